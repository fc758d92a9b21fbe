"""All records of a kind: a list, and above it a form that filters the list by situation.

A kind that can be listed is a module here, and a line in `kinds`.
"""

from .finder import finder
from .listing import listing

__all__ = ["finder", "listing"]
