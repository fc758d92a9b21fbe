"""A Markdown extension: wide tables carry the heading of each cell, so that on a phone each row can become a card."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from ..model.columns import VERY_WIDE, WIDE, at_side, label, names_rows


def aligned(cell: ElementTree.Element) -> None:
    """Give a cell its alignment as a class. The page's policy allows no style."""
    _, colon, side = cell.attrib.pop("style", "").rstrip(";").partition("text-align:")
    if colon:
        cell.set("class", at_side(side.strip()))


class WideTables(Treeprocessor):
    """Gives wide tables the class `stack`, very wide ones also `stack-wide`, and each cell its head as `data-label`.

    Where the first column names the rows, its cells are their heads.
    """

    def run(self, root: ElementTree.Element) -> None:
        """Change the tables below `root`."""
        for table in root.iter("table"):
            for cell in table.iter():
                aligned(cell)
            heads = [label("".join(head.itertext()).strip()) for head in table.iterfind("./thead/tr/th")]
            if len(heads) < WIDE or table.get("class"):
                continue
            table.set("class", "stack" if len(heads) < VERY_WIDE else "stack stack-wide")
            rows = table.findall("./tbody/tr")
            names = [row[0] for row in rows if len(row)]
            if names_rows(heads[0], ["".join(name.itertext()).strip() for name in names]):
                for name in names:
                    name.tag = "th"
                    name.set("scope", "row")
            for row in rows:
                for head, cell in zip(heads, row, strict=False):
                    if head and cell.tag == "td":
                        cell.set("data-label", head)


class WideTablesExtension(Extension):
    """Registers the tree processor after that of inline Markdown, so that headings are text."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the tree processor to a Markdown object."""
        md.treeprocessors.register(WideTables(md), "wide-tables", 5)


def makeExtension(**settings: object) -> WideTablesExtension:
    """Return the extension."""
    return WideTablesExtension(**settings)
