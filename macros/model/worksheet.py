"""What a learner fills in: fields on a sheet."""

from __future__ import annotations

from typing import Literal

from .base import Record, described
from .fields import WorksheetField


class Worksheet(Record):
    """What the learner fills in."""

    orientation: Literal["portrait", "landscape"] = described(
        "How the sheet is printed.", "portrait", default="portrait"
    )
    paper: Literal["half", "a3"] | None = described(
        "On how much paper it is printed alone, where that is not one sheet: two of them on a sheet, or one on A3.",
        "half",
        default=None,
    )
    fields: tuple[WorksheetField, ...] = described("The fields in reading order.", min_length=1)
