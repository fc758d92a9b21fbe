"""A plan: a training of one or more days that is put together out of the lessons and exercises that there are."""

from __future__ import annotations

from typing import Literal

from .base import Id, Line, MarkdownLine, OutcomeId, Record, Text, described
from .day import Day


class PlannedDay(Day):
    """One day of a plan, or one meeting."""

    title: Line = described("Title of the day.", "Meeting one: why innovate")


class Plan(Record):
    """A training beside the days of the modules, such as a taster of half a day, or the same course online."""

    id: Id = described("Name of the plan.", "short-morning")
    title: Line = described("Title.", "A short morning")
    who: MarkdownLine = described("For whom it is.", "You lead an office and have two hours.")
    form: Literal["room", "online"] = described("Where it takes place.", "online")
    outcomes: tuple[OutcomeId, ...] = described(
        "What people can do afterwards: outcomes of lessons, each practised in one of its days.",
        ["count-people"],
        min_length=1,
    )
    days: tuple[PlannedDay, ...] = described("Its days in order.", min_length=1)
    before: Text | None = described("What the trainer does before.", "1. Send the letter.", default=None)
    run: Text | None = described("How it is led: what to say between the parts, what to leave out.", default=None)
