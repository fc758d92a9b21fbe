"""The parts of a worksheet field: each place in which one writes or chooses one thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Cell:
    """Where a part stands in a table, by the ids of its row and column, and the heading of the column."""

    row: str
    column: str
    head: str


@dataclass(frozen=True)
class Part:
    """A line, a cell, a box, or a group to choose from.

    `name` is that of its control below the exercise, `label` what names it within the field, `options` are the words
    for each value that can be chosen.
    """

    name: str
    label: str = ""
    cell: Cell | None = None
    options: Mapping[str, str] | None = None
