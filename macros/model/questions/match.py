"""Find what belongs together."""

from __future__ import annotations

from typing import Literal

from ..base import Id, Line, Record, Text, described
from ..prompt import OutsidePrompt
from .base import QuestionBase


class Pair(Record):
    """Two things that belong together."""

    id: Id = described("Name of the pair.", "mission")
    left: Line = described("What is shown.", "How might we achieve X?")
    right: Line = described("What belongs to it.", "Mission-oriented")
    feedback: OutsidePrompt[Text | None] = described("Why they belong together, and what people mix up.", default=None)
    if_wrong: OutsidePrompt[Text | None] = described(
        "What to think of where it is wrong, without the answer. Left out: the first hint is said below.",
        default=None,
    )


class MatchQuestion(QuestionBase):
    """Find what belongs together."""

    type: Literal["match"]
    pairs: tuple[Pair, ...] = described("The pairs.", min_length=2, max_length=8)
    extra: tuple[Line, ...] = described("Wrong answers that belong to nothing.", default=())
