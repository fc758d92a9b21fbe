"""What people know from GitHub, from Pandoc and from law texts arrives on a page as they mean it."""

from __future__ import annotations

import re

import jinja2
import pytest
from helpers import markdown

from macros.read.source_text import for_macros, masked, parts


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


@pytest.mark.parametrize(
    "words",
    [
        "Article 5 (c) of the law, point (r), page 1/2, c/o the registry, (tm), (C).",
        "We lost 1/4 +/- 2, a =/= b, a --&gt; b, &lt;--&gt;.",
        "Write the time as hh:mm:ss, or :smile: and :rocket:.",
        "About 5~10 people, x^2 and H~2~O.",
        "5 * 3 is 15, snake_case_word, a == b.",
    ],
)
def test_signs_do_not_change_words(words: str) -> None:
    assert text(markdown(words)) == words


def test_marked_and_struck_words_are_marked_and_struck() -> None:
    assert markdown("==new== and ~~old~~") == "<p><mark>new</mark> and <del>old</del></p>"


def test_a_term_with_its_meaning_is_a_list_of_terms() -> None:
    assert "<dt>Silo</dt>\n<dd>People who do not talk.</dd>" in markdown("Silo\n: People who do not talk.")


@pytest.mark.parametrize("above", ["Text.\n", "Text.\n\n"])
def test_tables_and_code_need_no_empty_line_above(above: str) -> None:
    assert "<p>Text.</p>\n<table>" in markdown(above + "| a | b |\n|---|---|\n| 1 | 2 |")
    assert "<p>Text.</p>\n<table>" in markdown(above + "| a | b |\n| :-- | --: |\n| 1 | 2 |")
    html = markdown(above + "```\ncode\n```\nmore")
    assert html.startswith("<p>Text.</p>\n<div")
    assert html.endswith("<p>more</p>")


@pytest.mark.parametrize(
    ("heading", "id", "shown"),
    [
        ("## Goal {#goal}", "goal", "Goal"),
        ("## Goal {#my-goal .first}", "my-goal", "Goal"),
        ("## Goal {: #goal }", "goal", "Goal"),
        ("## Zašto inovacije", "zasto-inovacije", "Zašto inovacije"),
        ("## Đorđe i Šćepan", "dorde-i-scepan", "Đorđe i Šćepan"),
        ("## Зашто иновације", "zasto-inovacije", "Зашто иновације"),
        ("## Ко и гдје", "ko-i-gdje", "Ко и гдје"),
        ("## Γιατί", "γιατι", "Γιατί"),
        ("## “Why” – and how?", "why-and-how", "“Why” – and how?"),
        ("## Learn C#", "learn-c", "Learn C#"),
        ("## Closed ##", "closed", "Closed"),
        ("## 5 * 3 (c)", "5-3-c", "5 * 3 (c)"),
    ],
)
def test_a_heading_has_its_words_and_an_id_that_stays(heading: str, id: str, shown: str) -> None:
    html = markdown(for_macros(heading))
    assert f'id="{id}"' in html
    assert text(html) == shown


def test_words_in_another_language_say_so() -> None:
    html = markdown("They call it *javna rasprava*{lang=bs}, in public.")
    assert '<em lang="bs">javna rasprava</em>' in html


@pytest.mark.parametrize(
    ("quotation", "title"),
    [("> [!NOTE]\n> Some **text**", None), ("> [!note] Careful\n> Some **text**", "Careful")],
)
def test_a_box_of_github_is_our_box(quotation: str, title: str | None) -> None:
    html = markdown(f"Before.\n\n{quotation}\n>\n> - a\n\nAfter.")
    assert '<div class="admonition note">' in html
    assert ("admonition-title" in html) is (title is not None)
    assert "<p>Some <strong>text</strong></p>\n<ul>\n<li>a</li>" in html
    assert html.endswith("</div>\n<p>After.</p>")
    assert "[!" not in html


