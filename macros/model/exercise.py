"""An exercise: steps, cards, worksheet, questions, debrief."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .base import (
    CaseId,
    Id,
    LessonId,
    Line,
    Minutes,
    OutcomeId,
    Record,
    SourceRef,
    Text,
    ToolId,
    asked,
    described,
)
from .course import Track, code_of, for_everybody
from .questions import Question
from .worksheet import Worksheet


def in_order(low: int, high: int) -> None:
    """Raise an error where the fewest are more than the most. Its words stand in the strings file, by its type."""
    if low > high:
        raise PydanticCustomError("in_order", "{low} > {high}", {"low": low, "high": high})


class Group(Record):
    """Who works together. Numbers are people."""

    form: Literal["individual", "pair", "group", "plenary"] = described("How people work.", "group")
    size: int | None = described("People in each group, where form is group.", 4, default=None, ge=3, le=12)
    min: int = described("Fewest people in the room for whom it works.", 6, ge=1)
    max: int = described("Most people in the room for whom it works.", 60, ge=1)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        in_order(self.min, self.max)
        if self.form == "group" and self.size is None:
            raise PydanticCustomError("no_size", "size")
        if self.size is not None and self.size > self.max:
            raise PydanticCustomError("size_above", "{size} > {high}", {"size": self.size, "high": self.max})
        return self


class Mode(Record):
    """What changes in one way of doing the exercise."""

    how: Text = described("What to do differently here.", "Use a shared document with two columns.")
    minutes: Minutes | None = described("Minutes in this mode, where they differ from the steps.", 20, default=None)


class Modes(Record):
    """The three ways in which an exercise is done."""

    room: Mode = described("In one room.")
    online: Mode = described("In a video call.")
    self_study: Mode = Field(alias="self-study", description="Alone, on a phone or with paper.")


class Step(Record):
    """One step of an exercise."""

    title: Line = described("What happens, in a few words.", "Write in silence")
    minutes: Minutes = described("Minutes for this step. The exercise takes the sum of its steps.", 8)
    do: Text = described("What participants do.", "Write each hope on a yellow note.")
    say: Text | None = described("What the trainer says, word for word. Shown to trainers only.", default=None)


class Card(Record):
    """One card of a deck."""

    id: Id = described("Name of the card.", "scanned-form")
    text: Text = described("What the card says.", "The office puts a scan of its form online.")
    back: Text | None = described("How we read it, shown after an own try.", default=None)


class Deck(Record):
    """Cards that people sort, match or check."""

    title: Line = described("Heading above the cards.", "Twelve cards")
    note: Text | None = described("One sentence on how to use them.", default=None)
    items: tuple[Card, ...] = described("The cards.", min_length=2)


class Debrief(Record):
    """Questions after the exercise in ORID order: what happened, how it felt, what it means, what now."""

    objective: tuple[Line, ...] = described("What did we see and hear?", ["Which words came up?"], min_length=1)
    reflective: tuple[Line, ...] = described("How was it?", ["What surprised you?"], min_length=1)
    interpretive: tuple[Line, ...] = described("What does it mean?", ["Why do we fear this?"], min_length=1)
    decisional: tuple[Line, ...] = described("What now?", ["Which fear will you ease first?"], min_length=1)


class Exercise(Record):
    """One exercise. Its id is the file's name."""

    id: Id = Field(exclude=True, description="Taken from the file's name, not written in it.")
    code: Annotated[Line, code_of("exercise")] | None = described("Short code used in agendas.", "E01", default=None)
    was: tuple[Id, ...] = described("Ids that it had before. Answers kept under them are found again.", default=())
    title: Line = described("Title of the exercise.", "Hopes and fears wall")
    summary: Line = described("One sentence: what people do and what for.")
    kind: Literal[
        "opener", "discussion", "sorting", "matching", "mapping", "canvas", "analysis", "source-work", "writing",
        "ideas", "making", "role-play", "planning", "reflection", "quiz",
    ] = described("What people mainly do.", "mapping")  # fmt: skip
    asked: tuple[Line, ...] = asked("ice breaker")
    lessons: tuple[LessonId, ...] = described("Lessons that use it.", ["arriving-safely"], min_length=1)
    tools: tuple[ToolId, ...] = described("Tools that it practises.", ["hopes-and-fears"], default=())
    cases: tuple[CaseId, ...] = described("Cases that it works with.", ["labx"], default=())
    tracks: tuple[Track, ...] = described(
        "For whom. Left out: as the course usually means.", ["service", "policy"], default=()
    )
    outcomes: tuple[OutcomeId, ...] = described("Outcomes that it practises.", ["sort-barriers"], min_length=1)
    level: Literal["core", "adaptable", "optional"] = described(
        "core: keep it; adaptable: change the examples; optional: leave it out when time is short.", "core"
    )
    group: Group = described("Who works together.")
    modes: Modes = described("What changes in the room, online and alone.")
    materials: tuple[Line, ...] = described("What to have ready.", ["Notes in two colours"], default=())
    fiction: Line | None = described(
        "Where something in it is invented: what. Shown with the label FICTION.", default=None
    )
    steps: tuple[Step, ...] = described("What happens, in order.", min_length=1)
    short: Text | None = described("What to leave out when time is short, and how many minutes it saves.", default=None)
    cards: Deck | None = described("A deck of cards, where the exercise needs one.", default=None)
    canvas: ToolId | None = described("A tool whose canvas is this exercise's worksheet.", default=None)
    worksheet: Worksheet | None = described("What the learner fills in.", default=None)
    questions: tuple[Question, ...] = described("Check yourself.", default=())
    debrief: Debrief = described("The questions afterwards, in ORID order.")
    good: Text = described("What good looks like, shown after an own try.")
    pitfalls: tuple[Text, ...] = described("What often goes wrong, and what to do.", default=())
    access: tuple[Text, ...] = described("How everybody can take part.", min_length=1)
    sources: tuple[SourceRef, ...] = described(
        "Where facts and method come from: key, or key@hh:mm:ss in the video.", ["orid"], default=()
    )

    _tracks = model_validator(mode="before")(for_everybody)

    @property
    def minutes(self) -> int:
        """Minutes in the room: the sum of the steps."""
        return sum(step.minutes for step in self.steps)

    @property
    def minutes_alone(self) -> int:
        """Minutes in self-study: what that mode says, else the sum of the steps."""
        return self.modes.self_study.minutes or self.minutes
