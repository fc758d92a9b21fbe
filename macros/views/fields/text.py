"""A few lines of writing."""

from __future__ import annotations

from ...model import FieldBase
from ...model.fields.text import TextField
from ..view import View
from .body import Body, body


@body.register
def text(field: TextField, view: View, id: str) -> Body:
    """Return a space as high as its lines."""
    return writing(view, field, id, field.lines)


def writing(view: View, field: FieldBase, id: str, lines: int) -> Body:
    """Return a space to write in, of so many lines."""
    return Body("label", view.render("fields/text.html", field=field, id=id, lines=lines))
