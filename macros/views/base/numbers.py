"""Numbers in words: spans of minutes and people, and minutes as hours."""

from __future__ import annotations

from ...model import Together
from ..view import View


def span(low: int, high: int) -> str:
    """Return two numbers as a span, or one where they are the same."""
    return str(low) if low == high else f"{low}–{high}"


def group_size(group: Together) -> str:
    """Return how many people are in each group, as a span; nothing where no size is told."""
    return span(group.size, group.up_to or group.size) if group.size else ""


def minutes_range(view: View, low: int, high: int) -> str:
    """Return a span of minutes in words."""
    return view.words("minutes", n=span(low, high))


def people_range(view: View, low: int, high: int) -> str:
    """Return a span of people in words."""
    return view.words("people", n=span(low, high), count=high)


def hours(minutes: int) -> str:
    """Return minutes as hours, to the nearest half, as the record of learning does (frontend/record/tally.js).

    hours.json beside that tests both.
    """
    halves = (minutes + 15) // 30
    return f"{halves // 2 if halves != 1 else ''}{'½' if halves % 2 else ''}"


def about(view: View, minutes: int) -> str:
    """Return minutes in words, from two hours on as hours."""
    return view.words("path.part", n=minutes) if minutes < 120 else view.words("path.long", n=hours(minutes))
