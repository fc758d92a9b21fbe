"""Several short answers."""

from __future__ import annotations

from ...model.fields.list import ListField
from ..view import View
from .body import Body, body


@body.register
def lines(field: ListField, view: View, _id: str) -> Body:
    """Return numbered lines."""
    return Body("legend", view.render("fields/list.html", field=field))
