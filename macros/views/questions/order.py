"""Items to put in order."""

from __future__ import annotations

from operator import attrgetter

from ...model.questions.order import OrderQuestion
from ..view import View
from .body import Body, body
from .pieces import Choosing, Explained, explained, mixed, rows


@body.register
def order(question: OrderQuestion, view: View, name: str) -> Body:
    """Return the items, mixed, each with all places to choose from."""
    places = [(place, str(place)) for place in range(1, len(question.items) + 1)]
    return Body(
        rows(
            view, name, [Choosing(item.id, item.text, places) for item in mixed(name, question.items, attrgetter("id"))]
        ),
        explained(
            view,
            [
                Explained(item.id, item.text, item.feedback, value=place, if_wrong=item.if_wrong)
                for place, item in enumerate(question.items, 1)
            ],
            ordered=True,
        ),
    )
