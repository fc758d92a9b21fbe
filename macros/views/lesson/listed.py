"""The lessons of a module as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Outcome
from ..times import times
from ..view import View
from .parts import Parts, parts_of
from .stretches import ticks


@dataclass(frozen=True)
class Listed:
    """A lesson as the list shows it. `alone` is in minutes, `exercises` is how many there are.

    `ticks` names those of its stretches.
    """

    id: str
    title: str
    alone: int
    exercises: int
    outcomes: Sequence[Outcome]
    parts: Parts
    ticks: str


def lesson_list(view: View, module: str) -> Markup:
    """Return the lessons of a module with minutes and outcomes.

    The page of a programme lists several modules, whose own pages say the outcomes: there they are left out.
    """
    curriculum = view.curriculum
    told = view.page.kind != "programme"
    lessons = [
        Listed(
            id,
            curriculum.title(f"lesson:{id}"),
            times(curriculum, f"lesson:{id}").alone,
            len(curriculum.exercises_of(f"lesson:{id}")),
            curriculum.lessons[id].outcomes if told else (),
            parts_of(curriculum, f"lesson:{id}"),
            ticks(curriculum, id),
        )
        for id in curriculum.lessons_of(module)
    ]
    return view.render("lesson/listed.html", lessons=lessons)
