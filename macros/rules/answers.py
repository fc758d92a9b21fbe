"""Answers that teach."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Question, Record
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from .registry import rule


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


@rule("Q403", per_file=True)
def every_answer_teaches(curriculum: Curriculum) -> Iterator[Finding]:
    """An answer to which nothing is said, or a question that is not explained."""
    for exercise in curriculum.exercises.values():
        for question in exercise.questions:
            for record, name in (*_sayings(question), (question, "explanation")):
                if getattr(record, name) is None:
                    yield found(record.where(name), "Q403", field=name)


@rule("Q405", per_file=True)
def feedback_teaches(curriculum: Curriculum, at_least: float) -> Iterator[Finding]:
    """Feedback of so few words that it only judges."""
    for exercise in curriculum.exercises.values():
        for question in exercise.questions:
            for record, name, text in _said_back(question):
                if len(text.split()) < at_least:
                    yield found(record.where(name), "Q405", text=text, at_least=at_least)
