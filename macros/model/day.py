"""A day of training: its slots, from start to end."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from .base import Clock, ExerciseId, LabStepId, LessonId, Line, MarkdownLine, Minutes, Number, Record, TalkId, described


class Slot(Record):
    """One line of a day's agenda: an exercise, a step of a lab, a talk, or a pause."""

    minutes: Minutes | None = described(
        "Minutes of this slot. A step of a lab and a talk have their own.", 30, default=None
    )
    lesson: LessonId | None = described("Lesson that the slot belongs to.", "queue", default=None)
    exercise: ExerciseId | None = described("Exercise that is done.", "count-the-queue", default=None)
    lab_step: LabStepId | None = described("Step of a lab, which says how long it takes.", "see-it", default=None)
    talk: TalkId | None = described(
        "Talk that is held. Beside an exercise or a step it is held within its minutes.",
        "the-queue",
        default=None,
    )
    input: Line | None = described(
        "What the trainer explains, in a few words, where no talk says it.", "Why people wait", default=None
    )
    pause: Literal["break", "lunch"] | None = described("A pause.", "break", default=None)
    short: MarkdownLine | None = described(
        "Where the slot is shorter than the exercise: what is left out.", default=None
    )
    steps: tuple[Number, ...] | None = described(
        "Which steps of the exercise are done here, by number, where not all are: slides show these, and none for [].",
        [1, 2],
        default=None,
    )
    materials: tuple[MarkdownLine, ...] = described(
        "What to have ready, where the slot is a part of the exercise only.", ["A session card"], default=()
    )
    again: bool = described(
        "Whether people bring the sheets of the exercise from a day before, so that they are not printed again.",
        True,
        default=False,
    )
    spare: bool = described("Whether it may be left out when the day runs late.", default=False)
    fixed: bool = described("Whether people from outside come for it, so that it must not move.", default=False)

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        happens = [each for each in (self.exercise, self.lab_step, self.input, self.pause) if each is not None]
        if len(happens) > 1 or bool(happens) == self.is_talk or (self.talk and (self.input or self.pause)):
            raise PydanticCustomError("one_of_them", "exercise, lab_step, talk, input, pause")
        if (self.minutes is None) == (self.lab_step is None and not self.is_talk):
            raise PydanticCustomError("slot_minutes", "minutes")
        return self

    @property
    def is_talk(self) -> bool:
        """Whether a talk is all that happens in it."""
        return self.talk is not None and self.exercise is None and self.lab_step is None


def after_midnight(time: str) -> int:
    """Return a time such as 09:30 as minutes after midnight."""
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)


def clock(minutes: int) -> str:
    """Return minutes after midnight as a time such as 09:30."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


class Day(Record):
    """A day of training. Its slots fill the time from start to end exactly."""

    starts: Clock = described("When the day begins.", "09:00")
    ends: Clock = described("When the day ends.", "16:30")
    people: int | None = described(
        "How many people usually come: the lists of the day begin with so many.",
        12,
        default=None,
        ge=1,
        le=500,
    )
    slots: tuple[Slot, ...] = described("The slots in order.", min_length=1)
    after: tuple[ExerciseId, ...] = described(
        "Exercises that people do by themselves after the day.", ["draw-the-room"], default=()
    )
