"""What the review brings back of a lesson or a step of a lab: questions, terms, and what became of its task."""

from __future__ import annotations

from .curriculum import Curriculum
from .dependencies import worked_out
from .fields.line import LineField
from .fields.text import TextField
from .questions import QuestionBase
from .questions.short import ShortQuestion
from .uses import questions_on

# The names below which a browser keeps words of one's own and what became of tasks. No exercise can be called so.
# frontend/review/plan.js looks below the second; tasks.json beside it tests both.
WORDS = "my_words"
TASKS = "my_tasks"
LINES = 3


def _comes_back(question: QuestionBase) -> bool:
    """Say whether a question is asked again: it has an answer that can be judged, and nobody may leave it out."""
    judged = not isinstance(question, ShortQuestion) or bool(question.accept)
    return judged and not question.optional


@worked_out
def questions_of(curriculum: Curriculum, unit: str) -> list[tuple[str, str]]:
    """Return the questions of a lesson or a step that come back, each with its exercise: (exercise, question)."""
    asked = [
        (id, each.id) for id in curriculum.exercises_of(unit) for each in curriculum.exercises[id].questions
    ] + questions_on(curriculum, curriculum.page_of[unit])
    known = {(id, each.id): each for id, exercise in curriculum.exercises.items() for each in exercise.questions}
    return [each for each in dict.fromkeys(asked) if each in known and _comes_back(known[each])]


@worked_out
def terms_of(curriculum: Curriculum, unit: str) -> list[str]:
    """Return the ids of the terms that a lesson explains, in the order of the glossary."""
    kind, _, id = unit.partition(":")
    return [term.id for term in curriculum.terms.values() if kind == "lesson" and term.lesson == id]


def word_field(id: str, label: str, hint: str | None = None) -> LineField:
    """Return the field for a term in one's own language."""
    return LineField(type="line", id=id, label=label, hint=hint)


def task_field(id: str, label: str, was: tuple[str, ...] = ()) -> TextField:
    """Return the field for what became of the task of a lesson or a step, which had the ids `was` before."""
    return TextField(type="text", id=id, label=label, lines=LINES, was=was)
