"""A Markdown extension: lists arrive as `read/markdown_lists.py` reads them."""

from __future__ import annotations

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from ..read.markdown_lists import DIVIDER, rewritten


class ListsPreprocessor(Preprocessor):
    """Rewrites the lists of a page. Code and HTML are out of the text before it."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with their lists rewritten. A comment keeps two lists apart."""
        lines = rewritten(lines)
        if not any(DIVIDER in line for line in lines):
            return lines
        comment = self.md.htmlStash.store("<!-- -->")
        return [line.replace(DIVIDER, comment) for line in lines]


class ListsExtension(Extension):
    """Registers the preprocessor after those that take code and HTML out of the text."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the preprocessor to a Markdown object."""
        md.preprocessors.register(ListsPreprocessor(md), "lists", 15)


def makeExtension(**settings: object) -> ListsExtension:
    """Return the extension."""
    return ListsExtension(**settings)
