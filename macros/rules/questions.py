"""What a question must have beyond its shape."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found, nearest
from ..model.questions.multiple import MultipleQuestion
from ..model.questions.single import SingleQuestion
from ..model.questions.sort import SortQuestion
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
