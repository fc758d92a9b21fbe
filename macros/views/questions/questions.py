"""Questions in the frame that all types share: number, text, hints, and the answer with its explanation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Exercise, QuestionBase
from ...model.prompt import prompt_hash
from ..view import View
from .body import Body, body


@dataclass(frozen=True)
class Frame:
    """A question as the template shows it: its place among the questions beside it, and its data attributes."""

    question: QuestionBase
    number: int
    of: int
    data: dict[str, str]
    body: Body


def questions(view: View, exercise: Exercise, asked: Sequence[QuestionBase]) -> Markup:
    """Return questions of an exercise with their answers behind a disclosure."""
    frames = [_frame(view, exercise, each, number, len(asked)) for number, each in enumerate(asked, 1)]
    return Markup("\n").join(view.render("questions/question.html", frame=each, q=each.question) for each in frames)


def _frame(view: View, exercise: Exercise, question: QuestionBase, number: int, of: int) -> Frame:
    inside = body(question, view, f"{exercise.id}--{question.id}")
    data = {
        "question": f"{exercise.id}/{question.id}",
        "type": question.type,
        "was-exercise": " ".join(exercise.was),
        "was": " ".join(question.was),
        "hash": prompt_hash(question),
        **inside.data,
    }
    return Frame(question, number, of, {name: value for name, value in data.items() if value}, inside)
