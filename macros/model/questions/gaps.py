"""Fill the gaps in a text."""

from __future__ import annotations

import re
from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ..base import ID, Id, Line, Record, Text, described
from ..prompt import OutsidePrompt
from .base import Mistake, QuestionBase

# The place of a gap in a text: its id in braces.
GAP = re.compile(rf"\{{({ID})\}}")


class Gap(Record):
    """One gap in a text: to write in, or to choose for."""

    id: Id = described("Name of the gap, which stands in braces in the text.", "first")
    accept: OutsidePrompt[tuple[Line, ...]] = described(
        "What is right, the best first. Capital letters do not count.", ["place", "the place"], min_length=1
    )
    extra: tuple[Line, ...] = described(
        "Wrong answers. Where given, one chooses between these and the first right one.", ["person"], default=()
    )
    feedback: OutsidePrompt[Text | None] = described("Why it belongs there.", default=None)
    mistakes: OutsidePrompt[tuple[Mistake, ...]] = described("Answers that people often give.", default=())


class GapsQuestion(QuestionBase):
    """Fill the gaps in a text."""

    type: Literal["gaps"]
    text: Text = described("The text. Each gap stands in it as its id in braces.", "First look at the {first}.")
    gaps: tuple[Gap, ...] = described("The gaps, in the order of the text.", min_length=1, max_length=12)

    @model_validator(mode="after")
    def _each_has_its_place(self) -> Self:
        places, gaps = GAP.findall(self.text), [gap.id for gap in self.gaps]
        if wrong := [id for id in dict.fromkeys([*gaps, *places]) if places.count(id) != 1 or id not in gaps]:
            raise PydanticCustomError("gap_place", "{name}", {"name": wrong[0]})
        return self
