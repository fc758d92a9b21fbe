"""What a question must have beyond its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Question, Record
from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found, nearest
from ..model.questions.multiple import MultipleQuestion
from ..model.questions.number import NumberQuestion
from ..model.questions.single import SingleQuestion
from ..model.questions.sort import SortQuestion
from ..model.uses import questions_on
from ..read.written import as_written
from .registry import rule


@rule("Q401")
def some_right(curriculum: Curriculum) -> Iterator[Finding]:
    """A choice with no right option, or with nothing but right ones."""
    for exercise in curriculum.exercises.values():
        for question in exercise.questions:
            if isinstance(question, SingleQuestion | MultipleQuestion):
                right = sum(option.right for option in question.options)
                if right == 0 or right == len(question.options):
                    yield found(
                        question.where("options"), "Q401", question=question.id, right=right, of=len(question.options)
                    )


@rule("Q402")
def one_right(curriculum: Curriculum) -> Iterator[Finding]:
    """A single choice with more than one right option."""
    for exercise in curriculum.exercises.values():
        for question in exercise.questions:
            if isinstance(question, SingleQuestion):
                right = sum(option.right for option in question.options)
                if 1 < right < len(question.options):
                    yield found(question.where("options"), "Q402", question=question.id, right=right)


@rule("Q404")
def sort_groups(curriculum: Curriculum) -> Iterator[Finding]:
    """Something to sort that belongs to no group of its question."""
    for exercise in curriculum.exercises.values():
        for question in exercise.questions:
            if isinstance(question, SortQuestion):
                groups = {group.id for group in question.groups}
                for item in question.items:
                    if item.group not in groups:
                        near = nearest(item.group, groups)
                        yield found(item.where("group"), "Q404", question=question.id, name=item.group, near=near)


# The lists of a question, each with the field that holds what learners read.
READ = {"options": "text", "items": "text", "groups": "label", "pairs": "left"}


def _texts(question: Question) -> Iterator[tuple[Sequence[str | int], list[str]]]:
    """Yield texts that learners must tell apart, with the way to them."""
    for name, field in READ.items():
        if listed := getattr(question, name, ()):
            yield (name,), [getattr(part, field) for part in listed]
    for at, gap in enumerate(getattr(question, "gaps", ())):
        yield ("gaps", at), [gap.accept[0], *gap.extra]
    if pairs := getattr(question, "pairs", ()):
        rights = dict.fromkeys(pair.right for pair in pairs)  # two may belong to the same
        yield ("extra",), [*rights, *getattr(question, "extra", ())]


def _plain(text: str) -> str:
    """Return a text without what nobody takes for a difference: capitals, blanks, a full stop at its end."""
    return " ".join(text.split()).casefold().rstrip(".")


@rule("Q413")
def answers_differ(curriculum: Curriculum) -> Iterator[Finding]:
    """Two answers of a question that read the same."""
    for exercise in curriculum.exercises.values():
        for question in exercise.questions:
            for way, texts in _texts(question):
                seen: set[str] = set()
                for text in texts:
                    plain = _plain(text)
                    if plain in seen:
                        yield found(question.where(*way), "Q413", question=question.id, text=text)
                    seen.add(plain)


def _right(record: Record, answer: str) -> str:
    """Return why an answer cannot be a mistake of a question or a gap: it is right, or no number; else nothing."""
    if isinstance(record, NumberQuestion):
        number = re.fullmatch(r"[-+]?\d+(?:[.,]\d+)?", re.sub(r"[\s']", "", answer).replace("−", "-"))  # as answers.js
        if not number:
            return "number"
        return "right" if abs(float(number[0].replace(",", ".")) - record.right) <= record.within else ""
    accepted = {_plain(each) for each in getattr(record, "accept", ())}
    return "right" if _plain(answer) in accepted else ""


@rule("Q421")
def mistakes_are_none(curriculum: Curriculum) -> Iterator[Finding]:
    """An answer among the mistakes of a question that is right, or that nobody can give."""
    for exercise in curriculum.exercises.values():
        for question in exercise.questions:
            for record in (question, *getattr(question, "gaps", ())):
                for mistake in getattr(record, "mistakes", ()):
                    if problem := _right(record, mistake.answer):
                        says = Text(f"problems.no_mistake.{problem}")
                        yield found(mistake.where("answer"), "Q421", answer=mistake.answer, problem=says)


@rule("Q422")
def numbers_are_plain(curriculum: Curriculum) -> Iterator[Finding]:
    """A right number with three digits behind a point, of which the last is 0: one thousand and more was meant."""
    for raw in curriculum.raw:
        asked = raw.data.get("questions") if isinstance(raw.data, dict) else None
        for index, each in enumerate(asked if isinstance(asked, list) else ()):
            said = as_written(each.get("right")) if isinstance(each, dict) else ""
            if re.fullmatch(r"[-+]?[1-9]\d{0,2}\.\d\d0", said):
                values = {"written": said, "many": said.replace(".", ""), "few": said.rstrip("0").rstrip(".")}
                yield found(raw.source.place("questions", index, "right"), "Q422", **values)


@rule("Q414")
def situations_are_there(curriculum: Curriculum) -> Iterator[Finding]:
    """A question about a situation that its exercise does not have."""
    for exercise in curriculum.exercises.values():
        names = {situation.id for situation in exercise.situations}
        for question in exercise.questions:
            if question.about is not None and question.about not in names:
                near = nearest(question.about, names)
                yield found(question.where("about"), "Q414", question=question.id, name=question.about, near=near)


@rule("Q415")
def situations_are_asked_about(curriculum: Curriculum) -> Iterator[Finding]:
    """A situation about which no question asks."""
    for exercise in curriculum.exercises.values():
        asked = {question.about for question in exercise.questions}
        for situation in exercise.situations:
            if situation.id not in asked:
                yield found(situation.where("id"), "Q415", name=situation.id)


def _asked_by_pages(curriculum: Curriculum) -> set[tuple[str, str]]:
    """Return the questions that pages ask by themselves, each as exercise and question."""
    return {asked for page in curriculum.pages.values() for asked in questions_on(curriculum, page)}


@rule("Q416", whole=True)
def lessons_ask_it(curriculum: Curriculum) -> Iterator[Finding]:
    """A question for lessons only that no page asks: nobody would ever see it."""
    asked = _asked_by_pages(curriculum)
    for id, exercise in curriculum.exercises.items():
        for question in exercise.questions:
            if question.in_lessons and (id, question.id) not in asked:
                yield found(question.where("in_lessons"), "Q416", exercise=id, question=question.id)


@rule("Q417", whole=True)
def quizzes_ask_something_new(curriculum: Curriculum) -> Iterator[Finding]:
    """A question among new ones of a quiz that a page has asked already: it opens with the answer filled in.

    A quiz of which pages have asked all is the collection of their checks, and says nothing else.
    """
    asked = _asked_by_pages(curriculum)
    for id, exercise in curriculum.exercises.items():
        own = exercise.own_questions if exercise.kind == "quiz" else ()
        again = [question for question in own if (id, question.id) in asked]
        for question in again if len(again) < len(own) else ():
            yield found(question.where(), "Q417", exercise=id, question=question.id)
