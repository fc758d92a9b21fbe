"""A case study: its card elsewhere, and the facts on its own page."""

from .card import case_card
from .facts import case_facts

__all__ = ["case_card", "case_facts"]
