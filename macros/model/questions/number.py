"""Say a number."""

from __future__ import annotations

from typing import Literal

from ..base import Line, Text, described
from ..prompt import OutsidePrompt
from .base import Mistake, QuestionBase


class NumberQuestion(QuestionBase):
    """Say a number."""

    type: Literal["number"]
    right: OutsidePrompt[float] = described("The right number.", 12.5)
    within: OutsidePrompt[float] = described("How far from it an answer may be and still count.", 0.5, default=0, ge=0)
    unit: Line | None = described("What is counted, shown behind the answer.", "people", default=None)
    feedback: OutsidePrompt[Text | None] = described("How one finds it.", default=None)
    mistakes: OutsidePrompt[tuple[Mistake, ...]] = described("Numbers that people often find.", default=())
