"""The small safe Markdown of YAML text: no raw HTML, no headings, no pictures; links by id lead to the record."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from ..model import RECORD_KINDS

# Returns the address of a record such as `tool:five-whys`.
Address = Callable[[str], str]


def inline(text: str, address: Address) -> Markup:
    """Return one line of Markdown as HTML."""
    return Markup(_markdown().renderInline(text, {"address": address}))


def block(text: str, address: Address) -> Markup:
    """Return Markdown as HTML without blank lines."""
    return Markup(_markdown().render(text, {"address": address}).strip().replace("\n\n", "\n"))


@functools.cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False, "typographer": False})
    markdown.disable(["html_block", "html_inline", "heading", "lheading", "image", "code"])
    markdown.add_render_rule("link_open", _link_open)
    markdown.add_render_rule("fence", _fence)
    validate: Callable[[str], bool] = markdown.validateLink
    markdown.validateLink = lambda url: _is_reference(url) or validate(url)  # type: ignore[method-assign]
    return markdown


def _is_reference(url: str) -> bool:
    return url.partition(":")[0] in RECORD_KINDS


def _link_open(self: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:
    href = str(tokens[index].attrGet("href") or "")
    if _is_reference(href):
        tokens[index].attrSet("href", env["address"](href))
    return str(self.renderToken(tokens, index, options, env))


def _fence(self: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:
    """Return lines that stay as they are written: their ends as signs, because a blank line would end the HTML."""
    return str(self.fence(tokens, index, options, env)).rstrip("\n").replace("\n", "&#10;") + "\n"
