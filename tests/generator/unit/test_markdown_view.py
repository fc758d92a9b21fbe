"""The small Markdown of YAML text holds what people write into a question: lists, tables, code, pictures by name."""

from __future__ import annotations

import re
from html import unescape

import pytest
from helpers import SAMPLE, markdown
from markupsafe import Markup

from macros.read.load import load
from macros.views.markdown import Around, as_words, block, inline, lead_and_rest
from macros.views.view import View
from macros.words import words

AROUND = Around(lambda reference: f"../{reference}", lambda name: Markup(f"<svg>{name}</svg>"))
CASE = """Read the case.
- A man waits.
- A woman leaves.

| Time | Who | What **happens** |
|---|---|---|
| 9:00 | a | b |

What do you note?"""


def test_a_list_needs_no_empty_line_above() -> None:
    assert block("Read:\n- a\n- b", AROUND) == "<p>Read:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"


def test_a_wide_table_carries_the_heading_of_each_cell() -> None:
    html = block(CASE, AROUND)
    assert '<table class="stack">' in html
    assert '<td data-label="What happens">b</td>' in html


def test_a_table_of_two_columns_stays_a_table_on_a_phone() -> None:
    assert "<table>" in block("| a | b |\n|---|---|\n| 1 | 2 |", AROUND)


def test_code_keeps_its_lines_and_its_signs_and_has_no_blank_line() -> None:
    assert (
        block("```\nif a < b:\n\n    {{ x }}\n```", AROUND)
        == "<pre><code>if a &lt; b:&#10;&#10;    {{ x }}&#10;</code></pre>"
    )


def test_a_picture_alone_is_a_figure_and_one_in_a_sentence_is_not() -> None:
    assert block("![](picture:door)", AROUND) == '<figure class="drawn"><svg>door</svg></figure>'
    assert block("See ![](picture:door).", AROUND) == '<p>See <span class="drawn"><svg>door</svg></span>.</p>'


def test_words_in_the_brackets_of_a_picture_stand_below_it() -> None:
    assert "<figcaption>A door &amp; a queue</figcaption>" in block("![A door & a queue](picture:door)", AROUND)


def test_a_picture_from_elsewhere_is_not_loaded() -> None:
    assert block("![A queue](https://example.org/x.png)", AROUND) == "<p>A queue</p>"


@pytest.mark.parametrize(
    ("text", "lead", "begins"),
    [
        ("Who **waits**?", "Who <strong>waits</strong>?", ""),
        (CASE, "Read the case.", "<ul>"),
        ("First.\n\nSecond.", "First.", "<p>Second.</p>"),
        ("- a\n- b", "", "<ul>"),
        ("![](picture:door)\n\nWhat is it?", "", "<figure"),
    ],
)
def test_a_text_can_be_cut_into_its_first_paragraph_and_the_rest(text: str, lead: str, begins: str) -> None:
    first, rest = lead_and_rest(text, AROUND)
    assert first == lead
    assert rest.startswith(begins)
    assert bool(rest) == bool(begins)


@pytest.mark.parametrize("text", ["2022. godine počeo je rad.", "17. maja dolazimo."])
def test_a_year_or_a_day_at_the_start_of_a_text_stays_a_word(text: str) -> None:
    assert block(text, AROUND) == f"<p>{text}</p>"


def test_an_item_of_a_text_may_begin_with_a_day() -> None:
    assert block("- 17. maja\n- 18. maja", AROUND) == "<ul>\n<li>17. maja</li>\n<li>18. maja</li>\n</ul>"


def test_a_list_may_begin_at_any_number() -> None:
    assert block("5. a\n6. b", AROUND).startswith('<ol start="5">')


def test_a_title_stands_in_markdown_and_in_html_as_it_is_written() -> None:
    for title in ("Learn C#", "The *new* way", "`a` [b](c) <d> & e_f_g", "~~x~~ ==y== | z"):
        html = markdown(f"# {as_words(title)}")
        assert unescape(re.sub(r"<[^>]+>", "", html)) == title


def test_one_line_has_no_blocks() -> None:
    assert inline("**a** ~~b~~ [c](tool:c)", AROUND) == '<strong>a</strong> <s>b</s> <a href="../tool:c">c</a>'


def test_a_text_of_the_course_shows_a_drawing_by_its_name() -> None:
    view = View(load(SAMPLE), words("bs"), "index.md")
    assert 'id="pic-pet-koraka-' in view.block("![](picture:pet-koraka)")
