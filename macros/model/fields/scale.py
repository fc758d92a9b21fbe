"""A scale."""

from __future__ import annotations

from typing import Literal

from ..base import Line, described
from ..part import Part
from .base import FieldBase


class ScaleField(FieldBase):
    """A place on a scale of whole numbers."""

    type: Literal["scale"]
    low: Line = described("What the lowest number means.", "Not at all")
    high: Line = described("What the highest number means.", "Completely")
    points: int = described("How many numbers, beginning with 1.", 5, default=5, ge=3, le=10)

    def parts(self) -> tuple[Part, ...]:
        """Return the one number to choose."""
        return (Part(self.id, options={str(n): str(n) for n in range(1, self.points + 1)}),)
