"""A note, put together out of what was written in exercises, with its files and, for a team, one note for all."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from ...model import Note, NotePart
from ...model.fields.text import TextField
from ...model.worksheet import Worksheet
from ..view import View
from ..worksheet import framed
from .begins import exercises_of, origins_of

LINES = 2


def sheet_of_note(note: Note) -> Worksheet:
    """Return the parts of a note as the fields of a worksheet."""
    return Worksheet(fields=tuple(_field(part) for part in note.parts))


def _field(part: NotePart) -> TextField:
    return TextField(type="text", id=part.id, label=part.label, hint=part.hint, lines=LINES)


def form(view: View, note: Note, level: int = 2) -> Markup:
    """Return the form. Each part names the exercises in which it begins. `level` is that of the headings of groups."""
    fields = []
    for part in note.parts:
        exercises = [f"exercise:{id}" for id in exercises_of(part)]
        carry = origins_of(view.curriculum, part)
        shown = framed(view, note.owner, _field(part), carry, exercises, "begins")
        fields.append(replace(shown, heading=part.heading or ""))
    return view.render(
        "worksheet/worksheet.html",
        owner=note.owner,
        was=(),
        looks=["portrait"],
        fields=fields,
        blank=False,
        level=level,
    )


def note(view: View, id: str) -> Markup:
    """Return the form with what says which parts are still empty, and with its files."""
    record = view.curriculum.notes[id]
    return view.render("note/note.html", note=record, form=form(view, record))
