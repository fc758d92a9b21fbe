"""A plot of a canvas: the rows of its table, placed in corners by two choices each."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Id, Line, MarkdownLine, Record, Within, described
from .fields.table import TableField

# What a plot names stands on the canvas of its tool.
TableId = Annotated[Id, Within("fields")]
ColumnId = Annotated[Id, Within("columns")]
OptionId = Annotated[Id, Within("options")]


class Corner(Record):
    """One corner of a plot: two choices, and what to do with those who stand there."""

    up: OptionId = described("The choice in the column that goes up.", "low")
    across: OptionId = described("The choice in the column that goes across.", "high")
    title: Line = described("What to do with them, in two or three words.", "Listen first")
    advice: MarkdownLine = described("The same in a sentence.", "They are often those for whom the service exists.")


class Mark(Record):
    """A choice in a third column that is told of all who have it."""

    column: ColumnId = described("The column.", "attitude")
    option: OptionId = described("The choice.", "unknown")
    text: MarkdownLine = described("What stands before their names.", "You have never asked")


class Plot(Record):
    """Where the rows of a canvas's table stand by two choices each."""

    field: TableId = described("The table of the canvas.", "grid")
    names: ColumnId = described("The column that names a row.", "who")
    up: ColumnId = described("The column with the choice that goes up.", "power")
    across: ColumnId = described("The column with the choice that goes across.", "interest")
    corners: Annotated[tuple[Corner, ...], Field(min_length=2)] = described(
        "The corners in reading order: the upper row from left to right, then the next."
    )
    marks: tuple[Mark, ...] = described("Choices in other columns that are told.", default=())

    def first_unknown(self, table: TableField) -> tuple[str, list[str]] | None:
        """Return the first column or choice that the table lacks, with those that it has; None where it lacks none."""
        options = {column.id: [option.id for option in column.options] for column in table.columns}
        pairs = [(self.up, corner.up) for corner in self.corners]
        pairs += [(self.across, corner.across) for corner in self.corners]
        pairs += [(mark.column, mark.option) for mark in self.marks]
        for column in (self.names, *(column for column, _ in pairs)):
            if column not in options:
                return column, list(options)
        return next(((option, options[column]) for column, option in pairs if option not in options[column]), None)
