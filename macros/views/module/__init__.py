"""A module: its card on the page of a programme."""

from .cards import module_cards

__all__ = ["module_cards"]
