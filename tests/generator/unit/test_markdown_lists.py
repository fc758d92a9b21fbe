"""Lists arrive as they are meant, however many blanks and empty lines somebody gives them."""

from __future__ import annotations

import re

import pytest
from helpers import markdown


def shape(text: str) -> str:
    """Return the HTML of a text without blanks between its elements."""
    return re.sub(r"\s*\n\s*", "", markdown(text))


NESTED = "<ul><li>First<ul><li>inner</li></ul></li><li>Second</li></ul>"


@pytest.mark.parametrize("blanks", [2, 3, 4])
def test_what_stands_two_to_four_blanks_in_is_nested(blanks: int) -> None:
    assert shape(f"- First\n{' ' * blanks}- inner\n- Second") == NESTED


def test_a_tab_nests_too_and_one_blank_does_not() -> None:
    assert shape("- First\n\t- inner\n- Second") == NESTED
    assert shape("- First\n - beside\n- Second") == "<ul><li>First</li><li>beside</li><li>Second</li></ul>"


@pytest.mark.parametrize("step", [2, 3, 4])
def test_lists_nest_as_deep_as_somebody_writes(step: int) -> None:
    lines = [f"{' ' * step * depth}- {word}" for depth, word in enumerate("abcd")]
    assert shape("\n".join(lines)).count("<ul>") == len(lines)


def test_lists_of_both_kinds_stand_in_each_other() -> None:
    inner = "<ol><li>x</li><li>y</li></ol>"
    assert shape("* a\n  1. x\n  2. y\n* b") == f"<ul><li>a{inner}</li><li>b</li></ul>"
    assert shape("1. a\n   - x\n2. b") == "<ol><li>a<ul><li>x</li></ul></li><li>b</li></ol>"


def test_a_list_within_a_quotation_nests_by_two_blanks() -> None:
    assert shape("> - First\n>   - inner\n> - Second") == f"<blockquote>{NESTED}</blockquote>"


@pytest.mark.parametrize("text", ["What to bring:\n- pens\n- paper", "What to bring:\n\n- pens\n- paper"])
def test_a_list_needs_no_empty_line_above(text: str) -> None:
    assert shape(text) == "<p>What to bring:</p><ul><li>pens</li><li>paper</li></ul>"


def test_a_list_in_a_box_needs_none_either() -> None:
    html = shape("/// note | Bring\nWhat to bring:\n1. pens\n2. paper\n///")
    assert "<p>What to bring:</p><ol><li>pens</li><li>paper</li></ol>" in html


@pytest.mark.parametrize(
    "text",
    [
        "2022. godine počeo je rad na zakonu.",
        "17. maja 2024. počinje obuka.",
        "1. maja je praznik.",
        "1. Januar ist ein Feiertag.",
        "17. maja dolazimo.\n\n18. maja odlazimo.",
        "Rad je počeo\n2022. godine i traje.",
        "Praznik je\n1. maja i traje dva dana.",
        "112) je broj hitne pomoći.",
        "Bilo je 5\n- 3 od njih.".replace("- 3", "minus 3"),
    ],
)
def test_a_year_or_a_day_at_the_start_of_a_line_stays_in_its_sentence(text: str) -> None:
    html = markdown(text)
    assert "<ol" not in html
    assert re.sub(r"<[^>]+>", "", html) == text.replace("\n\n", "\n")


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("1. Open\n\n{figure}\n\n2. Read\n3. Go", [None, "2"]),
        ("1. Open\n2. Read\n\nSome text.\n\n3. Go", [None, "3"]),
        ("5. Print it\n6. Fold it", ["5"]),
        ("10) Print it\n11) Fold it", ["10"]),
        ("0. Before\n1. Begin", ["0"]),
        ("1. a\n2. b\n\n1. c\n2. d", [None, None]),
        ("3. a\n4. b\n\n1. c\n2. d", ["3", None]),
        ("10. a\n11. b\n\n0. c\n1. d", ["10", "0"]),
        ("1. a\n2. b\n\n5. c\n6. d", [None, "5"]),
        ("1. a\n2. b\n\n2. c\n3. d", [None, "2"]),
        ("1. a\n\n1. b\n2. c", [None, None]),
        ("1) a\n2) b\n\n1) c\n2) d", [None, None]),
        ("1. a\n\n2. b\n\n1. c\n\n2. d", [None, None]),
        ("1. a\n2. b\n\n   more\n\n1. c\n2. d", [None, None]),
        ("> 1. a\n> 2. b\n>\n> 1. c\n> 2. d", [None, None]),
    ],
)
def test_numbers_stay_as_they_are_written(text: str, starts: list[str | None]) -> None:
    html = markdown(text.replace("{figure}", "<figure><svg></svg></figure>"))
    assert re.findall(r"<ol[^>]*>", html) == ["<ol>" if s is None else f'<ol start="{s}">' for s in starts]


