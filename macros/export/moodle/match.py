"""What belongs together."""

from __future__ import annotations

from operator import attrgetter

from ...model.questions.match import MatchQuestion
from ...views.questions.pieces import mixed
from .asked import Asked, asked
from .rows import matching
from .texts import Outside, because


@asked.register
def match(question: MatchQuestion, view: Outside, name: str) -> Asked:
    """Return the left sides, each with all right sides to choose from."""
    rows = [(pair.left, pair.right) for pair in mixed(name, question.pairs, attrgetter("id"))]
    told = [(f"{pair.left} → {pair.right}", pair.feedback) for pair in question.pairs]
    return Asked(
        "matching",
        matching(rows, question.extra),
        how=view.words("questions.how.match"),
        told=because(view, told),
    )
