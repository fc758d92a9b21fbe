"""A plugin of MkDocs that leads HTML which macros have made around Markdown, which would read all of it, twice.

It uses public events only. A comment stands in its place meanwhile. The anchors in it are told as MkDocs tells them.
"""

from __future__ import annotations

import re
from typing import Any

from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.pages import Page

from ..cache import mark_of

NAME = "held html"
HELD = re.compile(r"<!--held ([0-9a-f]+)-->")
ANCHOR = re.compile(r"""\sid=(?:"([^"]+)"|'([^']+)')""")
# Elements with this attribute hold Markdown, and a line like this one stands for those before it.
NOT_ALONE = re.compile(r"\smarkdown(?:[=\s>])|\n\s*\n|^\s*\{:", re.MULTILINE)


def is_html(text: str) -> bool:
    """Return whether a text is HTML from its beginning to its end, of which Markdown has nothing to make."""
    return text.startswith("<") and text.endswith(">") and not NOT_ALONE.search(text)


class Held(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Knows what the comments stand for. One is made for each build."""

    def __init__(self) -> None:
        super().__init__()
        self.html: dict[str, str] = {}

    def hold(self, html: str) -> str:
        """Return what stands in the place of a block of HTML until the page has gone through Markdown."""
        mark = mark_of(html)
        self.html[mark] = html
        return f"<!--held {mark}-->"

    @event_priority(-90)
    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Put the HTML where it belongs, before the page is kept."""
        back = HELD.sub(lambda found: self.html.get(found[1], found[0]), html)
        if back is not html:
            anchors = {first or second for first, second in ANCHOR.findall(back)}
            page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors
        return back
