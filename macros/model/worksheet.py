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
    fields: tuple[WorksheetField, ...] = described("The fields in reading order.", min_length=1)
