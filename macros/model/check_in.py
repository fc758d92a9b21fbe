"""A day after a course on which somebody asks what has become of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import ExerciseId, Line, Record, described


class CheckIn(Record):
    """A day after the last day, with the question of that day and the exercise that is its form."""

    days: Annotated[int, Field(ge=1, le=1000)] = described("Days after the last day, weekends too.", 14)
    question: Line = described("What is asked on that day.", "What happened?")
    exercise: ExerciseId = described("The form for the answer.", "after-ten-days")
