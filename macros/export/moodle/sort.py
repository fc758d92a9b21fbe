"""Things to sort into groups."""

from __future__ import annotations

from operator import attrgetter

from ...model.questions.sort import SortQuestion
from ...views.questions.pieces import mixed
from .asked import Asked, asked
from .rows import matching
from .texts import Outside, because


@asked.register
def sort(question: SortQuestion, view: Outside, name: str) -> Asked:
    """Return the items, each with all groups to choose from. Several may belong to one group."""
    labels = {group.id: group.label for group in question.groups}
    rows = [(item.text, labels[item.group]) for item in mixed(name, question.items, attrgetter("id"))]
    used = {item.group for item in question.items}
    return Asked(
        "matching",
        matching(rows, [label for id, label in labels.items() if id not in used]),
        how=view.words("questions.how.sort"),
        told=because(view, [(f"{item.text} → {labels[item.group]}", item.feedback) for item in question.items]),
    )
