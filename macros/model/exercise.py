"""An exercise: steps, cards, worksheet, questions, debrief."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .base import (
    CaseId,
    Id,
    LessonId,
    Line,
    MarkdownLine,
    Minutes,
    OutcomeId,
    Record,
    SourceRef,
    Text,
    ToolId,
    asked,
    described,
)
from .by_course import Track, code_of, for_everybody
from .group import Group
from .materials import HandOut, Material, Origin, Player, RoomPlan, Sign, Situation
from .questions import Question
from .step import Mode, Modes, Step, Variant, at_most, planned
from .worksheet import Worksheet

SECONDS_A_QUESTION = 90


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

    objective: tuple[MarkdownLine, ...] = described("What did we see and hear?", ["Which words came up?"], default=())
    reflective: tuple[MarkdownLine, ...] = described("How was it?", ["What surprised you?"], default=())
    interpretive: tuple[MarkdownLine, ...] = described("What does it mean?", ["Why do we fear this?"], default=())
    decisional: tuple[MarkdownLine, ...] = described("What now?", ["Which fear will you ease first?"], default=())

    @property
    def asked(self) -> dict[str, tuple[Line, ...]]:
        """The questions by level, in their order, without levels that ask nothing."""
        levels: dict[str, tuple[Line, ...]] = dict(self)
        return {level: questions for level, questions in levels.items() if questions}


class Exercise(Record):
    """One exercise. Its id is the file's name."""

    id: Id = Field(exclude=True, description="Taken from the file's name, not written in it.")
    code: Annotated[Line, code_of("exercise")] | None = described("Short code used in agendas.", "E01", default=None)
    was: tuple[Id, ...] = described("Ids that it had before. Answers kept under them are found again.", default=())
    title: Line = described("Title of the exercise.", "Count the queue")
    summary: MarkdownLine = described("One sentence: what people do and what for.")
    kind: Literal[
        "opener", "discussion", "sorting", "matching", "mapping", "canvas", "analysis", "source-work", "writing",
        "ideas", "making", "practice", "role-play", "planning", "reflection", "quiz",
    ] = described("What people mainly do. A quiz needs no steps and what goes with them.", "mapping")  # fmt: skip
    asked: tuple[Line, ...] = asked("ice breaker")
    tags: tuple[Line, ...] = described("Words under which it is sorted elsewhere.", ["introductory"], default=())
    lessons: tuple[LessonId, ...] = described(
        "Lessons that use it. Left out where only steps of a lab do: they name it themselves.",
        ["queue"],
        default=(),
    )
    tools: tuple[ToolId, ...] = described("Tools that it practises.", ["slip"], default=())
    cases: tuple[CaseId, ...] = described("Cases that it works with.", ["counter"], default=())
    tracks: tuple[Track, ...] = described(
        "For whom. Left out: as the course usually means.", ["service", "policy"], default=()
    )
    outcomes: tuple[OutcomeId, ...] = described("Outcomes that it practises.", ["count-people"], min_length=1)
    level: Literal["core", "adaptable", "optional"] = described(
        "core: keep it; adaptable: change the examples; optional: leave it out when time is short.", "core"
    )
    group: Group = described("Who works together.")
    modes: Modes = described("What changes in the room, online and alone.", default_factory=Modes)
    variants: tuple[Variant, ...] = described("Other ways of doing it, shown beside room and online.", default=())
    needs: tuple[MarkdownLine, ...] = described(
        "What one has done before, or can do.", ["You have read [the lesson](lesson:queue)"], default=()
    )
    before: Text | None = described("What participants do before they come.", default=None)
    materials: tuple[MarkdownLine, ...] = described("What to have ready.", ["Notes in two colours"], default=())
    amounts: tuple[Material, ...] = described("What to have ready in a number that depends on the people.", default=())
    optional_materials: tuple[MarkdownLine, ...] = described(
        "What helps and can be done without.", ["A big clock"], default=()
    )
    signs: tuple[Sign, ...] = described("Signs to print, one a sheet.", default=())
    room: tuple[RoomPlan, ...] = described(
        "How the room is set up, one after the other where it changes.", ["tables", "corners"], default=()
    )
    files: tuple[HandOut, ...] = described("Files to hand out, from docs/assets/files/.", default=())
    fiction: MarkdownLine | None = described(
        "Where something in it is invented: what. Shown with the label FICTION.", default=None
    )
    roles: tuple[Player, ...] = described("Whom people play.", default=())
    steps: tuple[Step, ...] = described("What happens, in order. Every exercise but a quiz has them.", default=())
    short: Text | None = described("What to leave out when time is short, and how many minutes it saves.", default=None)
    saves: Minutes | None = described("How many minutes the short way saves.", 5, default=None)
    note: Text | None = described(
        "What the trainer prepares, or does afterwards. Shown to trainers only.", "Two trainers lead it.", default=None
    )
    cards: Deck | None = described("A deck of cards, where the exercise needs one.", default=None)
    canvas: ToolId | None = described("A tool whose canvas is this exercise's worksheet.", default=None)
    worksheet: Worksheet | None = described("What the learner fills in.", default=None)
    situations: tuple[Situation, ...] = described("Cases to which several questions belong.", default=())
    questions: tuple[Question, ...] = described("Check yourself.", default=())
    debrief: Debrief = described(
        "The questions afterwards, in ORID order. Every exercise but a quiz has them.", default_factory=Debrief
    )
    after: Text | None = described("What participants do afterwards, at home or at work.", default=None)
    good: Text | None = described("What good looks like, shown after an own try.", default=None)
    pitfalls: tuple[Text, ...] = described("What often goes wrong, and what to do.", default=())
    access: tuple[Text, ...] = described("How everybody can take part.", default=())
    sources: tuple[SourceRef, ...] = described(
        "Where facts and method come from: key, or key@hh:mm:ss in the video.", ["orid"], default=()
    )
    adapted_from: Origin | None = described("Material of others from which it was made.", default=None)

    _tracks = model_validator(mode="before")(for_everybody)

    def steps_in(self, mode: Mode | None) -> Sequence[Step]:
        """Return the steps in a mode: its own, else those of the exercise."""
        return mode.steps if mode and mode.steps else self.steps

    def minutes_in(self, mode: Mode | None) -> int:
        """Return the minutes in a mode: what it says, else the sum of its steps."""
        return mode.minutes if mode and mode.minutes else planned(self.steps_in(mode)) or self._for_its_questions

    @property
    def minutes(self) -> int:
        """Minutes in the room. A quiz without steps takes what its questions take."""
        return self.minutes_in(self.modes.room)

    @property
    def most_minutes(self) -> int:
        """Minutes in the room, where each step takes the most that it may."""
        room = self.modes.room
        return self.minutes if room and room.minutes else at_most(self.steps_in(room)) or self.minutes

    @property
    def minutes_alone(self) -> int:
        """Minutes in self-study: what that mode says, else the sum of the steps that one can do alone; 0 if unknown."""
        alone = self.modes.self_study
        if alone is None:
            return self.minutes if self.kind == "quiz" else 0
        if alone.minutes or alone.steps or not self.steps:
            return self.minutes_in(alone)
        return planned(each for each in self.steps if each.group is None or each.group.form == "individual")

    @property
    def own_questions(self) -> tuple[Question, ...]:
        """The questions that its own page asks: all but those that only lessons ask."""
        return tuple(each for each in self.questions if not each.in_lessons)

    @property
    def _for_its_questions(self) -> int:
        """Minutes for the questions, rounded up to five."""
        return 5 * math.ceil(len(self.own_questions) * SECONDS_A_QUESTION / 60 / 5)
