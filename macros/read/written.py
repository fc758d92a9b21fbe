"""Numbers that remember how they stand in YAML: 1.10, +48."""

from __future__ import annotations

from typing import Any


class WrittenInt(int):
    """A whole number that is written otherwise than Python would write it."""

    written = ""


class WrittenFloat(float):
    """A decimal number that is written otherwise than Python would write it."""

    written = ""


def number(value: Any, text: str) -> Any:
    """Return a value of YAML that remembers its text, where it is a number of which the text is lost else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or str(value) == text:
        return value
    kept = WrittenInt(value) if isinstance(value, int) else WrittenFloat(value)
    kept.written = text
    return kept


def as_written(value: Any) -> str:
    """Return a value as it stands in YAML."""
    return getattr(value, "written", "") or (str(value).lower() if isinstance(value, bool) else str(value))
