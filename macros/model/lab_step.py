"""A step of a lab: people work through it with exercises, and what they leave it with is where a later one begins.

A lab can be done in tracks: the process is the same, and what a track does differently hangs on each step. Which tracks
it has are those that its steps name.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .base import (
    ExerciseId,
    Id,
    LabStepId,
    Line,
    MarkdownLine,
    Minutes,
    ModuleId,
    Number,
    Outcome,
    Record,
    Text,
    ToolId,
    Written,
    asked,
    described,
)
from .by_course import StepId, Track, code_of
from .step import as_long_as

# What stands before the number of a step in its code.
LETTERS = re.compile(r"^\D*")


class Done(Record):
    """An exercise that is done in a step, and for how long."""

    exercise: ExerciseId = described("The exercise.", "draw-the-room")
    minutes: Minutes = described("Minutes for it in this step.", 35)
    short: MarkdownLine | None = described(
        "Where these are not the minutes that the exercise takes: what is left out, or added.",
        "Only the first round.",
        default=None,
    )
    steps: tuple[Number, ...] | None = described(
        "Which steps of the exercise are done here, by number, where not all are: slides show these, and none for [].",
        [1, 2],
        default=None,
    )


class Output(Record):
    """Something that one leaves a step with."""

    id: Id = described("Name of it.", "choice")
    label: Line = described("What it is, as it is called in the thread.", "The idea that we chose")
    begins: tuple[Written, ...] = described(
        "Where it is written or chosen, the best first, as in a note: exercise.field, exercise.field@part, or "
        "exercise.field@column=value. Left out: it hangs on a wall.",
        ["draw-the-room.change"],
        default=(),
    )


class InTrack(Record):
    """What one track does differently in a step, and what it does beside what all do."""

    differs: Text = described(
        "What it does differently, in at most 60 words.", "Look for the desk where people turn back."
    )
    exercises: tuple[Done, ...] = described("Exercises that only this track does.", default=())
    tools: tuple[ToolId, ...] = described("Tools that only this track uses.", ["slip"], default=())
    task: Text | None = described("The task in other words, where this track needs them.", default=None)
    output: tuple[Output, ...] = described("What only this track leaves the step with.", default=())


class Mentor(Record):
    """What somebody looks out for who goes with a team."""

    look_for: tuple[MarkdownLine, ...] = described(
        "What to see or hear at the table.",
        ["Everybody has written before anybody speaks."],
        min_length=2,
        max_length=4,
    )
    unstick: tuple[MarkdownLine, ...] = described(
        "Questions that help a team on, word for word.",
        ["What would your last visitor say?"],
        min_length=2,
        max_length=4,
    )
    move_on: Text = described("The sign that the team can go on.", "When one sentence stands on the sheet.")


class Turns(Record):
    """Teams have their turn one after the other. So only some fit into a step, and more need another way."""

    minutes: Minutes = described("Minutes for each team.", 4)
    beside: Annotated[int, Field(ge=0, le=480)] = described(
        "Minutes of the step in which no team has its turn.", 5, default=0
    )
    more: Text = described("What is done with more teams than fit in.", "Two rooms, with a sponsor in each.")

    def teams(self, minutes: int) -> int:
        """Return how many teams fit into the minutes of a step."""
        return (minutes - self.beside) // self.minutes


class Told(Record):
    """What one person does: the same in all tracks, or what each track does."""

    how: Text | None = described(
        "What one does, as a numbered list. With parts: what they are for.", "1. Write three ideas.", default=None
    )
    tracks: dict[Track, Text] = described(
        "In place of `how`, where tracks differ: the list of each track.", {"service": "1. Draw a fish."}, default={}
    )


class AlonePart(Told):
    """A part of a step for one person, after which one can stop."""

    minutes: Minutes = described("Minutes of this part.", 25)


class Alone(Told):
    """What one person does in the small lab. What is long has parts, so that one can stop between them."""

    minutes: Minutes = described("Minutes alone, of all parts together.", 25)
    parts: tuple[AlonePart, ...] = described("The parts, where it takes longer than one sitting.", default=())

    @model_validator(mode="before")
    @classmethod
    def _as_long_as_its_parts(cls, data: Any) -> Any:
        """Minutes that are left out are the sum of the parts."""
        return as_long_as(data, "parts")

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        parts = sum(each.minutes for each in self.parts)
        if self.parts and parts != self.minutes:
            raise PydanticCustomError("parts_add_up", "{parts}", {"parts": parts, "minutes": self.minutes})
        return self


class LabStep(Record):
    """One step of a lab."""

    code: Annotated[Line, code_of("lab_step")] = described(
        "Short code. Steps stand in the order of their codes.", "PL8"
    )
    module: ModuleId = described("The module whose day it belongs to.", "lab")
    minutes: Minutes = described("Minutes in the room, the same in all tracks.", 35)
    stage: StepId | None = described("The step of the process map that it is about.", "choose", default=None)
    outcomes: tuple[Outcome, ...] = described("What people can do afterwards.", min_length=1, max_length=2)
    takes: tuple[LabStepId, ...] = described("Earlier steps whose output it begins with.", ["see-it"], default=())
    output: tuple[Output, ...] = described("What one leaves the step with.", min_length=1)
    task: Text = described("The task as it stands on the projector, in at most 60 words.")
    exercises: tuple[Done, ...] = described("Exercises that all tracks do, in their order.", default=())
    tools: tuple[ToolId, ...] = described("Tools that all tracks use.", ["slip"], default=())
    tracks: dict[Track, InTrack] = described("What a track does differently, by track.", default={})
    turns: Turns | None = described("Where teams have their turn one after the other.", default=None)
    mentor: Mentor = described("What a mentor looks out for.")
    alone: Alone = described("What one person does in the small lab.")
    asked: tuple[Line, ...] = asked("how do we pick one idea")
    was: tuple[Id, ...] = described(
        "Ids that it had before. Marks kept under them, and lines of plans, are found again.", default=()
    )

    @model_validator(mode="after")
    def _turns_fit(self) -> Self:
        if self.turns and (teams := self.turns.teams(self.minutes)) < 2:
            raise PydanticCustomError("turns_fit", "{teams}", {"teams": max(teams, 0), "minutes": self.minutes})
        return self

    @model_validator(mode="after")
    def _alone_in_each_track(self) -> Self:
        for told in (self.alone, *self.alone.parts):
            if bool(told.how) == bool(told.tracks) or (told.tracks and set(told.tracks) != set(self.tracks)):
                raise PydanticCustomError("alone_tracks", "{tracks}", {"tracks": ", ".join(self.tracks) or "–"})
        return self

    @property
    def number(self) -> str:
        """The number in its code, such as 5a: so people call it. Nothing where its code has none."""
        return LETTERS.sub("", self.code)

    @property
    def stages(self) -> tuple[str, ...]:
        """The steps of the process map that it is about: one or none."""
        return (self.stage,) if self.stage else ()

    def done_in(self, track: str = "") -> tuple[Done, ...]:
        """Return the exercises of a track, those that all do first. Without a track: only those."""
        own = self.tracks.get(track)
        return (*self.exercises, *(own.exercises if own else ()))

    def outputs(self, track: str = "") -> tuple[Output, ...]:
        """Return what a track leaves the step with, what all leave it with first. Without a track: only that."""
        own = self.tracks.get(track)
        return (*self.output, *(own.output if own else ()))

    def task_in(self, track: str = "") -> str:
        """Return the task in the words of a track, where it has its own."""
        own = self.tracks.get(track)
        return (own and own.task) or self.task

    @property
    def all_done(self) -> tuple[Done, ...]:
        """The exercises of all tracks, those that all do first."""
        return (*self.exercises, *(each for track in self.tracks.values() for each in track.exercises))

    @property
    def all_outputs(self) -> tuple[Output, ...]:
        """What the tracks leave the step with, what all leave it with first."""
        return (*self.output, *(each for track in self.tracks.values() for each in track.output))

    @property
    def exercise_ids(self) -> tuple[str, ...]:
        """The ids of the exercises of all tracks, each once."""
        return tuple(dict.fromkeys(each.exercise for each in self.all_done))
