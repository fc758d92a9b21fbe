"""The learning paths with their parts and hours. Minutes are those of somebody who learns alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import LearningPath, Stage
from ...model.curriculum import Curriculum
from ..base import about, hours
from ..times import text_minutes, times
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


def minutes_of(curriculum: Curriculum, stage: Stage, core: bool = False) -> list[tuple[str, str, int]]:
    """Return the parts of a stage, lessons first, then steps of a lab: kind, id, minutes.

    On a core way a lesson is its text and its check, and the exercise to do first stands behind it.
    """
    timed = [part for id in stage.lessons for part in _of_lesson(curriculum, id, core)]
    timed += [("lab_step", id, times(curriculum, f"lab_step:{id}").alone) for id in stage.lab_steps]
    return timed + [("exercise", id, curriculum.exercises[id].minutes_alone) for id in stage.exercises]


def _of_lesson(curriculum: Curriculum, id: str, core: bool) -> list[tuple[str, str, int]]:
    if not core:
        return [("lesson", id, times(curriculum, f"lesson:{id}").alone)]
    first = curriculum.lessons[id].first
    exercise = [("exercise", first, curriculum.exercises[first].minutes_alone)] if first else []
    return [("lesson", id, text_minutes(curriculum, id)), *exercise]


def stage_minutes(curriculum: Curriculum, path: LearningPath) -> list[int]:
    """Return how many minutes each stage of a path takes."""
    return [sum(each for _, _, each in minutes_of(curriculum, stage, path.core)) for stage in path.stages]


def paths(view: View) -> Markup:
    """Return the learning paths with their stages and hours."""
    shown = []
    for path in view.curriculum.paths.values():
        stages = []
        for stage in path.stages:
            parts = minutes_of(view.curriculum, stage, path.core)
            listed = [ShownPart(kind, id, about(view, each) if each else "") for kind, id, each in parts]
            stages.append(ShownStage(stage.title, listed, about(view, sum(each for _, _, each in parts))))
        shown.append(ShownPath(path, stages, hours(sum(stage_minutes(view.curriculum, path)))))
    return view.render("path/paths.html", paths=shown)
