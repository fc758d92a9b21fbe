"""What a learner does in a lesson or a step of a lab, as scripts count it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model.curriculum import Curriculum
from ...model.uses import questions_on


@dataclass(frozen=True)
class Parts:
    """The exercises and questions of a lesson or a step as scripts name them: ids, and `exercise/question` ids."""

    exercises: str
    questions: str


def parts_of(curriculum: Curriculum, unit: str, done: Sequence[str] | None = None) -> Parts:
    """Return what is done in a lesson or a step of a lab.

    It is its exercises, or those of them that are `done` in a track, their questions, and those that its page shows by
    themselves.
    """
    exercises = curriculum.exercises_of(unit) if done is None else done
    asked = [f"{id}/{question.id}" for id in exercises for question in curriculum.exercises[id].questions]
    asked += [f"{exercise}/{id}" for exercise, id in questions_on(curriculum, curriculum.page_of[unit])]
    return Parts(" ".join(exercises), " ".join(asked))
