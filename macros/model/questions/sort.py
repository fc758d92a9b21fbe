"""Sort things into groups."""

from __future__ import annotations

from typing import Annotated, Literal

from ..base import Id, Line, Record, Text, Within, described
from ..choice import Choice
from ..prompt import OutsidePrompt
from .base import QuestionBase


class SortItem(Record):
    """One thing to sort."""

    id: Id = described("Name of the item.", "ageing")
    text: Line = described("What is to be sorted.", "People live longer")
    group: Annotated[Id, Within("groups")] = described("The group it belongs to.", "society")
    feedback: OutsidePrompt[Text | None] = described("Why it belongs there, and what people mix up.", default=None)
    if_wrong: OutsidePrompt[Text | None] = described(
        "What to think of where it is wrong, without the answer. Left out: the first hint is said below.",
        default=None,
    )


class SortQuestion(QuestionBase):
    """Sort things into groups."""

    type: Literal["sort"]
    groups: tuple[Choice, ...] = described("The groups.", min_length=2, max_length=5)
    items: tuple[SortItem, ...] = described("What is to be sorted.", min_length=3, max_length=12)
