"""What an invented team wrote, in words and as HTML: field by field, and in notes as these put it together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ...model import FieldBase, Note, Worked
from ...model.curriculum import Curriculum
from ...model.worked import Cells, written
from ..note import carried_in, worded
from ..thread import OWNER as THREAD
from ..thread import said_in
from ..view import View


@dataclass(frozen=True)
class Laid:
    """A worked example for a browser: what stands in each field, by owner/field, as HTML."""

    id: str
    title: str
    team: str
    fields: Mapping[str, str]


def laid(view: View, example: Worked) -> Laid:
    """Return an example as data, with what it gives to each note."""
    fields = {
        f"{exercise}/{field.id}": str(filled(view, field, written(field, answers[field.id])))
        for exercise, answers in example.answers.items()
        for field in view.curriculum.sheet_fields(exercise)
        if field.id in answers
    }
    for note in view.curriculum.notes.values():
        for part, text in note_of(view.curriculum, example, note).items():
            fields[f"{note.owner}/{part}"] = str(as_written(text))
    said = said_in(view.curriculum, values_of(view.curriculum, example))
    fields |= {f"{THREAD}/{name}": str(as_written(text)) for name, text in said.items()}
    return Laid(example.id, example.title, example.team, fields)


def values_of(curriculum: Curriculum, example: Worked) -> dict[str, str]:
    """Return what the team wrote or chose, by exercise/part."""
    return {
        f"{exercise}/{name}": value
        for exercise, answers in example.answers.items()
        for field in curriculum.sheet_fields(exercise)
        if field.id in answers
        for name, value in written(field, answers[field.id]).items()
    }


def note_of(curriculum: Curriculum, example: Worked, note: Note) -> Cells:
    """Return the team's note: what it begins with, or what the team wrote in its place. Empty parts are left out."""
    values, own = values_of(curriculum, example), example.notes.get(note.id, {})
    parts = {part.id: own.get(part.id) or carried_in(curriculum, part, values) for part in note.parts}
    return {id: text for id, text in parts.items() if text}


def as_written(text: str) -> Markup:
    """Return a text as a paragraph in which its lines stay lines."""
    return Markup("<p>{}</p>").format(Markup("<br>").join(text.splitlines()))


def filled(view: View, field: FieldBase, given: Mapping[str, str]) -> Markup:
    """Return a filled field to read: a paragraph, a list, a table, or boxes with their names."""
    parts = [part for part in field.parts() if part.name in given]
    said = {part.name: worded(part.options, given[part.name]) for part in parts}
    if len(field.parts()) == 1:
        return as_written(said[field.id])
    if parts[0].cell is None:
        return view.render("worked/filled.html", parts=parts, said=said, named=bool(parts[0].label))
    heads = {part.cell.column: part.cell.head for part in field.parts() if part.cell}
    rows: dict[str, dict[str, str]] = {}
    names = {part.cell.row: part.label for part in parts if part.cell}
    for part in parts:
        if part.cell:
            rows.setdefault(part.cell.row, {})[part.cell.column] = said[part.name]
    return view.render("worked/table.html", heads=heads, rows=rows, names=names, label=field.label)
