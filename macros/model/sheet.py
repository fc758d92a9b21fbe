"""What an exercise prints: its worksheet, which may be the canvas of a tool, or both; cards, signs, and a quiz."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .exercise import Exercise
from .materials import Each, Prints
from .page import Tool
from .worksheet import Worksheet


def sheet_of(exercise: Exercise, tools: Mapping[str, Tool]) -> Worksheet | None:
    """Return what a learner fills in in an exercise: the fields of its tool's canvas, and its own below or above it.

    It is landscape where one of the two is, and on the paper that one of them names. Nothing is returned where there is
    nothing to fill in.
    """
    tool = tools.get(exercise.canvas) if exercise.canvas else None
    sheets = [sheet for sheet in (tool and tool.canvas, exercise.worksheet) if sheet]
    if not sheets:
        return None
    wide = any(sheet.orientation == "landscape" for sheet in sheets)
    canvas = tool.canvas.fields if tool and tool.canvas else ()
    own = exercise.worksheet.fields if exercise.worksheet else ()
    above = [field for field in own if field.above_canvas]
    fields = (*above, *canvas, *(field for field in own if not field.above_canvas))
    paper = next((sheet.paper for sheet in sheets if sheet.paper), None)
    return Worksheet(orientation="landscape" if wide else "portrait", paper=paper, fields=fields)


def printed_by(exercise: Exercise, tools: Mapping[str, Tool]) -> Iterator[tuple[Prints, Each]]:
    """Yield what an exercise prints, and who usually shares one of it."""
    if sheet_of(exercise, tools):
        yield "worksheet", "person"
    if exercise.cards:
        shares: dict[str, Each] = {"individual": "person", "pair": "pair", "group": "group"}
        yield "cards", shares.get(exercise.group.form, "room")
    if exercise.signs:
        yield "signs", "room"
    if exercise.kind == "quiz" and exercise.own_questions:
        yield "questions", "person"
