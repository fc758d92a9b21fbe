"""A worked example: what an invented team wrote in the exercises of a lab, from its first word to its notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from .base import ExerciseId, Id, Line, MarkdownLine, NoteId, Record, Text, described
from .by_course import Track
from .fields import FieldBase

Cells = dict[str, str]
Whole = str | tuple[str | Cells, ...] | dict[str, str | Cells]


def _answer(value: Any) -> Whole:
    """Return an answer with all its numbers as texts. Raises the error `answer_form` for what nobody can write."""
    if isinstance(value, dict) and value:
        return {str(name): _cells(each) for name, each in value.items()}
    if isinstance(value, list) and value:
        return tuple(_cells(each) for each in value)
    return _text(value)


def _cells(value: Any) -> str | Cells:
    if isinstance(value, dict):
        return {str(name): _text(each) for name, each in value.items()}
    return _text(value)


def _text(value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise PydanticCustomError("answer_form", "answer")


_TEXT = {"type": ["string", "integer"]}
_GROUP = {"type": "object", "additionalProperties": _TEXT}
_CELLS = {"anyOf": [_TEXT, _GROUP]}
_LISTS = [{"type": "array", "items": _CELLS}, {"type": "object", "additionalProperties": _GROUP}]
# What was written in a field: a text; lines; boxes or named rows by their ids; rows of a table, each by its columns.
Answer = Annotated[Whole, PlainValidator(_answer), WithJsonSchema({"anyOf": [_TEXT, _GROUP, *_LISTS]})]


class Worked(Record):
    """What an invented team wrote, which a learner can lay beside their own words and take away again."""

    id: Id = described("Name of the example.", "service")
    title: Line = described("Title.", "One morning at the counter")
    team: Line = described("What the team calls itself.", "The Early Birds")
    track: Track | None = described("The track in which it works.", "service", default=None)
    fiction: MarkdownLine = described("What is invented in it.", "The team, the municipality, all people and figures.")
    answers: dict[ExerciseId, dict[Id, Answer]] = described(
        "What it wrote, by exercise and field. A text; a list of lines; boxes or named rows by their ids; or a list of "
        "rows, each by the ids of its columns. What is chosen is written by its id.",
        {
            "count-the-queue": {
                "number": "Eleven at nine, four at noon",
                "seen": ["A bench", "Two children"],
            }
        },
    )
    notes: dict[NoteId, dict[Id, Text]] = described(
        "What it wrote in a note, by note and part, where that differs from what the note begins with.",
        {"our-plan": {"measure": "Visits for each family: today three, hoped for one."}},
        default={},
    )


def written(field: FieldBase, answer: Whole) -> Cells:
    """Return what stands in each part of a field, by the part's name. Several choices stand together."""
    if isinstance(answer, str):
        return {field.id: answer}
    if isinstance(answer, tuple) and len(field.parts()) == 1:
        return {field.id: " ".join(map(str, answer))}
    named = answer if isinstance(answer, Mapping) else {str(n): each for n, each in enumerate(answer, 1)}
    return {f"{field.id}.{name}": text for name, text in _inside(named)}


def _inside(named: Mapping[str, str | Cells]) -> Iterator[tuple[str, str]]:
    for name, each in named.items():
        if isinstance(each, str):
            yield name, each
        else:
            yield from ((f"{name}.{column}", text) for column, text in each.items())


def first_unknown(field: FieldBase, answer: Whole) -> tuple[str, list[str]] | None:
    """Return the first part or choice that the field lacks, with those that it has; None where it lacks none."""
    parts = {part.name: part for part in field.parts()}
    for name, text in written(field, answer).items():
        part = parts.get(name)
        if part is None:
            return name.removeprefix(f"{field.id}.") or text, [each.removeprefix(f"{field.id}.") for each in parts]
        for chosen in text.split() if part.options else ():
            if chosen not in (part.options or ()):
                return chosen, list(part.options or ())
    return None
