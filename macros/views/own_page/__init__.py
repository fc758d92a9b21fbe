"""The learner's own page, put together from what was carried along."""

from .own_page import form, origins, own_page, sheet_of_own

__all__ = ["form", "origins", "own_page", "sheet_of_own"]
