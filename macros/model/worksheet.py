"""What a learner fills in: seven types of fields."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Carry, Id, Line, Record, described


class Choice(Record):
    """One thing to choose on a worksheet."""

    id: Id = described("Name of the choice, kept with the learner's answer.", "inside")
    label: Line = described("What the learner reads.", "Inside our office")


class FieldBase(Record):
    """What all worksheet fields have."""

    id: Id = described(
        "Name of the field, unique in its worksheet. Saved answers hang on it: do not rename it.", "hope"
    )
    was: tuple[Id, ...] = described("Ids that the field had before.", default=())
    label: Line = described("The label above the field.", "My hope for this training")
    hint: Line | None = described("A short help below the label.", "One idea a note", default=None)
    carry: Carry | None = described(
        "Start with what the learner wrote elsewhere: exercise.field.", "hopes-and-fears-wall.hope", default=None
    )


class LineField(FieldBase):
    """One line of writing."""

    type: Literal["line"]


class TextField(FieldBase):
    """A few lines of writing."""

    type: Literal["text"]
    lines: int = described("Lines of empty space on paper.", 3, default=3, ge=2, le=20)


class ListField(FieldBase):
    """Several short answers, one a line."""

    type: Literal["list"]
    lines: int = described("How many answers there is space for.", 3, default=3, ge=2, le=20)


class ChoiceField(FieldBase):
    """Choose one, or with `many` any number."""

    type: Literal["choice"]
    options: tuple[Choice, ...] = described("What can be chosen.", min_length=2)
    many: bool = described("True where more than one may be chosen.", False, default=False)


class ScaleField(FieldBase):
    """A place on a scale of whole numbers."""

    type: Literal["scale"]
    low: Line = described("What the lowest number means.", "Not at all")
    high: Line = described("What the highest number means.", "Completely")
    points: int = described("How many numbers, beginning with 1.", 5, default=5, ge=3, le=10)


class Column(Record):
    """One column of a table field."""

    id: Id = described("Name of the column.", "driver")
    label: Line = described("Heading of the column.", "Driver")
    options: tuple[Choice, ...] = described("Where given, each cell is a choice of these.", default=())


class TableField(FieldBase):
    """A table to fill in: empty rows by number, or named rows."""

    type: Literal["table"]
    columns: tuple[Column, ...] = described("The columns.", min_length=2, max_length=8)
    rows: int = described("Empty rows.", 4, default=4, ge=1, le=20)
    named: tuple[Choice, ...] = described("Named rows, instead of empty ones.", default=())


class Box(Record):
    """One named box of a canvas."""

    id: Id = described("Name of the box.", "value")
    label: Line = described("Heading of the box.", "Value for whom?")
    hint: Line | None = described("A short help in the box.", "Name the people", default=None)
    across: int = described("Columns of the grid that the box takes.", 1, default=1, ge=1, le=4)


class CanvasField(FieldBase):
    """A grid of named boxes."""

    type: Literal["canvas"]
    columns: int = described("Columns of the grid on paper and on wide screens.", 2, default=2, ge=1, le=4)
    boxes: tuple[Box, ...] = described("The boxes, row by row.", min_length=2)


WorksheetField = Annotated[
    LineField | TextField | ListField | ChoiceField | ScaleField | TableField | CanvasField,
    Field(discriminator="type"),
]


class Worksheet(Record):
    """What the learner fills in."""

    orientation: Literal["portrait", "landscape"] = described(
        "How the sheet is printed.", "portrait", default="portrait"
    )
    fields: tuple[WorksheetField, ...] = described("The fields in reading order.", min_length=1)
