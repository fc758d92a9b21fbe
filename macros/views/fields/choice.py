"""A choice."""

from __future__ import annotations

from ...model.fields.choice import ChoiceField
from ..view import View
from .body import Body, body


@body.register
def choice(field: ChoiceField, view: View, id: str) -> Body:
    """Return the options, of which one or any number can be ticked."""
    return Body("legend", view.render("fields/choice.html", field=field, id=id))
