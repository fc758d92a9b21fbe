"""What people practise in a plan, and what they lose against the whole programme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model.curriculum import Curriculum
from ...model.days import practised
from ...model.dependencies import worked_out


@dataclass(frozen=True)
class Covered:
    """An outcome of a lesson, with the exercises of the plan that practise it, or those of the course that would."""

    lesson: str
    text: str
    by: Sequence[str]
    would: Sequence[str]


@dataclass(frozen=True)
class Part:
    """What a plan takes from a programme: the outcomes of lessons that it touches, and the lessons that it leaves out.

    `practised` and `all` are numbers of outcomes, of the plan and of the programme.
    """

    programme: str
    rows: Sequence[Covered]
    left_out: Sequence[str]
    practised: int
    all: int


@worked_out
def coverage(curriculum: Curriculum, plan: str) -> list[Part]:
    """Return what a plan takes from each programme of which it touches a lesson."""
    days = curriculum.plans[plan].days
    done = practised(curriculum, days)
    touched = {slot.lesson for day in days for slot in day.slots if slot.lesson}
    touched |= {id for id, each in curriculum.lessons.items() if any(outcome.id in done for outcome in each.outcomes)}
    parts = []
    for programme in curriculum.programmes:
        lessons = [id for id in curriculum.lessons if curriculum.programme_of(id) == programme]
        own = [id for id in lessons if id in touched]
        rows = [row for id in own for row in _of_lesson(curriculum, id, done)]
        if own:
            whole = sum(len(curriculum.lessons[id].outcomes) for id in lessons)
            left_out = [id for id in lessons if id not in touched]
            parts.append(Part(programme, rows, left_out, sum(bool(row.by) for row in rows), whole))
    return parts


def _of_lesson(curriculum: Curriculum, lesson: str, done: dict[str, list[str]]) -> list[Covered]:
    rows = []
    for outcome in curriculum.lessons[lesson].outcomes:
        named = [edge for edge in curriculum.references.to(f"outcome:{outcome.id}") if not edge.part]
        would = [edge.start.removeprefix("exercise:") for edge in named if edge.start.startswith("exercise:")]
        ready = [id for id in would if curriculum.exercises[id].kind != "quiz"]
        rows.append(Covered(lesson, outcome.text, done.get(outcome.id, []), ready))
    return rows
