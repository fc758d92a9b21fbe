"""Headings as ids: of any script, in Latin letters where the course's own scripts are meant."""

from __future__ import annotations

import re
import unicodedata

from .tokens import plain

STRANGE = re.compile(r"[^\w\s-]")


def slug(heading: str, separator: str = "-") -> str:
    """Return the id of a heading: đ is d, ж is z; letters of other scripts stay, so that no id is empty or a number."""
    words = STRANGE.sub("", unicodedata.normalize("NFC", plain(heading))).strip().lower()
    return re.sub(rf"[{re.escape(separator)}\s]+", separator, words)
