"""Keeps the HTML of block macros out of Python-Markdown, and tells MkDocs which anchors it has.

Python-Markdown and MkDocs each read HTML letter by letter. Of most pages it is the greater part, and it is known to be
whole. The Markdown extension keeps it out of the text, and a plugin of MkDocs says which anchors it has.
"""

from __future__ import annotations

import re
from typing import Any

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from ..site.html import Html

NAME = "anchors"
# Two signs that no text may hold: Unicode keeps them for the inside of programs.
BEGIN, END = "\ufdd0", "\ufdd1"
BLOCK = re.compile(rf"^{BEGIN}(<([a-z]\w*)[^{END}]*+){END}$", re.MULTILINE)
SIGNS = str.maketrans("", "", BEGIN + END)


def marked(html: str) -> str:
    """Return the HTML of a block with the signs by which the extension knows it."""
    return f"{BEGIN}{html}{END}" if html.startswith("<") else html


class Blocks(Preprocessor):
    """Takes marked blocks out of the text, where they stand for themselves, and the signs where they do not."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with a placeholder for each block."""
        text = "\n".join(lines)
        return BLOCK.sub(self.kept, text).translate(SIGNS).split("\n") if BEGIN in text else lines

    def kept(self, match: re.Match[str]) -> str:
        """Return the placeholder of a block, or the block where its element may stand in a sentence."""
        html, name = match.groups()
        return f"\n\n{self.md.htmlStash.store(html)}\n\n" if self.md.is_block_level(name) else html


class BlocksExtension(Extension):
    """Registers the preprocessor before all others that know HTML, and code."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the preprocessor to a Markdown object."""
        md.preprocessors.register(Blocks(md), "blocks-of-macros", 29)


def makeExtension(**settings: object) -> BlocksExtension:
    """Return the extension."""
    return BlocksExtension(**settings)


class Anchors(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Tells MkDocs, which looks whether links arrive, the anchors of what passed it by."""

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> None:
        """Add the anchors of a page that was made to those that MkDocs found."""
        anchors = page.present_anchor_ids
        if anchors is not None and html:
            anchors |= {node.attributes["id"] or "" for node in Html(html).select("[id]")}
