"""A statement that is true or false."""

from __future__ import annotations

from ...model.questions.true_false import TrueFalseQuestion
from ..view import View
from .body import Body, body
from .pieces import Explained, Tick, explained, ticks


@body.register
def true_false(question: TrueFalseQuestion, view: View, name: str) -> Body:
    """Return true and false to tick."""
    true, false = view.words("questions.true"), view.words("questions.false")
    return Body(
        ticks(view, "radio", name, [Tick("true", true), Tick("false", false)]),
        explained(
            view,
            [
                Explained("true", true, question.if_true, question.right),
                Explained("false", false, question.if_false, not question.right),
            ],
        ),
    )
