"""Questions in the frame that all types share: number, text, hints, and the answer with its explanation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Exercise, Outcome, QuestionBase
from ...model.prompt import prompt_hash
from ...model.questions.short import ShortQuestion
from ..base import link
from ..view import View
from .body import Body, body
from .lead_in import lead_in


@dataclass(frozen=True)
class Frame:
    """A question as the template shows it: its place among those beside it, what it tells and asks, its data."""

    question: QuestionBase
    number: int
    of: int
    lead_in: Markup
    asks: Markup
    more: Markup
    data: dict[str, str]
    body: Body


def questions(view: View, exercise: Exercise, asked: Sequence[QuestionBase], blank: bool = False) -> Markup:
    """Return questions of an exercise with their answers behind a disclosure.

    The case of several questions stands before the first of them. Nobody answers `blank` ones: they are to be printed.
    """
    cases = {
        each.id: view.render("questions/situation.html", about=each.id, text=each.text) for each in exercise.situations
    }
    shown, about = [], None
    for number, each in enumerate(asked, 1):
        if each.about and each.about != about:
            shown.append(cases[each.about])
        about = each.about
        frame = _frame(view, exercise, each, number, len(asked), blank)
        shown.append(view.render("questions/question.html", frame=frame, q=each))
    return Markup("\n").join(shown)


def _frame(view: View, exercise: Exercise, question: QuestionBase, number: int, of: int, blank: bool) -> Frame:
    inside = body(question, view, f"{exercise.id}--{question.id}")
    data = {
        "question": f"{exercise.id}/{question.id}",
        "type": question.type,
        "was-exercise": " ".join(exercise.was),
        "was": " ".join(question.was),
        "hash": prompt_hash(question),
        "about": question.about or "",
        "optional": "yes" if question.optional else "",
        **_of_quiz(exercise, question),
        **inside.data,
    }
    if blank:
        data = {"blank": "yes", "type": question.type, **inside.data}
    lead, more = view.lead_and_rest(question.stem)
    shown = {name: value for name, value in data.items() if value}
    return Frame(question, number, of, *lead_in(lead), more, shown, inside)


def _of_quiz(exercise: Exercise, question: QuestionBase) -> dict[str, str]:
    """Return what scripts need to know of a question in a quiz: its outcomes, and whether to ask how sure one is."""
    if exercise.kind != "quiz" or question.in_lessons:
        return {}
    can_be_wrong = not isinstance(question, ShortQuestion)
    return {"outcomes": " ".join(question.outcomes), "confidence": "asked" if can_be_wrong else ""}


def read_again(view: View, exercise: Exercise) -> Markup:
    """Return the lessons or steps and the outcomes of a quiz, of which the script shows what was not right."""
    if exercise.kind != "quiz":
        return Markup()
    weak: dict[str, list[Outcome]] = {}
    for name in dict.fromkeys(name for each in exercise.own_questions for name in each.outcomes):
        holder, outcome = view.curriculum.outcomes[name]
        weak.setdefault(holder, []).append(outcome)
    return Markup("\n") + view.render("questions/read_again.html", weak=weak, link=link)
