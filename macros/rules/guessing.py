"""What betrays a right answer to somebody who does not know it: its length, its place, its words, or a habit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from ..model import Question
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.questions.multiple import MultipleQuestion
from ..model.questions.option import Option
from ..model.questions.single import SingleQuestion
from ..model.questions.true_false import TrueFalseQuestion
from ..words import Words
from .registry import rule

# In fewer questions than these, a share says nothing.
ENOUGH = 8
# In fewer options than these, right or wrong, a share of words says nothing.
ENOUGH_OPTIONS = 20

Choice = SingleQuestion | MultipleQuestion


def _questions(curriculum: Curriculum) -> Iterator[Question]:
    return (question for exercise in curriculum.exercises.values() for question in exercise.questions)


def _singles(curriculum: Curriculum) -> list[SingleQuestion]:
    """Return the single choices of the course that have one right option, or none where they are too few to count."""
    singles = [
        question
        for question in _questions(curriculum)
        if isinstance(question, SingleQuestion) and sum(option.right for option in question.options) == 1
    ]
    return singles if len(singles) >= ENOUGH else []


def _right(question: SingleQuestion) -> int:
    return next(index for index, option in enumerate(question.options) if option.right)


def _lengths(question: SingleQuestion) -> tuple[int, list[int]]:
    """Return the length of the right option, and those of the others."""
    lengths = [len(option.text) for option in question.options]
    return lengths.pop(_right(question)), lengths


def _longest(question: SingleQuestion) -> bool:
    right, wrong = _lengths(question)
    return right > max(wrong)


def _shortest(question: SingleQuestion) -> bool:
    right, wrong = _lengths(question)
    return right < min(wrong)


def _too_many(
    curriculum: Curriculum, code: str, at_most: float, betrays: Callable[[SingleQuestion], bool]
) -> Iterator[Finding]:
    """Yield a finding where more than `at_most` per cent of the single choices betray their right option."""
    singles = _singles(curriculum)
    betrayed = [question for question in singles if betrays(question)]
    share = 100 * len(betrayed) / max(1, len(singles))
    if betrayed and share > at_most:
        ids = ", ".join(question.id for question in betrayed[:5])
        counts = {"count": len(betrayed), "of": len(singles), "at_most": at_most}
        yield found(betrayed[0].where("options"), code, share=round(share), questions=ids, **counts)


@rule("Q406", whole=True)
def length_betrays_nothing(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """Single choices whose right option is too often the longest."""
    yield from _too_many(curriculum, "Q406", at_most, _longest)


@rule("Q419", whole=True)
def shortness_betrays_nothing(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """Single choices whose right option is too often the shortest."""
    yield from _too_many(curriculum, "Q419", at_most, _shortest)


@rule("Q407", whole=True)
def place_betrays_nothing(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """Single choices whose right option stands too often at the same place."""
    singles = _singles(curriculum)
    for place, count in Counter(map(_right, singles)).most_common(1):
        share = 100 * count / len(singles)
        if share > at_most:
            first = next(question for question in singles if _right(question) == place)
            counts = {"count": count, "of": len(singles), "at_most": at_most}
            yield found(first.where("options"), "Q407", share=round(share), number=place + 1, **counts)


@rule("Q418", whole=True)
def true_and_false_are_balanced(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """Statements of the course that are too often true or too often false, or all the same in a quiz."""
    everywhere = [question for question in _questions(curriculum) if isinstance(question, TrueFalseQuestion)]
    for kind, count in Counter(question.right for question in everywhere).most_common(1):
        if len(everywhere) >= ENOUGH and 100 * count / len(everywhere) > at_most:
            first = next(question for question in everywhere if question.right == kind)
            yield _unbalanced(curriculum.words, first, kind, count, len(everywhere))
    for exercise in curriculum.exercises.values():
        asked = [question for question in exercise.own_questions if isinstance(question, TrueFalseQuestion)]
        if exercise.kind == "quiz" and len(asked) > 1 and len({question.right for question in asked}) == 1:
            yield _unbalanced(curriculum.words, asked[0], asked[0].right, len(asked), len(asked))


def _unbalanced(words: Words, first: TrueFalseQuestion, kind: bool, count: int, of: int) -> Finding:
    verdict = words("questions.true" if kind else "questions.false").lower()
    return found(first.where("right"), "Q418", verdict=verdict, count=count, of=of)


def telling(words: Words) -> re.Pattern[str]:
    """Return the pattern of words that leave no exception, by which people tell wrong options from right ones."""
    return re.compile(rf"\b{words.any_of('telling')}\b", re.IGNORECASE)


@rule("Q420", whole=True)
def words_betray_nothing(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """Words without exception that stand in wrong options far more often than in right ones, or the other way round."""
    choices = [question for question in _questions(curriculum) if isinstance(question, Choice)]
    pattern = telling(curriculum.words)
    shares: dict[bool, float] = {}
    for kind in (True, False):
        options = [option for question in choices for option in _of_kind(question, kind)]
        if len(options) < ENOUGH_OPTIONS:
            return
        shares[kind] = 100 * len(_with(pattern, options)) / len(options)
    if abs(shares[True] - shares[False]) > at_most:
        more = shares[True] > shares[False]
        betraying = [question for question in choices if _betrays(pattern, question, more)]
        betraying = betraying or [question for question in choices if _with(pattern, _of_kind(question, more))]
        ids = ", ".join(question.id for question in betraying[:5])
        told = {"right": round(shares[True]), "wrong": round(shares[False]), "at_most": at_most}
        yield found(betraying[0].where("options"), "Q420", questions=ids, **told)


def _of_kind(question: Choice, right: bool) -> list[Option]:
    return [option for option in question.options if option.right == right]


def _with(pattern: re.Pattern[str], options: Iterable[Option]) -> list[Option]:
    return [option for option in options if pattern.search(option.text)]


def _betrays(pattern: re.Pattern[str], question: Choice, kind: bool) -> bool:
    """Say whether telling words stand in the right options of a question alone, or in the wrong ones alone."""
    return {option.right for option in _with(pattern, question.options)} == {kind}
