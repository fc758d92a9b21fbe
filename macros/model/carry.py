"""Reads origins such as `exercise.field@part` or `exercise.field@column=value`, and lists the stored texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .exercise import Exercise
from .fields import FieldBase
from .page import Tool
from .part import Part
from .sheet import sheet_of


@dataclass(frozen=True)
class Origin:
    """`exercise.field`, with what stands behind an `@`: a part, or `column=value` for the rows with that choice."""

    exercise: str
    field: str
    part: str = ""
    column: str = ""
    value: str = ""


@dataclass(frozen=True)
class Place:
    """One thing that somebody writes or chooses, by its name exercise/part.

    `options` are the words for each value that can be chosen. With `only`, nothing of it is read: its line counts where
    one of these values stands in it. `head` is the heading of its column, `line` what names its line: the row of a
    table, or a box of a canvas of which all boxes come.
    """

    name: str
    options: Mapping[str, str] | None = None
    only: tuple[str, ...] = ()
    head: str = ""
    line: str = ""


def origin_of(text: str) -> Origin:
    """Read an origin as authors write it."""
    name, _, inside = text.partition("@")
    exercise, _, field = name.partition(".")
    column, sign, value = inside.partition("=")
    return Origin(exercise, field, "", column, value) if sign else Origin(exercise, field, inside)


def lines_of(origin: Origin, exercise: Exercise, tools: Mapping[str, Tool]) -> list[list[Place]]:
    """Return the places that make an origin, by line: the cells of a row stand in one. Nothing where there are none."""
    lines: dict[str, list[Place]] = {}
    for part in _parts(exercise, tools, origin.field):
        place = _place(origin, part)
        if place:
            lines.setdefault(part.cell.row if part.cell else part.name, []).append(place)
    return [line for line in lines.values() if not origin.column or any(place.only for place in line)]


def _place(origin: Origin, part: Part) -> Place | None:
    """Return the part of a field as a place of an origin, or None where it belongs to none."""
    inside = part.name.removeprefix(origin.field).removeprefix(".")
    name = f"{origin.exercise}/{part.name}"
    head = part.cell.head if part.cell else ""
    if not origin.column:
        if origin.part not in ("", inside):
            return None
        return Place(name, part.options) if origin.part else Place(name, part.options, (), head, part.label)
    if part.cell is None:
        return None
    if part.cell.column != origin.column:
        return Place(name, part.options, (), head, part.label)
    if origin.value not in (part.options or {}):
        return None
    # A row in which nothing is chosen yet counts as one of the first.
    first = origin.value == next(iter(part.options or {}))
    return Place(name, part.options, (origin.value, "") if first else (origin.value,))


def label_of(origin: Origin, exercise: Exercise, tools: Mapping[str, Tool]) -> str:
    """Return what an origin is called: the label of its box, or that of its field."""
    boxes = (
        part.label for part in _parts(exercise, tools, origin.field) if part.name == f"{origin.field}.{origin.part}"
    )
    field = _field(exercise, tools, origin.field)
    return (origin.part and next(boxes, "")) or (field.label if field else "")


def insides(exercise: Exercise, tools: Mapping[str, Tool], field: str) -> list[str]:
    """Return what may stand behind the `@` of an origin in a field: "" for one of a single part."""
    parts = list(_parts(exercise, tools, field))
    columns = {part.cell.column: part.options for part in parts if part.cell and part.options}
    rows = [f"{column}={value}" for column, options in columns.items() for value in options]
    return [part.name.removeprefix(field).removeprefix(".") for part in parts] + rows


def _parts(exercise: Exercise, tools: Mapping[str, Tool], field: str) -> Iterator[Part]:
    asked = _field(exercise, tools, field)
    yield from asked.parts() if asked else ()


def _field(exercise: Exercise, tools: Mapping[str, Tool], id: str) -> FieldBase | None:
    sheet = sheet_of(exercise, tools)
    return next((each for each in (sheet.fields if sheet else ()) if each.id == id), None)
