"""An exercise: in a lesson, and on its own page."""

from .exercise import asked, embedded, own_page, parts, questions, worksheet

__all__ = ["asked", "embedded", "own_page", "parts", "questions", "worksheet"]
