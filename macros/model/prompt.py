"""What somebody reads before answering a question or filling in a field: its prompt.

A hash of the prompt is kept with an answer. Later it says whether the same was asked.
"""

from __future__ import annotations

import hashlib
import json
from typing import Annotated, Any, TypeVar

from pydantic.fields import FieldInfo

from .base import Record


class _Outside:
    """Marks the type of a field that is not part of the prompt."""


class _Later:
    """Marks the type of a field that came when answers were saved already."""


_OUTSIDE = _Outside()
_LATER = _Later()
T = TypeVar("T")
# The type of a field that may change without asking something else, such as a feedback, or which answer is right.
OutsidePrompt = Annotated[T, _OUTSIDE]
# The type of a field that is part of the prompt where it is written. Left out, the hash is that of before it was there.
LaterPrompt = Annotated[T, _LATER]


def prompt_hash(record: Record) -> str:
    """Return a short hash of what a question or a worksheet field asks."""
    asks = json.dumps(_prompt(record), sort_keys=True)
    return hashlib.sha256(asks.encode()).hexdigest()[:8]


def _prompt(value: Any) -> Any:
    """Return a value without what is outside the prompt, as it is written in JSON."""
    if isinstance(value, Record):
        fields = type(value).model_fields.items()
        return {name: _prompt(getattr(value, name)) for name, field in fields if _asks(field, getattr(value, name))}
    return [_prompt(each) for each in value] if isinstance(value, tuple) else value


def _asks(field: FieldInfo, value: Any) -> bool:
    """Say whether a field with this value is part of the prompt."""
    if _LATER in field.metadata:
        return bool(value != field.get_default(call_default_factory=True))
    return _OUTSIDE not in field.metadata
