"""One thing to choose, on a worksheet and in a question."""

from __future__ import annotations

from .base import Id, Line, Record, described


class Choice(Record):
    """One thing to choose on a worksheet."""

    id: Id = described("Name of the choice, kept with the learner's answer.", "inside")
    label: Line = described("What the learner reads.", "Inside our office")
