"""Choose the one right answer."""

from __future__ import annotations

from typing import Literal

from ..base import described
from .base import QuestionBase
from .option import Option


class SingleQuestion(QuestionBase):
    """Choose the one right answer."""

    type: Literal["single"]
    options: tuple[Option, ...] = described("The answers.", min_length=2, max_length=8)
