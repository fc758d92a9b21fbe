"""One right answer among several."""

from __future__ import annotations

from ...model.questions.single import SingleQuestion
from .asked import ALL, HALF, THIRD, Asked, asked
from .choices import multichoice
from .texts import Outside


@asked.register
def single(question: SingleQuestion, view: Outside, _name: str) -> Asked:
    """Return the options, of which one can be chosen. Who only tries one after the other gets nothing for it."""
    penalty = {2: ALL, 3: HALF}.get(len(question.options), THIRD)
    return Asked("multichoice", multichoice(view, question.options, single=True), penalty=penalty)
