"""Items to put in order."""

from __future__ import annotations

from operator import itemgetter

from ...model.questions.order import OrderQuestion
from ...views.questions.pieces import mixed
from .asked import Asked, asked
from .rows import matching
from .texts import Outside, because


@asked.register
def order(question: OrderQuestion, view: Outside, name: str) -> Asked:
    """Return the items, each with all places to choose from: Moodles before 4.4 know no other way."""
    placed = [(item.id, item.text, str(place)) for place, item in enumerate(question.items, 1)]
    rows = [(text, place) for _, text, place in mixed(name, placed, itemgetter(0))]
    return Asked(
        "matching",
        matching(rows),
        how=view.words("questions.how.order"),
        told=because(view, [(item.text, item.feedback) for item in question.items], ordered=True),
    )
