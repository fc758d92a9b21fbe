"""Things to sort into groups."""

from __future__ import annotations

from operator import attrgetter

from ...model.questions.sort import SortQuestion
from ..view import View
from .body import Body, body
from .pieces import Choosing, Explained, explained, mixed, rows


@body.register
def sort(question: SortQuestion, view: View, name: str) -> Body:
    """Return the items, mixed, each with all groups to choose from."""
    labels = {group.id: group.label for group in question.groups}
    choices = list(labels.items())
    return Body(
        rows(
            view,
            name,
            [Choosing(item.id, item.text, choices) for item in mixed(name, question.items, attrgetter("id"))],
        ),
        explained(
            view,
            [
                Explained(
                    item.id,
                    f"{item.text} → {labels[item.group]}",
                    item.feedback,
                    value=item.group,
                    if_wrong=item.if_wrong,
                )
                for item in question.items
            ],
        ),
    )
