"""A choice."""

from __future__ import annotations

from typing import Literal

from ..base import described
from ..choice import Choice
from ..part import Part
from ..prompt import OutsidePrompt
from .base import FieldBase


class ChoiceField(FieldBase):
    """Choose one, or with `many` any number."""

    type: Literal["choice"]
    options: tuple[Choice, ...] = described("What can be chosen.", min_length=2)
    many: bool = described("True where more than one may be chosen.", False, default=False)
    switch: OutsidePrompt[Literal["track"] | None] = described(
        "The switch of pages that follows what is chosen here. The options have the ids of its values.",
        "track",
        default=None,
    )

    def parts(self) -> tuple[Part, ...]:
        """Return the one thing to choose."""
        return (Part(self.id, options={option.id: option.label for option in self.options}),)
