"""The old name of a place in a worksheet."""

from .base import Written as Origin

__all__ = ["Origin"]
