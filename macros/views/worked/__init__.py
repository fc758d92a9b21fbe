"""A worked example: shown on pages, and as data that a browser lays beside a learner's own words."""

from .example import Laid, laid
from .shown import worked_lab, worked_note, worked_sheet

__all__ = ["Laid", "laid", "worked_lab", "worked_note", "worked_sheet"]
