"""Answer in one's own words and compare."""

from __future__ import annotations

from typing import Literal

from ..base import Line, MarkdownLine, Text, described
from ..prompt import OutsidePrompt
from .base import Mistake, QuestionBase


class ShortQuestion(QuestionBase):
    """Answer in one's own words and compare."""

    type: Literal["short"]
    model: OutsidePrompt[Text | None] = described(
        "A good answer to compare one's own with. Left out where there is none: an opinion, an essay.", default=None
    )
    accept: OutsidePrompt[tuple[Line, ...]] = described(
        "Words that count as right, where that can be said.", default=()
    )
    look_for: OutsidePrompt[tuple[MarkdownLine, ...]] = described(
        "What a good answer contains, as questions to oneself.", default=()
    )
    mistakes: OutsidePrompt[tuple[Mistake, ...]] = described("Answers that people often give.", default=())
