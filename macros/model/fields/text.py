"""A few lines of writing."""

from __future__ import annotations

from typing import Literal

from ..base import described
from ..prompt import OutsidePrompt
from .base import FieldBase


class TextField(FieldBase):
    """A few lines of writing."""

    type: Literal["text"]
    lines: OutsidePrompt[int] = described("Lines of empty space on paper.", 3, default=3, ge=2, le=20)
