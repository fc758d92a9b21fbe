"""A table to fill in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Choice
from ...model.columns import SHEET_WIDE
from ...model.fields.table import TableField
from ..view import View
from .body import Body, body


@dataclass(frozen=True)
class Cell:
    """A cell to fill in: the heading of its column, the name of its control, what names it aloud, and its choices."""

    head: str
    name: str
    label: str
    choices: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Row:
    """A row with its cells. `head` is what stands before them where rows are named, else empty."""

    head: str
    cells: Sequence[Cell]


def choices(options: Sequence[Choice]) -> list[tuple[str, str]]:
    """Return the value and the text of each choice."""
    return [(option.id, option.label) for option in options]


def rows(view: View, field: TableField) -> list[Row]:
    """Return the rows of a table: the named ones, or as many empty ones as it has."""
    named = [(row.id, row.label, row.label) for row in field.named]
    empty = [(str(n), view.words("worksheet.row", n=n), "") for n in range(1, field.rows + 1)]
    return [
        Row(
            head,
            [
                Cell(column.label, f"{field.id}.{id}.{column.id}", f"{column.label}, {label}", choices(column.options))
                for column in field.columns
            ],
        )
        for id, label, head in named or empty
    ]


@body.register
def table(field: TableField, view: View, id: str) -> Body:
    """Return the table, whose rows become cards where its columns would be too narrow to write in."""
    wide = len(field.columns) + bool(field.named) >= SHEET_WIDE
    html = view.render("fields/table.html", field=field, id=id, rows=rows(view, field), wide=wide)
    return Body("title", html)
