"""An exercise: in a lesson, and on its own page."""

from .by_id import in_lesson, on_its_page, questions_of
from .exercise import asked, parts, worksheet

__all__ = ["asked", "in_lesson", "on_its_page", "parts", "questions_of", "worksheet"]