@pytest.mark.parametrize(
    "source",
    [
        "<details><summary>The *answer*</summary>\n\n**Yes**\n- one\n\n</details>",
        "<details>\n<summary>The *answer*</summary>\n**Yes**\n- one\n</details>",
        "<details open>\n  <summary>The *answer*</summary>\n\n**Yes**\n\n- one\n\n</details>\n",
    ],
)
def test_what_stands_in_a_disclosure_is_markdown(source: str) -> None:
    html = re.sub(r"\s*\n\s*", "", markdown(f"Before.\n\n{source}\n\nAfter."))
    assert "<summary>The <em>answer</em></summary><p><strong>Yes</strong></p><ul><li>one</li></ul></details>" in html
    assert html.endswith("</details><p>After.</p>")


def test_disclosures_stand_in_each_other() -> None:
    html = markdown(
        "<details>\n<summary>A</summary>\n\na\n\n<details><summary>B</summary>b</details>\n\n</details>\n\nEnd."
    )
    assert html.count("<details>") == html.count("</details>") == 2
    assert html.endswith("</details>\n<p>End.</p>")


CODE = [
    '`{{ link("tool:five-whys") }}`',
    '``a ` {{ link("x") }}``',
    '```\n{{ link("x") }}\n{% if x %}\n{# y #}\n```',
    "~~~ jinja\n{{ x }}\n~~~",
    "````\n```\n{{ x }}\n```\n````",
    "- a\n\n    ```\n    {{ x }}\n    ```",
    "> ```\n> {{ x }}\n> ```",
]


@pytest.mark.parametrize("code", CODE)
def test_a_macro_in_code_is_code(code: str) -> None:
    shown = for_macros(f"Text {code}" if code.startswith("`{") else code)
    assert "{% raw %}" in shown
    assert "{{" not in masked(code)


@pytest.mark.parametrize(
    "code", ["`{% raw %}`", "`{% endraw %}` and `{% raw %}`", "`{% raw %}{{ x }}{% endraw %}`", "```\n{% raw %}\n```"]
)
def test_whoever_writes_about_macros_can(code: str) -> None:
    made = jinja2.Environment().from_string(for_macros(code)).render()
    assert made in (code, "`{{ x }}`")


def test_cells_have_their_side_by_a_class_because_the_policy_allows_no_style() -> None:
    html = markdown("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |")
    assert "style" not in html
    assert html.count('class="at-center"') == html.count('class="at-right"') == 2


def test_a_backslash_at_the_end_breaks_a_line() -> None:
    assert markdown("one\\\ntwo") == "<p>one<br />\ntwo</p>"


@pytest.mark.parametrize(
    ("source", "given"),
    [
        ("a <!-- {{ x }} --> b", "a  b"),
        ("a\n<!-- {{ x }} -->\nb", "a\nb"),
        ("a\n\n<!--\n{{ x }}\n\n{{ y }}\n-->\n\nb", "a\n\n\nb"),
        ("`<!-- kept -->`", "`<!-- kept -->`"),
        ("```\n<!-- kept -->\n```", "```\n<!-- kept -->\n```"),
    ],
)
def test_a_comment_does_nothing_and_is_not_published(source: str, given: str) -> None:
    assert for_macros(source) == given


def test_a_fence_that_is_never_closed_is_told_apart() -> None:
    assert [part.kind for part in parts("```\na\n```\n\n```\nb {{ x }}\n")] == ["fence", "open"]


@pytest.mark.parametrize("sign", ["#", "-", "1.", ">", "    -", "*"])
def test_a_blank_that_does_not_break_is_a_blank_behind_a_sign(sign: str) -> None:
    assert for_macros(f"{sign}\u00a0word\u00a0word") == f"{sign} word\u00a0word"
    assert "\u00a0word" in for_macros("a\u00a0word")


def test_masking_keeps_lines_and_columns() -> None:
    body = "a `b` c\n\n```\nd\n```\n<!-- e\nf --> g"
    assert len(masked(body)) == len(body)
    assert masked(body).split("\n")[0] == "a xxx c"
    assert masked(body, code=False).split("\n")[0] == "a `b` c"
