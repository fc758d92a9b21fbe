"""The finder: a form that filters the table of a listing by situation."""

from .finder import finder

__all__ = ["finder"]
