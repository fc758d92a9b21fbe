"""An answer that is a number."""

from __future__ import annotations

from ...model.questions.number import NumberQuestion
from ..view import View
from .body import Body, body
from .pieces import Explained, explained


@body.register
def number(question: NumberQuestion, view: View, name: str) -> Body:
    """Return a field for the number, with its unit behind it."""
    right = view.words.number(question.right)
    if question.within:
        right = f"{right} ± {view.words.number(question.within)}"
    told = " ".join(filter(None, [right, question.unit]))
    value = f"{question.right!r} {question.within!r}"
    return Body(
        view.render("questions/number.html", question=question, name=name),
        explained(view, [Explained("number", told, question.feedback, value=value, mistakes=question.mistakes)]),
    )
