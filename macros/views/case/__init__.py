"""A case study: its card elsewhere, and its facts, its evidence and its gaps on its own page."""

from .card import case_card
from .evidence import case_evidence, case_not_known
from .facts import case_facts

__all__ = ["case_card", "case_evidence", "case_facts", "case_not_known"]
