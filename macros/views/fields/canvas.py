"""A grid of named boxes."""

from __future__ import annotations

from ...model.fields.canvas import CanvasField
from ..view import View
from .body import Body, body


@body.register
def canvas(field: CanvasField, view: View, id: str) -> Body:
    """Return the boxes, each with a space to write in."""
    return Body("legend", view.render("fields/canvas.html", field=field, id=id))
