"""Where a lab begins: a box about its sheets that already hold words, because other pages use them too."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ...model.curriculum import Curriculum
from ...model.labs import steps_of
from ..view import View
from ..worksheet import carries


def lab_begin(view: View, programme: str) -> Markup:
    """Return the box, which a script shows where some of these sheets hold words; nothing where no sheet could."""
    own, sheets = sheets_of(view.curriculum, programme)
    if not sheets:
        return Markup()
    workbook = view.curriculum.course.pages.workbook
    return view.render("lab/begin.html", lab=programme, own=own, sheets=sheets, workbook=workbook)


def sheets_of(curriculum: Curriculum, programme: str) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """Return the places of the sheets that only a lab has, and each exercise in which words may stand from before it.

    A place is `exercise/` for a whole sheet, or `exercise/field` for a field of a sheet that is not the lab's but with
    whose text a field of the lab begins. Old names are among them.
    """
    steps = steps_of(curriculum, programme)
    units = {f"lab_step:{id}" for id in steps}
    ids = dict.fromkeys(id for step in steps for id in curriculum.lab_steps[step].exercise_ids)
    done = [id for id in ids if curriculum.sheet_fields(id)]
    shared = [id for id in done if not units.issuperset(curriculum.units_with(id))]
    own = [place for id in done if id not in shared for place in _whole(curriculum, id)]
    sheets = {id: _whole(curriculum, id) for id in shared}
    for origin in dict.fromkeys(origin for id in done for origin in _begins(curriculum, id)):
        exercise, _, field = origin.partition("/")
        if exercise not in ids:
            sheets.setdefault(exercise, []).extend(_names(curriculum, exercise, field))
    return own, list(sheets.items())


def _begins(curriculum: Curriculum, exercise: str) -> Iterable[str]:
    """Yield with which fields those of an exercise begin."""
    for field in curriculum.sheet_fields(exercise):
        yield from carries(curriculum, field)


def _whole(curriculum: Curriculum, exercise: str) -> list[str]:
    return [f"{id}/" for id in (exercise, *curriculum.exercises[exercise].was)]


def _names(curriculum: Curriculum, exercise: str, field: str) -> list[str]:
    """Return a field by all names below which its text may be kept."""
    was = next((each.was for each in curriculum.sheet_fields(exercise) if each.id == field), ())
    return [f"{place}{id}" for place in _whole(curriculum, exercise) for id in (field, *was)]
