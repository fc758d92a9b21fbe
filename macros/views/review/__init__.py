"""The review: what one has learned comes back before one forgets it."""

from .cards import Cards, cards, of_tasks, of_words
from .review import review

__all__ = ["Cards", "cards", "of_tasks", "of_words", "review"]
