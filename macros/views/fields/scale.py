"""A scale."""

from __future__ import annotations

from ...model.fields.scale import ScaleField
from ..view import View
from .body import Body, body


@body.register
def scale(field: ScaleField, view: View, id: str) -> Body:
    """Return the numbers between their two ends."""
    return Body("legend", view.render("fields/scale.html", field=field, id=id))
