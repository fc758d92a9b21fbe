"""A theory of change as a chain on one sheet, which answers when an *if* is opened."""

from __future__ import annotations

from markupsafe import Markup

from ..view import View


def theory(view: View, id: str) -> Markup:
    """Return the chain. What happens where an *if* breaks stands closed below it; a script says what falls with it."""
    return view.render("theory/theory.html", theory=view.curriculum.theories[id])
