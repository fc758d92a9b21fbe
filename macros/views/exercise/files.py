"""Files to hand out."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...model import Exercise, HandOut
from ...model.curriculum import Curriculum
from ...model.dependencies import worked_out
from ...model.materials import FILES
from ..view import View


@dataclass(frozen=True)
class Listed:
    """A file as a template lists it: its address, its kind in capital letters, and its size in kB."""

    file: HandOut
    url: str
    kind: str
    size: int


def files(view: View, exercise: Exercise, trainer: bool) -> Markup | None:
    """Return the files for everybody, or those for the trainer; nothing where there is none.

    Raises OSError where a file is not there, which the check tells first.
    """
    listed = [_listed(view, each) for each in exercise.files if each.trainer == trainer]
    return view.render("exercise/files.html", files=listed) if listed else None


def _listed(view: View, file: HandOut) -> Listed:
    path = f"{FILES}/{file.file}"
    size = -(-_bytes(view.curriculum, path) // 1000)
    return Listed(file, view.asset(path), file.file.rpartition(".")[2].upper(), size)


@worked_out
def _bytes(curriculum: Curriculum, path: str) -> int:
    """Return the size of a file of docs/, so that a page is made anew where it changes. Raises OSError."""
    return (curriculum.root / "docs" / path).stat().st_size
