"""The workbook."""

from __future__ import annotations

from .view import View


def workbook(view: View) -> str:
    """Return the workbook."""
    return ""
