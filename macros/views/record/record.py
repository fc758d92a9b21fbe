"""The record of learning. The page says what could be done; a script says what was done, from this browser alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model.curriculum import Curriculum
from ..alignment import rows
from ..lesson.parts import Parts, parts_of
from ..note import origins
from ..times import times
from ..view import View


@dataclass(frozen=True)
class Shown:
    """An outcome: its text, and the exercises and the questions (exercise/question) that belong to it."""

    text: str
    exercises: Sequence[str]
    questions: Sequence[str]


@dataclass(frozen=True)
class Unit:
    """A lesson or a step of a lab with its minutes for somebody alone, its parts, and its outcomes."""

    reference: str
    alone: int
    parts: Parts
    outcomes: Sequence[Shown]


def units(curriculum: Curriculum, module: str) -> list[Unit]:
    """Return the lessons of a module in their order, then its steps of a lab."""
    of_unit: dict[str, list[Shown]] = {}
    for row in rows(curriculum, module):
        asked = [f"{exercise}/{id}" for exercise, ids in row.questions.items() for id in ids]
        of_unit.setdefault(row.unit, []).append(Shown(row.outcome.text, row.exercises, asked))
    return [
        Unit(unit, times(curriculum, unit).alone, parts_of(curriculum, unit), of_unit.get(unit, []))
        for unit in curriculum.units_of(module)
    ]


def learning_record(view: View) -> Markup:
    """Return the record: a line for a name, what was done in numbers, own texts, the outcomes by lesson and step."""
    curriculum = view.curriculum
    modules = [(id, module.code, units(curriculum, id)) for id, module in curriculum.modules.items()]
    own = [
        (f"{note.owner}/{part.id}", part.label, origins(curriculum, part.begins))
        for note in curriculum.notes.values()
        for part in note.parts
        if part.recorded
    ]
    return view.render("record/record.html", modules=[each for each in modules if each[2]], own=own)
