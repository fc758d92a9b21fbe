"""The learning paths with their parts and hours. Minutes are those of somebody who learns alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import LearningPath, Stage
from ...model.curriculum import Curriculum
from ..base import about, hours
from ..times import times
from ..view import View


@dataclass(frozen=True)
class ShownPart:
    """A lesson, a step or an exercise of a stage, and how long it takes, in words."""

    kind: str
    id: str
    takes: str


@dataclass(frozen=True)
class ShownStage:
    """A stage with its parts, and how long it takes, in words."""

    title: str
    parts: Sequence[ShownPart]
    takes: str


@dataclass(frozen=True)
class ShownPath:
    """A path with its stages, and how many hours it takes."""

    path: LearningPath
    stages: Sequence[ShownStage]
    hours: str


def minutes_of(curriculum: Curriculum, stage: Stage) -> list[tuple[str, str, int]]:
    """Return the parts of a stage, lessons first, then steps of a lab: kind, id, minutes."""
    units = [*(("lesson", id) for id in stage.lessons), *(("lab_step", id) for id in stage.lab_steps)]
    timed = [(kind, id, times(curriculum, f"{kind}:{id}").alone) for kind, id in units]
    return timed + [("exercise", id, curriculum.exercises[id].minutes_alone) for id in stage.exercises]


def paths(view: View) -> Markup:
    """Return the learning paths with their stages and hours."""
    shown = []
    for path in view.curriculum.paths.values():
        total, stages = 0, []
        for stage in path.stages:
            parts = minutes_of(view.curriculum, stage)
            minutes = sum(each for _, _, each in parts)
            listed = [ShownPart(kind, id, about(view, each) if each else "") for kind, id, each in parts]
            stages.append(ShownStage(stage.title, listed, about(view, minutes)))
            total += minutes
        shown.append(ShownPath(path, stages, hours(total)))
    return view.render("path/paths.html", paths=shown)
