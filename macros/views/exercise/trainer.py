"""The trainer's part of an exercise: the script with its times, what to leave out, what goes wrong."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...model import Exercise, Step
from ..view import View


@dataclass(frozen=True)
class Timed:
    """A step with its start and its end, in minutes from the beginning of the exercise."""

    step: Step
    start: int
    end: int


def trainer(view: View, exercise: Exercise) -> Markup:
    """Return the trainer's part behind a disclosure."""
    timed, now = [], 0
    for step in exercise.steps:
        timed.append(Timed(step, now, now + step.minutes))
        now += step.minutes
    return view.render("exercise/trainer.html", exercise=exercise, timed=timed)
