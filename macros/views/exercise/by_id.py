"""An exercise by the id that a page names: in a lesson, on its own page, and its questions alone."""

from __future__ import annotations

from markupsafe import Markup

from ..view import View
from .exercise import embedded, own_page, questions


def in_lesson(view: View, id: str) -> str:
    """Return an exercise for a lesson. Raises KeyError where there is no such exercise."""
    return embedded(view, view.curriculum.exercises[id])


def on_its_page(view: View) -> str:
    """Return the exercise whose page this is. Raises KeyError where it is the page of none."""
    return own_page(view, view.curriculum.exercises[view.page.id])


def questions_of(view: View, id: str, *only: str) -> Markup:
    """Return the questions of an exercise: all, or those whose ids are named. Raises KeyError for another exercise."""
    asked = view.curriculum.exercises[id].questions
    return questions(view, id, [question for question in asked if not only or question.id in only])
