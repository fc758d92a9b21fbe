"""Is the statement true?"""

from __future__ import annotations

from typing import Literal

from ..base import Text, described
from ..prompt import OutsidePrompt
from .base import QuestionBase


class TrueFalseQuestion(QuestionBase):
    """Is the statement true?"""

    type: Literal["true-false"]
    right: OutsidePrompt[bool] = described("Whether the statement is true.", False)
    if_true: OutsidePrompt[Text | None] = described("Feedback for people who chose true.", default=None)
    if_false: OutsidePrompt[Text | None] = described("Feedback for people who chose false.", default=None)
