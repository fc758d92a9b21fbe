"""Moves the line that ends each part of a lesson from the top of the page to where the part ends.

The views write all lines at the top of the page, because a macro knows nothing of what stands below it.
"""

from __future__ import annotations

from ..model.curriculum import Curriculum
from .html import Html, Node, attribute
from .site import Site

LINE = ".stretch-end[data-before]"
# Where a lesson ends at the latest: before its sources.
END = "#sources, .footnote"


def placed(html: str) -> str:
    """Return the text of a page with each line at its place. A page without such lines stays as it is."""
    page = Html(html)
    lines = page.tree.css(LINE)
    for line in lines:
        goes = _start(page, attribute(line, "data-before") or "") or page.tree.css_first(END)
        del line.attrs["data-before"]
        if goes is not None:
            goes.insert_before(line, move=True)
        else:
            _article(line).insert_child(line, move=True)
    return page.changed() if lines else html


def _start(page: Html, id: str) -> Node | None:
    """Return the element that begins with the heading of an id: the exercise that it opens, else the heading."""
    for sheet in page.tree.css("section.sheet"):
        heading = sheet.css_first("h3")
        if id and heading is not None and attribute(heading, "id") == id:
            return sheet
    return page.tree.css_first(f'[id="{id}"]') if id else None


def _article(node: Node) -> Node:
    parent = node.parent
    assert parent is not None  # a line stands in the body of a page
    return parent


def step(site: Site, curriculum: Curriculum) -> None:
    """Place the lines on the lessons of a built `site`."""
    for page in curriculum.pages.values():
        if page.kind == "lesson" and (built := site.page(page.path)):
            site.write(site.name(page.path), placed(built.text))
