"""The cards of the review: a question with its answer, a term, and the fields in which one writes beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model.fields import FieldBase
from ...model.review import TASKS, WORDS, questions_of, task_field, terms_of, word_field
from ...model.worksheet import Worksheet
from ..questions import questions
from ..view import View
from ..worksheet import worksheet


@dataclass(frozen=True)
class TermCard:
    """A term, its meaning as HTML, and the form for the word in one's own language."""

    term: str
    meaning: str
    form: str


@dataclass(frozen=True)
class Cards:
    """What comes back of a lesson or a step of a lab.

    `questions` are as HTML by the names that they have and had, `exercise/question` with spaces between; `terms` stand
    by id. `form` is for what became of its task.
    """

    title: str
    url: str
    questions: dict[str, str]
    terms: dict[str, TermCard]
    form: str


def of_words(view: View, terms: Sequence[str]) -> Worksheet:
    """Return the sheet with a line for each of some terms in one's own language. Raises ValueError without a term."""
    return Worksheet(fields=tuple(word_field(id, view.curriculum.terms[id].term) for id in terms))


def of_tasks(view: View, units: Sequence[str]) -> Worksheet:
    """Return the sheet with a space for what became of the task of each of some lessons and steps."""
    label = view.words
    return Worksheet(
        fields=tuple(
            task_field(
                unit.partition(":")[2],
                label("review.happened", title=view.curriculum.title(unit)),
                view.curriculum.units[unit].was,
            )
            for unit in units
        )
    )


def cards(view: View, unit: str) -> Cards:
    """Return the cards of a lesson or a step, with addresses as the page of the view needs them."""
    curriculum = view.curriculum
    asked: dict[str, str] = {}
    for owner, id in questions_of(curriculum, unit):
        exercise = curriculum.exercises[owner]
        question = next(each for each in exercise.questions if each.id == id)
        places, ids = (owner, *exercise.was), (id, *question.was)
        names = " ".join(f"{place}/{name}" for place in places for name in ids)
        asked[names] = str(questions(view, exercise, [question]))
    terms = {id: _term(view, id) for id in terms_of(curriculum, unit)}
    form = str(worksheet(view, TASKS, of_tasks(view, [unit])))
    return Cards(curriculum.title(unit), view.url(unit), asked, terms, form)


def _term(view: View, id: str) -> TermCard:
    term = view.curriculum.terms[id]
    field: FieldBase = word_field(id, term.term, view.words("review.own_word"))
    return TermCard(term.term, str(view.inline(term.meaning)), str(worksheet(view, WORDS, Worksheet(fields=(field,)))))
