"""The questions of a course as files for Moodle: which questions go over, and where the files stand on the site.

Moodle is a learning platform. Its question bank reads files of a format of its own, “Moodle XML”.
"""

from __future__ import annotations

from collections.abc import Iterable

from .curriculum import Curriculum
from .dependencies import worked_out
from .questions import QuestionBase

FOLDER = "moodle"
# No exercise can be called so: its id has no underscore.
ALL = f"{FOLDER}/all_questions.xml"


def file_of(exercise: str) -> str:
    """Return the address of the file with the questions of an exercise, below the site's base."""
    return f"{FOLDER}/{exercise}.xml"


def going_over(questions: Iterable[QuestionBase]) -> list[QuestionBase]:
    """Return the questions that Moodle can hold."""
    return [each for each in questions if each.in_moodle]


@worked_out
def counted(curriculum: Curriculum) -> list[tuple[str, list[tuple[str, int, int]]]]:
    """Return the exercises that have questions, module by module: id, questions that go over, all questions.

    What belongs to no module stands last, below an empty id.
    """
    of: dict[str, list[tuple[str, int, int]]] = {id: [] for id in (*curriculum.modules, "")}
    for id, exercise in curriculum.exercises.items():
        if exercise.questions:
            told = (id, len(going_over(exercise.questions)), len(exercise.questions))
            of.setdefault(curriculum.module_of(id), []).append(told)
    return [(module, listed) for module, listed in of.items() if listed]
