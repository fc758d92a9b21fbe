"""Choose all right answers."""

from __future__ import annotations

from typing import Literal

from ..base import described
from .base import QuestionBase
from .option import Option


class MultipleQuestion(QuestionBase):
    """Choose all right answers."""

    type: Literal["multiple"]
    options: tuple[Option, ...] = described("The answers.", min_length=3, max_length=8)
