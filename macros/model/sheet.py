"""The worksheet of an exercise, which may be the canvas of a tool, or both."""

from __future__ import annotations

from collections.abc import Mapping

from .exercise import Exercise
from .page import Tool
from .worksheet import Worksheet


def sheet_of(exercise: Exercise, tools: Mapping[str, Tool]) -> Worksheet | None:
    """Return what a learner fills in in an exercise: the fields of its tool's canvas, then its own.

    It is landscape where one of the two is, and on the paper that one of them names. Nothing is returned where there is
    nothing to fill in.
    """
    tool = tools.get(exercise.canvas) if exercise.canvas else None
    sheets = [sheet for sheet in (tool and tool.canvas, exercise.worksheet) if sheet]
    if not sheets:
        return None
    wide = any(sheet.orientation == "landscape" for sheet in sheets)
    fields = tuple(field for sheet in sheets for field in sheet.fields)
    paper = next((sheet.paper for sheet in sheets if sheet.paper), None)
    return Worksheet(orientation="landscape" if wide else "portrait", paper=paper, fields=fields)
