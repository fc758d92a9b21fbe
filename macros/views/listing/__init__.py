"""All records of a kind: a table, and above it a form that filters the table by situation.

A kind that can be listed is a module here, and a line in `kinds`.
"""

from .finder import finder
from .table import listing

__all__ = ["finder", "listing"]
