"""One right answer among several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ...model.questions.option import Option
from ...model.questions.single import SingleQuestion
from ..view import View
from .body import Body, body
from .pieces import Explained, Tick, explained, ticks


@body.register
def single(question: SingleQuestion, view: View, name: str) -> Body:
    """Return the options, of which one can be ticked."""
    return options(view, "radio", name, question.options)


def options(view: View, control: Literal["radio", "checkbox"], name: str, listed: Sequence[Option]) -> Body:
    """Return options to tick, and each with its feedback."""
    shown = [(option, *view.lead_and_rest(option.text)) for option in listed]
    return Body(
        ticks(view, control, name, [Tick(option.id, text, more) for option, text, more in shown]),
        explained(
            view,
            [Explained(option.id, text, option.feedback, option.right, more=more) for option, text, more in shown],
        ),
    )
