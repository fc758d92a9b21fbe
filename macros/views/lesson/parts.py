"""What a learner does in a lesson, as scripts count it."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.curriculum import Curriculum
from ...model.uses import questions_on


@dataclass(frozen=True)
class Parts:
    """The exercises and questions of a lesson as scripts name them: ids, and `exercise/question` ids."""

    exercises: str
    questions: str


def parts_of(curriculum: Curriculum, lesson: str) -> Parts:
    """Return what is done in a lesson: its exercises, their questions, and those that its page shows by themselves."""
    exercises = curriculum.exercises_of(lesson)
    asked = [f"{id}/{question.id}" for id in exercises for question in curriculum.exercises[id].questions]
    asked += [f"{exercise}/{id}" for exercise, id in questions_on(curriculum, curriculum.page_of[f"lesson:{lesson}"])]
    return Parts(" ".join(exercises), " ".join(asked))
