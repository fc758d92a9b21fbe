"""The learning paths with their parts and hours. Minutes are those of somebody who learns alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import LearningPath
from ..base import about, hours
from ..times import minutes_of, stage_minutes
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
