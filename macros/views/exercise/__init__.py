"""An exercise: in a lesson, and on its own page."""

from .embedded import card, embedded
from .materials import materials, printed_at
from .own_page import own_page
from .trainer import signs

__all__ = ["card", "embedded", "materials", "own_page", "printed_at", "signs"]
