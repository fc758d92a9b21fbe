"""HTML that macros have made goes around Markdown, and comes back where it belongs."""

from types import SimpleNamespace
from typing import Any

import pytest

from macros.builders.held import Held, is_html


def page(*anchors: str) -> Any:
    return SimpleNamespace(present_anchor_ids=set(anchors) or None)


@pytest.mark.parametrize("html", ["<p>One</p>", '<div class="x">\n<p>One\ntwo</p>\n</div>', "<pre>a\n b</pre>"])
def test_html_of_which_markdown_has_nothing_to_make(html: str) -> None:
    assert is_html(html)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "## A heading",
        "<p>One</p>\n\n## Two\n\n<p>Three</p>",
        "<p>One</p> and more",
        '<div markdown="1">*One*</div>',
        "<div markdown>*One*</div>",
        "<p>One</p>\n{: .meta }",
        "[^one]",
    ],
)
def test_markdown_and_html_with_markdown_in_it_go_through_markdown(text: str) -> None:
    assert not is_html(text)


def test_what_was_held_comes_back_with_its_anchors() -> None:
    held, made = Held(), page("top")
    one, two = held.hold('<p id="one">A & B \\1</p>'), held.hold("<p id='two'>2</p>")
    assert one != two
    html = held.on_page_content(f"<h1>T</h1>\n{one}\n<div>{two}</div>\n{one}", page=made)
    assert html == ('<h1>T</h1>\n<p id="one">A & B \\1</p>\n<div><p id=\'two\'>2</p></div>\n<p id="one">A & B \\1</p>')
    assert made.present_anchor_ids == {"top", "one", "two"}


def test_a_comment_that_stands_for_nothing_stays() -> None:
    made = page()
    html = "<!--held 00ff--><!-- why -->"
    assert Held().on_page_content(html, page=made) == html
    assert not made.present_anchor_ids
