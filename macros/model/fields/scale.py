"""A scale."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from ..base import Line, described
from ..part import Part
from ..prompt import LaterPrompt
from .base import FieldBase

# A number as the name of a field, which is a text.
Number = Annotated[str, StringConstraints(pattern=r"^-?\d{1,2}$")]


class ScaleField(FieldBase):
    """A place on a scale of whole numbers."""

    type: Literal["scale"]
    low: Line = described("What the lowest number means.", "Not at all")
    high: Line = described("What the highest number means.", "Completely")
    points: int = described("How many numbers.", 5, default=5, ge=3, le=21)
    first: LaterPrompt[int] = described("The lowest number.", 0, default=1, ge=-10, le=1)
    words: LaterPrompt[dict[Number, Line]] = described(
        "What numbers between the two ends mean.", {"3": "In part"}, default_factory=dict
    )

    @model_validator(mode="after")
    def _words_are_on_it(self) -> Self:
        if beside := [n for n in self.words if n not in map(str, self.numbers)]:
            values = {"number": beside[0], "low": self.first, "high": self.numbers[-1]}
            raise PydanticCustomError("beside_scale", "{number}", values)
        return self

    @property
    def numbers(self) -> range:
        """All numbers, the lowest first."""
        return range(self.first, self.first + self.points)

    def parts(self) -> tuple[Part, ...]:
        """Return the one number to choose."""
        worded = {n: f"{n} ({self.words[n]})" if n in self.words else n for n in map(str, self.numbers)}
        return (Part(self.id, options=worded),)
