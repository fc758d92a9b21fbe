"""Learning paths: each part holds something, and nothing stands in two."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from .registry import rule

HOLD = ("lessons", "lab_steps", "exercises")


@rule("L226")
def parts_hold_something(curriculum: Curriculum) -> Iterator[Finding]:
    """A part of a learning path with nothing in it."""
    for path in curriculum.paths.values():
        for stage in path.stages:
            if not any(getattr(stage, name) for name in HOLD):
                yield found(stage.where("title"), "L226", title=stage.title)


@rule("L227")
def nothing_stands_twice(curriculum: Curriculum) -> Iterator[Finding]:
    """A lesson, a step or an exercise in two parts of one learning path: its minutes would count twice."""
    for id, path in curriculum.paths.items():
        seen: dict[tuple[str, str], str] = {}
        for stage in path.stages:
            for name in HOLD:
                for index, each in enumerate(getattr(stage, name)):
                    before = seen.setdefault((name, each), stage.title)
                    if before != stage.title:
                        yield found(stage.where(name, index), "L227", name=each, first=before, path=id)
