"""Quizzes: how long, what they ask about, and that everything is checked somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Exercise
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from .registry import rule


def _modules(curriculum: Curriculum, exercise: Exercise) -> set[str]:
    """Return the modules of the lessons that an exercise names."""
    return {curriculum.lessons[id].module for id in exercise.lessons if id in curriculum.lessons}


def _quizzes(curriculum: Curriculum, many: bool) -> dict[str, Exercise]:
    """Return the quizzes of one module each, or with `many` those over several modules."""
    return {
        id: each
        for id, each in curriculum.exercises.items()
        if each.kind == "quiz" and (len(_modules(curriculum, each)) > 1) == many
    }


@rule("Q408", whole=True)
def modules_have_a_quiz(curriculum: Curriculum) -> Iterator[Finding]:
    """A module without a quiz over its lessons only."""
    tested = {id for each in _quizzes(curriculum, many=False).values() for id in _modules(curriculum, each)}
    for id, module in curriculum.modules.items():
        if id not in tested and curriculum.lessons_of(id):
            yield found(module.where(), "Q408", module=id)


@rule("Q409", whole=True)
def quizzes_have_a_size(curriculum: Curriculum, at_least: float, at_most: float) -> Iterator[Finding]:
    """A quiz of one module with too few or too many questions."""
    for id, quiz in _quizzes(curriculum, many=False).items():
        count = len(quiz.own_questions)
        if not at_least <= count <= at_most:
            limits = {"at_least": at_least, "at_most": at_most}
            yield found(quiz.where("questions"), "Q409", quiz=id, count=count, **limits)


@rule("Q410", whole=True)
def quizzes_ask_about_their_lessons(curriculum: Curriculum) -> Iterator[Finding]:
    """A quiz that names a lesson and does not ask about it."""
    for id, quiz in _quizzes(curriculum, many=False).items():
        outcomes = {name for question in quiz.own_questions for name in question.outcomes}
        asked = {curriculum.outcomes[name][0] for name in outcomes if name in curriculum.outcomes}
        for index, lesson in enumerate(quiz.lessons):
            if f"lesson:{lesson}" not in asked:
                yield found(quiz.where("lessons", index), "Q410", quiz=id, lesson=lesson)


@rule("Q411", whole=True)
def the_last_check_asks_about_everything(curriculum: Curriculum) -> Iterator[Finding]:
    """A quiz over several modules that leaves out an outcome of its lessons."""
    for id, quiz in _quizzes(curriculum, many=True).items():
        asked = {name for question in quiz.own_questions for name in question.outcomes}
        for index, lesson in enumerate(quiz.lessons):
            for outcome in curriculum.lessons[lesson].outcomes if lesson in curriculum.lessons else ():
                if outcome.id not in asked:
                    yield found(quiz.where("lessons", index), "Q411", quiz=id, outcome=outcome.id, lesson=lesson)


@rule("Q412", whole=True)
def the_last_check_says_what_to_read_again(curriculum: Curriculum) -> Iterator[Finding]:
    """A question in a quiz over several modules that leads back to no lesson and no step of a lab."""
    for quiz in _quizzes(curriculum, many=True).values():
        for question in quiz.own_questions:
            if not any(f"]({unit}:" in (question.explanation or "") for unit in ("lesson", "lab_step")):
                yield found(question.where("explanation"), "Q412", question=question.id)


@rule("O503", whole=True)
def practised_beyond_quizzes(curriculum: Curriculum) -> Iterator[Finding]:
    """An outcome that only quizzes name."""
    exercises = curriculum.exercises.values()
    practised = {id for each in exercises if each.kind != "quiz" for id in each.outcomes}
    practised |= {id for each in exercises if each.kind != "quiz" for q in each.questions for id in q.outcomes}
    named = {id for each in exercises for id in each.outcomes}
    named |= {id for each in exercises for question in each.questions for id in question.outcomes}
    for id, (unit, outcome) in curriculum.outcomes.items():
        if id in named - practised:
            yield found(outcome.where("id"), "O503", outcome=id, unit=unit.partition(":")[2])


@rule("O504", whole=True)
def checked(curriculum: Curriculum) -> Iterator[Finding]:
    """An outcome that is practised, and that no question and no worksheet checks but those of the last check."""
    last = _quizzes(curriculum, many=True)
    others = [each for id, each in curriculum.exercises.items() if id not in last]
    practised = {id for each in others for id in each.outcomes}
    shown = {id for each in others if each.worksheet or each.canvas for id in each.outcomes}
    shown |= {id for each in others for question in each.questions for id in question.outcomes}
    for id, (unit, outcome) in curriculum.outcomes.items():
        if id in practised - shown:
            yield found(outcome.where("id"), "O504", outcome=id, unit=unit.partition(":")[2])
