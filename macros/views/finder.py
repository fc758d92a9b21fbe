"""The finder."""

from __future__ import annotations

from .view import View


def finder(view: View, kind: str) -> str:
    """Return the finder."""
    return ""
