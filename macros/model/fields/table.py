"""A table to fill in."""

from __future__ import annotations

from typing import Literal

from ..base import Id, Line, Record, described
from ..choice import Choice
from ..part import Cell, Part
from ..prompt import OutsidePrompt
from .base import FieldBase


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
    paper_rows: OutsidePrompt[int | None] = described(
        "How many of the empty rows a sheet printed alone has, where it has no place for all.",
        5,
        default=None,
        ge=1,
        le=20,
    )
    named: tuple[Choice, ...] = described("Named rows, instead of empty ones.", default=())

    def parts(self) -> tuple[Part, ...]:
        """Return the cells, row by row."""
        rows = [(row.id, row.label) for row in self.named] or [(str(n), "") for n in range(1, self.rows + 1)]
        return tuple(
            Part(
                f"{self.id}.{row}.{column.id}",
                label,
                Cell(row, column.id, column.label),
                {option.id: option.label for option in column.options} or None,
            )
            for row, label in rows
            for column in self.columns
        )
