"""What exercises hand out: files that are there and light enough for a slow line, and paper of which all is told."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import HandOut
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.materials import FILES
from ..model.sheet import printed_by
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
            yield found(each.where("file"), "E312", file=name, size=round(size / 1_000_000, 1), at_most=at_most)


@rule("S141")
def printed_is_told(curriculum: Curriculum) -> Iterator[Finding]:
    """A list of what to have ready that leaves out what the exercise prints."""
    for id, exercise in curriculum.exercises.items():
        told = {each.prints for each in exercise.amounts if not each.of}
        listed = "amounts" if exercise.amounts else "materials"
        for what, _ in printed_by(exercise, curriculum.tools) if getattr(exercise, listed) else ():
            if what not in told:
                yield found(exercise.where(listed), "S141", exercise=id, things=what)


@rule("S142")
def told_is_printed(curriculum: Curriculum) -> Iterator[Finding]:
    """A thing that an exercise is said to print, and does not have."""
    for id, exercise in curriculum.exercises.items():
        for index, each in enumerate(exercise.amounts):
            by = (each.of or "").removeprefix("exercise:") or id
            if each.prints and each.prints != "page" and by in curriculum.exercises:
                prints = {what for what, _ in printed_by(curriculum.exercises[by], curriculum.tools)}
                if each.prints not in prints:
                    yield found(exercise.where("amounts", index), "S142", exercise=by, things=each.prints)
