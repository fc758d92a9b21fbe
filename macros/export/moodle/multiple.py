"""All right answers among several."""

from __future__ import annotations

from ...model.questions.multiple import MultipleQuestion
from .asked import Asked, asked
from .choices import multichoice
from .texts import Outside


@asked.register
def multiple(question: MultipleQuestion, view: Outside, _name: str) -> Asked:
    """Return the options, of which any number can be ticked."""
    return Asked("multichoice", multichoice(view, question.options, single=False))
