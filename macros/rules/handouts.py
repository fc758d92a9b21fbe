"""Files that exercises hand out: there, and light enough for a slow line."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import HandOut
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.materials import FILES
from .registry import rule


def _handed_out(curriculum: Curriculum) -> Iterator[tuple[HandOut, str, int | None]]:
    """Yield each file, its path below the project, and its size in bytes where it is there."""
    for exercise in curriculum.exercises.values():
        for each in exercise.files:
            name = f"docs/{FILES}/{each.file}"
            path = curriculum.root / name
            yield each, name, path.stat().st_size if path.is_file() else None


@rule("E311")
def are_there(curriculum: Curriculum) -> Iterator[Finding]:
    """A file to hand out that is not there."""
    for each, name, size in _handed_out(curriculum):
        if size is None:
            yield found(each.where("file"), "E311", file=name)


@rule("E312")
def are_light(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """A file to hand out that weighs more than `at_most` MB."""
    for each, name, size in _handed_out(curriculum):
        if size is not None and size > at_most * 1_000_000:
            yield found(each.where("file"), "E312", file=name, size=f"{size / 1_000_000:.1f}", at_most=f"{at_most:g}")
