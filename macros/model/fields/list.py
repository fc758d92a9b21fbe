"""Several short answers."""

from __future__ import annotations

from typing import Literal

from ..base import described
from ..part import Part
from ..prompt import OutsidePrompt
from .base import FieldBase


class ListField(FieldBase):
    """Several short answers, one a line."""

    type: Literal["list"]
    lines: OutsidePrompt[int] = described("How many answers there is space for.", 3, default=3, ge=2, le=20)
    paper_lines: OutsidePrompt[int | None] = described(
        "How many of them a sheet printed alone has, where it has no place for all.", 2, default=None, ge=1, le=20
    )

    def parts(self) -> tuple[Part, ...]:
        """Return the lines."""
        return tuple(Part(f"{self.id}.{n}") for n in range(1, self.lines + 1))
