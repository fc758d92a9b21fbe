"""Whose material a record was made from."""

from __future__ import annotations

from markupsafe import Markup

from ..model import Origin
from .view import View


def origin(view: View, adapted_from: Origin | None) -> list[Markup]:
    """Return the line with title, authors and licence of the original, or nothing."""
    return [view.render("origin.html", origin=adapted_from)] if adapted_from else []
