"""All right answers among several."""

from __future__ import annotations

from ...model.questions.multiple import MultipleQuestion
from ..view import View
from .body import Body, body
from .single import options


@body.register
def multiple(question: MultipleQuestion, view: View, name: str) -> Body:
    """Return the options, of which any number can be ticked."""
    return options(view, "checkbox", name, question.options)
