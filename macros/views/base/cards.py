"""Cards that lead to a record."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ..view import View


def card(view: View, reference: str, meta: Sequence[str], text: str) -> Markup:
    """Return a card that leads to a record: its title, short facts about it, and one line of Markdown."""
    title = view.curriculum.title(reference)
    return view.render("base/card.html", url=view.url(reference), title=title, meta=meta, text=text)
