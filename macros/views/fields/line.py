"""One line of writing."""

from __future__ import annotations

from ...model.fields.line import LineField
from ..view import View
from .body import Body, body
from .text import writing


@body.register
def line(field: LineField, view: View, id: str) -> Body:
    """Return a space of one line."""
    return writing(view, field, id, 1)
