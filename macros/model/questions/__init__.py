"""Questions that teach. A type of question is a module here and one in `views/questions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..variants import import_all, one_of
from .base import QuestionBase

__all__ = ["QUESTION_TYPES", "Question", "QuestionBase"]

import_all(__name__, __path__)
QUESTION_TYPES = tuple(QuestionBase.__subclasses__())
if TYPE_CHECKING:
    Question = QuestionBase
else:
    Question = one_of(QUESTION_TYPES)
