"""A Markdown extension: the mark of a note stays on the line of the word before it."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

NO_BREAK = "\N{NO-BREAK SPACE}"


def glued(text: str | None) -> str | None:
    """Return a text that ends in a space with one that does not break a line, and any other as it is."""
    return text.removesuffix(" ") + NO_BREAK if text and text.endswith(" ") else text


class NoteMarks(Treeprocessor):
    """Glues the mark of each note to what stands before it."""

    def run(self, root: ElementTree.Element) -> None:
        """Change the texts below `root`."""
        for parent in root.iter():
            before: ElementTree.Element | None = None
            for child in parent:
                if child.tag == "sup" and child.get("id", "").startswith("fnref"):
                    if before is None:
                        parent.text = glued(parent.text)
                    else:
                        before.tail = glued(before.tail)
                before = child


class NoteMarksExtension(Extension):
    """Registers the tree processor after that of inline Markdown, which makes the marks."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the tree processor to a Markdown object."""
        md.treeprocessors.register(NoteMarks(md), "note-marks", 5)


def makeExtension(**settings: object) -> NoteMarksExtension:
    """Return the extension."""
    return NoteMarksExtension(**settings)
