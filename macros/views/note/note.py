"""A note, put together out of what was written in exercises, with its files and, for a team, one note for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from ...model import Note, NotePart
from ...model.curriculum import Curriculum
from ...model.fields.text import TextField
from ...model.sheet import written_parts
from ...model.worksheet import Worksheet
from ..view import View
from ..worksheet import framed

LINES = 2


def sheet_of_note(note: Note) -> Worksheet:
    """Return the parts of a note as the fields of a worksheet."""
    return Worksheet(fields=tuple(_field(part) for part in note.parts))


def _field(part: NotePart) -> TextField:
    return TextField(type="text", id=part.id, label=part.label, hint=part.hint, lines=LINES)


def _places(curriculum: Curriculum, origin: str) -> list[list[str]]:
    """Return the places that make one origin, exercise/part, by line: the cells of a row stand in one."""
    name, _, inside = origin.partition("@")
    exercise, _, field = name.partition(".")
    known = written_parts(curriculum.exercises[exercise], curriculum.tools, field)
    lines: dict[str, list[str]] = {}
    for each in known:
        if not inside or each == inside:
            lines.setdefault(each.partition(".")[0], []).append(f"{exercise}/{field}{each and '.'}{each}")
    return list(lines.values())


def origins(curriculum: Curriculum, begins: Sequence[str]) -> list[str]:
    """Return where something was written, the best first, as a browser keeps it: exercise/field.

    Where several places make one origin, `+` stands between those that begin a line, such as the lines of a list, and
    `~` between those that go on in it, such as the cells of a row.
    """
    found = ("+".join("~".join(line) for line in _places(curriculum, origin)) for origin in begins)
    return [each for each in found if each]


def carried(curriculum: Curriculum, begins: Sequence[str], texts: Mapping[str, str]) -> str:
    """Return what stands in the first origin in which something stands, put together as frontend/core/carry.js does."""
    for origin in begins:
        lines = (" – ".join(filter(None, map(texts.get, line))) for line in _places(curriculum, origin))
        if text := "\n".join(filter(None, lines)):
            return text
    return ""


def form(view: View, note: Note) -> Markup:
    """Return the form. Each part names the exercises in which it begins."""
    fields = []
    for part in note.parts:
        exercises = list(dict.fromkeys(f"exercise:{origin.partition('.')[0]}" for origin in part.begins))
        carry = origins(view.curriculum, part.begins)
        fields.append(framed(view, note.owner, _field(part), carry, exercises, "begins"))
    return view.render("worksheet/worksheet.html", owner=note.owner, was=(), looks=["portrait"], fields=fields)


def note(view: View, id: str) -> Markup:
    """Return the form with what says which parts are still empty, and with its files."""
    record = view.curriculum.notes[id]
    return view.render("note/note.html", note=record, form=form(view, record))
