"""What to have ready for an exercise."""

from __future__ import annotations

from functools import partial

from markupsafe import Markup

from ...model import Exercise
from ...model.materials import Prints
from ..view import View
from .files import files

# Where on the page of an exercise each thing stands that it prints.
ANCHORS = {"worksheet": "worksheet", "cards": "cards", "signs": "trainer", "questions": "questions"}


def materials(view: View, exercise: Exercise, trainer: bool = True) -> Markup | None:
    """Return what to have ready, with files to hand out; nothing where nothing is needed.

    Files that only the trainer needs are among them for a `trainer`.
    """
    handed = [files(view, exercise, trainer=each) for each in ((False, True) if trainer else (False,))]
    listed = [each for each in handed if each]
    if not (exercise.materials or exercise.amounts or exercise.optional_materials or listed):
        return None
    at = partial(printed_at, view)
    return view.render("exercise/materials.html", exercise=exercise, files=listed, printed_at=at)


def printed_at(view: View, owner: str, what: Prints) -> str:
    """Return the address of what is printed: on the page of an exercise its own place, else the whole page."""
    anchor = ANCHORS.get(what)
    return view.url(f"{owner}#{anchor}" if anchor and owner.startswith("exercise:") else owner)
