"""The record of learning. The page says what could be done; a script says what was done, from this browser alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model.curriculum import Curriculum
from ..alignment import rows
from ..lesson.parts import Parts, parts_of
from ..note import origins_of
from ..path.ways import ways
from ..times import text_minutes, times
from ..view import View


@dataclass(frozen=True)
class Shown:
    """An outcome: its text, and the exercises and the questions (exercise/question) that belong to it."""

    text: str
    exercises: Sequence[str]
    questions: Sequence[str]


@dataclass(frozen=True)
class Unit:
    """A lesson or a step of a lab, its parts, and its outcomes.

    Minutes are for somebody alone: of a lesson its text and check, because its exercises are counted one by one.
    """

    reference: str
    minutes: int
    parts: Parts
    outcomes: Sequence[Shown]


@dataclass(frozen=True)
class Quiz:
    """A quiz of a module with its minutes and its questions (exercise/question), as scripts read them."""

    id: str
    minutes_alone: int
    asked: str


def quizzes(curriculum: Curriculum, module: str) -> list[Quiz]:
    """Return the quizzes of a module."""
    return [
        Quiz(id, each.minutes_alone, " ".join(f"{id}/{question.id}" for question in each.questions))
        for id, each in curriculum.exercises.items()
        if each.kind == "quiz" and curriculum.module_of(id) == module
    ]


def units(curriculum: Curriculum, module: str) -> list[Unit]:
    """Return the lessons of a module in their order, then its steps of a lab."""
    of_unit: dict[str, list[Shown]] = {}
    for row in rows(curriculum, module):
        asked = [f"{exercise}/{id}" for exercise, ids in row.questions.items() for id in ids]
        of_unit.setdefault(row.unit, []).append(Shown(row.outcome.text, row.exercises, asked))
    return [
        Unit(unit, minutes_of(curriculum, unit), parts_of(curriculum, unit), of_unit.get(unit, []))
        for unit in curriculum.units_of(module)
    ]


def minutes_of(curriculum: Curriculum, unit: str) -> int:
    """Return the minutes that a mark at the end of a lesson or a step says, without the exercises of a lesson."""
    kind, _, id = unit.partition(":")
    return text_minutes(curriculum, id) if kind == "lesson" else times(curriculum, unit).alone


def exercise_minutes(curriculum: Curriculum) -> dict[str, int]:
    """Return the minutes alone of each exercise of a lesson. Those of a lab are in the minutes of its steps."""
    ids = (id for lesson in curriculum.lessons for id in curriculum.exercises_of(f"lesson:{lesson}"))
    return {id: curriculum.exercises[id].minutes_alone for id in ids}


def learning_record(view: View) -> Markup:
    """Return the record: a line for a name, what was done in numbers, own texts, the outcomes by lesson and step."""
    curriculum = view.curriculum
    modules = [
        (id, module.code, units(curriculum, id), quizzes(curriculum, id)) for id, module in curriculum.modules.items()
    ]
    own = [
        (f"{note.owner}/{part.id}", part.label, origins_of(curriculum, part))
        for note in curriculum.notes.values()
        for part in note.parts
        if part.recorded
    ]
    return view.render(
        "record/record.html",
        modules=[each for each in modules if each[2]],
        own=own,
        takes=json.dumps(exercise_minutes(curriculum)),
        ways=ways(curriculum),
    )
