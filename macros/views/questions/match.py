"""What belongs together."""

from __future__ import annotations

from ...model.questions.match import MatchQuestion
from ..view import View
from .body import Body, body
from .pieces import Choosing, Explained, explained, mixed, rows


@body.register
def match(question: MatchQuestion, view: View, name: str) -> Body:
    """Return the left sides, each with all right sides to choose from."""
    rights = dict.fromkeys(mixed(name, [*(pair.right for pair in question.pairs), *question.extra]))
    choices = [(text, text) for text in rights]
    return Body(
        rows(view, name, [Choosing(pair.id, pair.left, choices) for pair in question.pairs]),
        explained(
            view,
            [
                Explained(
                    pair.id, f"{pair.left} → {pair.right}", pair.feedback, value=pair.right, if_wrong=pair.if_wrong
                )
                for pair in question.pairs
            ],
        ),
    )
