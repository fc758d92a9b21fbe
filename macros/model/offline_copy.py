"""The offline copy of a site, as pages tell of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class OfflineCopy:
    """A ZIP with the whole site: the name of its file, its bytes, and the day on which it was made."""

    name: str
    size: int
    day: datetime.date
