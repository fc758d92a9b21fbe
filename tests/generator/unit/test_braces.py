"""What stands between double braces on a page, or should."""

import pytest

from macros.model.page import FrontMatter, Page
from macros.read.markdown import braces

CALLS = {
    "{{ steps() }}": "",
    "{{- steps() -}}": "",
    "a {{ cite('x') }}{: .small }": "",
    "{{ steps() }": "brace",
    "{ steps() }}": "brace",
    "steps() }}": "brace",
    "{{ steps()": "brace",
    "{{ steps() }}}": "more",
    "{{{ steps() }}": "more",
    "{{{ steps() }}}": "more",
    "{{{steps()}}}": "more",
    "{{ steps(\n) }}": "lines",
}


@pytest.mark.parametrize("text", CALLS)
def test_a_call_has_two_braces_at_each_end_and_stands_on_one_line(text: str) -> None:
    page = Page(path="a.md", front=FrontMatter(), body=text, first_line=1)
    [told] = {each.torn for each in braces(page)}
    assert told == CALLS[text]
