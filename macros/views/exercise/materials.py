"""What to have ready for an exercise."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Exercise
from ..view import View
from .files import files


def materials(view: View, exercise: Exercise, trainer: bool = True) -> Markup | None:
    """Return what to have ready, with files to hand out; nothing where nothing is needed.

    Files that only the trainer needs are among them for a `trainer`.
    """
    handed = [files(view, exercise, trainer=each) for each in ((False, True) if trainer else (False,))]
    listed = [each for each in handed if each]
    if not (exercise.materials or exercise.amounts or exercise.optional_materials or listed):
        return None
    return view.render("exercise/materials.html", exercise=exercise, files=listed)
