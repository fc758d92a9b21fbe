"""What happens in an exercise, step by step, and in which ways it can be done. Minutes are whole minutes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .base import Line, Minutes, Record, Text, described
from .group import Together, up_to_more


class Action(Record):
    """One thing that is done: a step, or a part of a step."""

    title: Line = described("What happens, in a few words.", "Write in silence")
    minutes: Minutes = described("Minutes for this step. The exercise takes the sum of its steps.", 8)
    up_to: Minutes | None = described("Most minutes that it may take, where that is a range.", 10, default=None)
    group: Together | None = described("Who works together here, where it changes from step to step.", default=None)
    optional: bool = described(
        "True where it may be left out. It does not count in the minutes of the exercise.", True, default=False
    )
    do: Text = described("What participants do.", "Write each hope on a yellow note.")
    solution: Text | None = described("A solution of this step, shown after an own try.", default=None)
    say: Text | None = described("What the trainer says, word for word. Shown to trainers only.", default=None)
    note: Text | None = described(
        "What the trainer does or looks out for here. Shown to trainers only.", "Collect the notes.", default=None
    )

    @model_validator(mode="after")
    def _is_a_range(self) -> Self:
        up_to_more(self.minutes, self.up_to)
        return self


def as_long_as(data: Any, parts: str) -> Any:
    """Return the data of something with parts in that field; minutes that are left out are the sum of its parts."""
    listed = data.get(parts) if isinstance(data, dict) else None
    if not isinstance(listed, list) or not listed or "minutes" in data:
        return data
    told = [part.get("minutes") for part in listed if isinstance(part, dict) and not part.get("optional")]
    return {**data, "minutes": sum(told)} if told and all(isinstance(each, int) for each in told) else data


class Step(Action):
    """One step of an exercise. What is done in it can have steps of its own, and be done in several rounds."""

    steps: tuple[Action, ...] = described("The parts of this step, each with its minutes.", default=())
    rounds: int = described("How many times it is done. Its minutes are those of one round.", 3, default=1, ge=1, le=20)

    @model_validator(mode="before")
    @classmethod
    def _as_long_as_its_parts(cls, data: Any) -> Any:
        """Minutes that are left out are the sum of the parts."""
        return as_long_as(data, "steps")

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        parts = planned(self.steps)
        if self.steps and parts != self.minutes:
            raise PydanticCustomError("parts_add_up", "{parts}", {"parts": parts, "minutes": self.minutes})
        return self

    @property
    def all_minutes(self) -> int:
        """Minutes of all rounds."""
        return self.rounds * self.minutes

    @property
    def most_minutes(self) -> int:
        """Minutes of all rounds, where each part takes the most that it may."""
        parts = sum(each.up_to or each.minutes for each in self.steps if not each.optional)
        return self.rounds * (self.up_to or parts or self.minutes)


def planned(steps: Iterable[Action]) -> int:
    """Return the minutes of steps or of parts of a step, without those that may be left out."""
    counted = [each for each in steps if not each.optional]
    return sum(each.all_minutes if isinstance(each, Step) else each.minutes for each in counted)


def at_most(steps: Iterable[Step]) -> int:
    """Return the most minutes that steps take, without those that may be left out."""
    return sum(each.most_minutes for each in steps if not each.optional)


class Mode(Record):
    """What changes in one way of doing the exercise."""

    how: Text = described("What to do differently here.", "Use a shared document with two columns.")
    minutes: Minutes | None = described(
        "Minutes in this way, where they are not the sum of the steps.", 20, default=None
    )
    steps: tuple[Step, ...] = described("The steps in this way, where they are other ones.", default=())


class Modes(Record):
    """The three ways in which an exercise is done. A way in which it is not done is left out."""

    room: Mode | None = described("In one room.", default=None)
    online: Mode | None = described("In a video call.", default=None)
    self_study: Mode | None = Field(alias="self-study", description="Alone, on a phone or with paper.", default=None)


class Variant(Mode):
    """Another way of doing the exercise, such as with a large audience."""

    title: Line = described("What this way is called.", "The trainers play, all others watch")
