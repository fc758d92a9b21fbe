"""A day of training: its slots, from start to end."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from .base import Clock, ExerciseId, LabStepId, LessonId, Line, Minutes, Record, described


class Slot(Record):
    """One line of a day's agenda: an exercise, a step of a lab, an input, or a pause."""

    minutes: Minutes | None = described("Minutes of this slot. A step of a lab has its own.", 30, default=None)
    lesson: LessonId | None = described("Lesson that the slot belongs to.", "arriving-safely", default=None)
    exercise: ExerciseId | None = described("Exercise that is done.", "hopes-and-fears-wall", default=None)
    lab_step: LabStepId | None = described("Step of a lab, which says how long it takes.", "choose-one", default=None)
    input: Line | None = described("What the trainer explains, in a few words.", "Drivers and barriers", default=None)
    pause: Literal["break", "lunch"] | None = described("A pause.", "break", default=None)
    short: Line | None = described("Where the slot is shorter than the exercise: what is left out.", default=None)

    @model_validator(mode="after")
    def _one_of_four(self) -> Self:
        if sum(each is not None for each in (self.exercise, self.lab_step, self.input, self.pause)) != 1:
            raise PydanticCustomError("one_of_four", "exercise, lab_step, input, pause")
        if (self.minutes is None) == (self.lab_step is None):
            raise PydanticCustomError("slot_minutes", "minutes")
        return self


def after_midnight(clock: str) -> int:
    """Return a time such as 09:30 as minutes after midnight."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


class Day(Record):
    """A day of training. Its slots fill the time from start to end exactly."""

    starts: Clock = described("When the day begins.", "09:00")
    ends: Clock = described("When the day ends.", "16:30")
    slots: tuple[Slot, ...] = described("The slots in order.", min_length=1)
