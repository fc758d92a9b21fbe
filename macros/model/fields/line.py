"""One line of writing."""

from __future__ import annotations

from typing import Literal

from .base import FieldBase


class LineField(FieldBase):
    """One line of writing."""

    type: Literal["line"]
