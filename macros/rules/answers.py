"""Answers that teach, and right options that nothing betrays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model import Question, Record
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.questions.single import SingleQuestion
from .registry import rule

# In fewer single choices than these, a share says nothing.
ENOUGH = 8


def _said_back(question: Question) -> Iterator[tuple[Record, str, str]]:
    """Yield what a question says back to each answer: the record, its field, and the text."""
    for record, name in _sayings(question):
        if text := getattr(record, name):
            yield record, name, text


def _sayings(question: Question) -> Iterator[tuple[Record, str]]:
    """Yield the fields in which a question can say something back, each with its record."""
    for name in ("options", "pairs", "items", "gaps"):
        for part in getattr(question, name, ()):
            yield part, "feedback"
    for name in ("if_true", "if_false", "feedback"):
        if hasattr(question, name):
            yield question, name


@rule("Q403", alone=True)
def every_answer_teaches(curriculum: Curriculum) -> Iterator[Finding]:
    """An answer to which nothing is said, or a question that is not explained."""
    for exercise in curriculum.exercises.values():
        for question in exercise.questions:
            for record, name in (*_sayings(question), (question, "explanation")):
                if getattr(record, name) is None:
                    yield found(record.where(name), "Q403", field=name)


@rule("Q405", alone=True)
def feedback_teaches(curriculum: Curriculum, at_least: float) -> Iterator[Finding]:
    """Feedback of so few words that it only judges."""
    for exercise in curriculum.exercises.values():
        for question in exercise.questions:
            for record, name, text in _said_back(question):
                if len(text.split()) < at_least:
                    yield found(record.where(name), "Q405", text=text, at_least=f"{at_least:g}")


def _singles(curriculum: Curriculum) -> list[SingleQuestion]:
    """Return the single choices of the course that have one right option, or none where they are too few to count."""
    singles = [
        question
        for exercise in curriculum.exercises.values()
        for question in exercise.questions
        if isinstance(question, SingleQuestion) and sum(option.right for option in question.options) == 1
    ]
    return singles if len(singles) >= ENOUGH else []


def _right(question: SingleQuestion) -> int:
    return next(index for index, option in enumerate(question.options) if option.right)


def _right_is_longest(question: SingleQuestion) -> bool:
    lengths = [len(option.text) for option in question.options]
    right = lengths.pop(_right(question))
    return right > max(lengths)


@rule("Q406", whole=True)
def length_betrays_nothing(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """Single choices whose right option is too often the longest."""
    singles = _singles(curriculum)
    longest = [question for question in singles if _right_is_longest(question)]
    share = 100 * len(longest) / max(1, len(singles))
    if share > at_most:
        ids = ", ".join(question.id for question in longest[:5])
        counts = {"count": len(longest), "of": len(singles), "at_most": f"{at_most:g}"}
        yield found(longest[0].where("options"), "Q406", share=round(share), questions=ids, **counts)


@rule("Q407", whole=True)
def place_betrays_nothing(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """Single choices whose right option stands too often at the same place."""
    singles = _singles(curriculum)
    for place, count in Counter(map(_right, singles)).most_common(1):
        share = 100 * count / len(singles)
        if share > at_most:
            first = next(question for question in singles if _right(question) == place)
            counts = {"count": count, "of": len(singles), "at_most": f"{at_most:g}"}
            yield found(first.where("options"), "Q407", share=round(share), number=place + 1, **counts)


@rule("E306")
def has_a_worksheet(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise, other than a quiz, that gives the learner nothing to fill in."""
    for id, exercise in curriculum.exercises.items():
        if exercise.kind != "quiz" and not (exercise.worksheet or exercise.canvas):
            yield found(exercise.where(), "E306", exercise=id)


@rule("E307")
def has_a_question(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise that asks nothing back."""
    for id, exercise in curriculum.exercises.items():
        if not exercise.questions:
            yield found(exercise.where("questions"), "E307", exercise=id)