def test_lists_that_begin_anew_within_an_item_are_two_and_stay_in_it() -> None:
    html = shape("- x\n  1. a\n  2. b\n\n  1. c\n  2. d\n- y").replace("<!-- -->", "")
    ordered = "<ol><li>a</li><li>b</li></ol><ol><li>c</li><li>d</li></ol>"
    assert html == f"<ul><li><p>x</p>{ordered}</li><li><p>y</p></li></ul>"


def test_an_item_right_below_a_deeper_list_is_one_of_its_own() -> None:
    assert shape("- a\n\n  1. b\n  2. c\n- d").count("<li>") == 4
    assert shape("1. a\n\n   - b\n   - c\n2. d").endswith("</ul></li><li><p>d</p></li></ol>")


def test_a_tab_behind_the_sign_of_an_item_is_a_blank() -> None:
    assert shape("1.\tOpen\n2.\tSign") == "<ol><li>Open</li><li>Sign</li></ol>"
    assert shape("-\ta\n-\tb") == "<ul><li>a</li><li>b</li></ul>"


def test_the_numbers_of_another_part_do_not_go_on() -> None:
    assert "<ol" not in markdown("1. a\n2. b\n\n## Next\n\n3. maja počinjemo.").partition("</h2>")[2]


def test_a_day_below_a_list_is_no_item_of_it() -> None:
    html = shape("1. a\n2. b\n\n17. maja dolazimo.")
    assert html == "<ol><li>a</li><li>b</li></ol><p>17. maja dolazimo.</p>"


def test_an_item_may_begin_with_a_day_or_a_year() -> None:
    assert shape("- 17. maja\n- 2022. godine") == "<ul><li>17. maja</li><li>2022. godine</li></ul>"


def test_a_list_of_one_item_within_an_item_is_a_list() -> None:
    assert shape("1. a\n   1. b\n      1. c").count("<ol>") == 3


def test_who_writes_one_each_time_lets_the_list_count() -> None:
    assert markdown("1. a\n\n1. b\n\n1. c").count("<li>") == 3


def test_items_keep_their_paragraphs_tables_and_code() -> None:
    html = markdown(
        "1. a\n\n   more\n2. b\n   ```\n   code\n   ```\n3. c\n\n   | x | y |\n   |---|---|\n   | 1 | 2 |\n4. d"
    )
    assert html.count("<ol") == 1
    assert html.count("<li>") == 4
    assert "<pre>" in html
    assert "<table>" in html


NOTE = "A[^1].\n\n[^1]: "
TERM = "Term\n:   "


@pytest.mark.parametrize("before", [NOTE, TERM])
@pytest.mark.parametrize("words", ["", "Words\n    ", "Words\n\n    "])
@pytest.mark.parametrize(("items", "kind"), [("- a\n    - b", "ul"), ("1. a\n    2. b", "ol")])
def test_a_note_and_the_meaning_of_a_term_hold_lists(before: str, words: str, items: str, kind: str) -> None:
    assert f"<{kind}><li>a</li><li>b</li></{kind}>" in shape(f"{before}{words}{items}")


@pytest.mark.parametrize("before", [NOTE, TERM])
@pytest.mark.parametrize("words", ["17. maja dolazimo.", "Vidi\n    17. maja.", "1. maja je praznik."])
def test_a_day_in_a_note_is_a_word(before: str, words: str) -> None:
    html = markdown(f"{before}{words}")
    assert html.count("<ol") == html.count('class="footnote"')
    assert words.split()[-1] in html


def test_a_list_of_other_marks_is_another_list() -> None:
    assert shape("- a\n1. b\n2. c") == "<ul><li>a</li></ul><ol><li>b</li><li>c</li></ol>"


def test_a_task_is_a_box_to_tick_on_paper() -> None:
    assert shape("- [ ] do\n- [x] done\n- [the law](x.md)") == (
        '<ul><li>☐ do</li><li>☑ done</li><li><a href="x.md">the law</a></li></ul>'
    )


def test_a_text_behind_a_list_stays_where_it_is() -> None:
    assert shape("- a\n\nText.") == "<ul><li>a</li></ul><p>Text.</p>"
    assert shape("- a\ngoes on") == "<ul><li>agoes on</li></ul>"
