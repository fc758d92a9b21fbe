"""The names below which browsers keep what learners write, and what finds the words of old names again.

A name is that of an exercise, a tool's canvas or a note, and behind a slash that of a question or of a part of a field:
`walk/stops.*`, `walk/map.first.effort`. A star stands for the numbers of empty rows and lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .base import Record
from .curriculum import Curriculum
from .fields import FieldBase

NUMBER = re.compile(r"\.\d+(?=\.|$)")


@dataclass(frozen=True)
class Asked:
    """A question, a field or a part of a note: what it is called below its owner, and the record that says so."""

    id: str
    was: Sequence[str]
    parts: frozenset[str]
    record: Record

    def names(self, id: str) -> frozenset[str]:
        """Return the names of its parts, were it called so."""
        return frozenset(f"{id}{part.removeprefix(self.id)}" for part in self.parts)


@dataclass(frozen=True)
class Owner:
    """What holds questions and fields: an exercise, the canvas of a tool, a note."""

    id: str
    was: Sequence[str]
    record: Record
    asked: Sequence[Asked]


def owners(curriculum: Curriculum) -> Iterator[Owner]:
    """Yield all in which a learner writes."""
    for id, exercise in curriculum.exercises.items():
        questions = (Asked(each.id, each.was, frozenset([each.id]), each) for each in exercise.questions)
        yield Owner(id, exercise.was, exercise, [*map(_field, curriculum.sheet_fields(id)), *questions])
    for id, tool in curriculum.tools.items():
        if tool.canvas:
            yield Owner(f"tool-{id}", (), tool, [*map(_field, tool.canvas.fields)])
    for note in curriculum.notes.values():
        yield Owner(note.owner, (), note, [Asked(each.id, (), frozenset([each.id]), each) for each in note.parts])


def _field(field: FieldBase) -> Asked:
    return Asked(field.id, field.was, frozenset(NUMBER.sub(".*", part.name) for part in field.parts()), field)


def given(curriculum: Curriculum) -> set[str]:
    """Return the names below which words are kept today."""
    return {f"{owner.id}/{name}" for owner in owners(curriculum) for each in owner.asked for name in each.parts}


def found_again(curriculum: Curriculum) -> set[str]:
    """Return the names whose words are found: those of today, and what `was` says of those before."""
    return {
        f"{holder}/{name}"
        for owner in owners(curriculum)
        for holder in (owner.id, *owner.was)
        for each in owner.asked
        for id in (each.id, *each.was)
        for name in each.names(id)
    }
