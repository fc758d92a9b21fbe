"""Whose material an exercise was made from."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Exercise
from ..view import View


def origin(view: View, exercise: Exercise) -> list[Markup]:
    """Return the line with title, authors and licence of the original, or nothing."""
    adapted = exercise.adapted_from
    return [view.render("exercise/origin.html", origin=adapted)] if adapted else []
