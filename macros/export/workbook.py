"""The sheets of the workbook for the scripts: what an exercise or a tool's canvas asks, and the form to write in.

What is asked comes from the records. The form is the one that the exercise's own page has, so there is one home for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import escape
from pydantic import TypeAdapter

from ..model import FieldBase, Note, QuestionBase, Worksheet
from ..model.part import Part
from ..model.prompt import prompt_hash
from ..model.sheet import sheet_of
from ..views import View
from ..views.note import form, origins_of, sheet_of_note
from ..views.review import of_tasks, of_words
from ..views.workbook import Owner
from ..views.worksheet import carries, worksheet


@dataclass(frozen=True)
class AskedField:
    """What a field asks. `hash` is kept with what is written, to see later whether the same was asked.

    `carry` are the places with whose text it begins, the nearest first: exercise/field, or several with `+` between.
    `heading` stands above it where a group of parts of a note begins.
    """

    id: str
    was: Sequence[str]
    carry: Sequence[str]
    hash: str
    label: str
    parts: Sequence[Part]
    heading: str | None = None


@dataclass(frozen=True)
class AskedQuestion:
    """What a question asks, as text and as HTML."""

    id: str
    was: Sequence[str]
    hash: str
    stem: str
    html: str


@dataclass(frozen=True)
class Sheet:
    """One exercise, or the canvas of one tool. `id` is the name below which a browser keeps what is written in it."""

    id: str
    was: Sequence[str]
    title: str
    url: str
    form: str
    fields: Sequence[AskedField]
    questions: Sequence[AskedQuestion]


def _field(view: View, field: FieldBase) -> AskedField:
    label, carry = " ".join(field.label.split()), carries(view.curriculum, field)
    return AskedField(field.id, field.was, carry, prompt_hash(field), label, field.parts())


def _question(view: View, question: QuestionBase) -> AskedQuestion:
    lead, rest = view.lead_and_rest(question.stem)
    html = lead or escape(rest.striptags())
    return AskedQuestion(question.id, question.was, prompt_hash(question), html.striptags(), str(html))


def _sheet(
    view: View, owner: Owner, title: str, url: str, asked: Worksheet | None, questions: Sequence[QuestionBase]
) -> Sheet:
    form = worksheet(view, owner.id, asked, owner.was) if asked else ""
    return Sheet(
        owner.id,
        owner.was,
        title,
        url,
        str(form),
        [_field(view, field) for field in asked.fields] if asked else [],
        [_question(view, each) for each in questions],
    )


def sheet(view: View, owner: Owner) -> Sheet:
    """Return the sheet of an exercise or a tool, with addresses as the page of the view needs them."""
    curriculum = view.curriculum
    kind, _, id = owner.reference.partition(":")
    if kind == "tool":
        tool = curriculum.tools[id]
        title = f"{tool.code} {curriculum.title(owner.reference)}"
        return _sheet(view, owner, title, view.url(owner.reference), tool.canvas, ())
    if kind == "note":
        return _note(view, owner, curriculum.notes[id])
    if kind == "review":
        asked = of_words(view, list(curriculum.terms)) if id == "words" else of_tasks(view, list(curriculum.units))
        return _sheet(view, owner, view.words(f"review.{id}"), view.to(curriculum.course.pages.review or ""), asked, ())
    exercise = curriculum.exercises[id]
    title = " ".join(filter(None, [exercise.code, exercise.title]))
    url = view.url(owner.reference)
    return _sheet(view, owner, title, url, sheet_of(exercise, curriculum.tools), exercise.questions)


def _note(view: View, owner: Owner, note: Note) -> Sheet:
    asked = [
        replace(_field(view, field), carry=origins_of(view.curriculum, part), heading=part.heading)
        for part, field in zip(note.parts, sheet_of_note(note).fields, strict=True)
    ]
    title = view.curriculum.pages[note.page].title
    return Sheet(owner.id, owner.was, title, view.to(note.page), str(form(view, note, level=4)), asked, [])


SHEET = TypeAdapter(Sheet)


def as_data(sheet: Sheet) -> Any:
    """Return a sheet as data for JSON. What is not there is left out."""
    return SHEET.dump_python(sheet, mode="json", exclude_none=True)
