"""Put in order."""

from __future__ import annotations

from typing import Literal

from ..base import Id, Line, Record, Text, described
from ..prompt import OutsidePrompt
from .base import QuestionBase


class OrderItem(Record):
    """One item of an order."""

    id: Id = described("Name of the item.", "cluster")
    text: Line = described("What is to be put in order.", "Group the notes")
    feedback: OutsidePrompt[Text | None] = described("Why it stands at this place.", default=None)
    if_wrong: OutsidePrompt[Text | None] = described(
        "What to think of where it is wrong, without the answer. Left out: the first hint is said below.",
        default=None,
    )


class OrderQuestion(QuestionBase):
    """Put in order. The items are written in the right order; the page shows them in another."""

    type: Literal["order"]
    items: tuple[OrderItem, ...] = described("The items in the right order.", min_length=3, max_length=8)
