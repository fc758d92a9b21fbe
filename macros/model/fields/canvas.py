"""A grid of named boxes."""

from __future__ import annotations

from typing import Literal

from ..base import Id, Line, Record, described
from ..part import Part
from ..prompt import OutsidePrompt
from .base import FieldBase


class Box(Record):
    """One named box of a canvas."""

    id: Id = described("Name of the box.", "value")
    label: Line = described("Heading of the box.", "Value for whom?")
    hint: OutsidePrompt[Line | None] = described("A short help in the box.", "Name the people", default=None)
    across: int = described("Columns of the grid that the box takes.", 1, default=1, ge=1, le=4)


class CanvasField(FieldBase):
    """A grid of named boxes."""

    type: Literal["canvas"]
    columns: int = described("Columns of the grid on paper and on wide screens.", 2, default=2, ge=1, le=4)
    fills_sheet: OutsidePrompt[bool] = described(
        "True where its boxes fill a sheet of their own on paper, as boxes to draw in do.", True, default=False
    )
    boxes: tuple[Box, ...] = described("The boxes, row by row.", min_length=2)

    def parts(self) -> tuple[Part, ...]:
        """Return the boxes."""
        return tuple(Part(f"{self.id}.{box.id}", box.label) for box in self.boxes)
