"""The line under the title of a lesson or a step of a lab: module, number, minutes, exercises, place on the map."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Lesson
from ..origin import origin
from ..process import process
from ..switch import switch
from ..talk import talks_on
from ..times import times
from ..view import View
from .parts import parts_of
from .stretches import stretch_ends, stretch_map
from .ways import ways


def orientation(view: View) -> Markup:
    """Return the line that says where the learner is. Raises KeyError where the page is no lesson and no step."""
    curriculum, here = view.curriculum, view.page.reference
    unit = curriculum.units[here]
    beside = [each for each in curriculum.units_of(unit.module) if each.startswith(f"{view.page.kind}:")]
    programme = curriculum.modules_of(curriculum.modules[unit.module].programme)
    line = view.render(
        "lesson/orientation.html",
        here=here,
        module=unit.module,
        module_code=curriculum.modules[unit.module].code,
        number=beside.index(here) + 1,
        programme=[each.replace(":", "/") for module in programme for each in curriculum.units_of(module)],
        kind=view.page.kind,
        units=[(each, curriculum.title(each)) for each in beside],
        times=times(curriculum, here),
        exercises=len(curriculum.exercises_of(here)),
        parts=parts_of(curriculum, here),
        record=curriculum.course.pages.record,
        needs=[view.inline(need) for need in unit.needs] if isinstance(unit, Lesson) else [],
        ways=ways(view, view.page.id) if isinstance(unit, Lesson) else "",
        origin=origin(view, unit.adapted_from) if isinstance(unit, Lesson) else [],
        map=stretch_map(view, view.page.id) if isinstance(unit, Lesson) else "",
    )
    parts = parts_of(curriculum, here)
    chosen = switch(view, "way") if parts.exercises or parts.questions else Markup()
    walked = stretch_ends(view, view.page.id) if isinstance(unit, Lesson) else Markup()
    said = talks_on(view, view.page.id) if isinstance(unit, Lesson) and chosen else Markup()
    return line + process(view, unit.stages) + chosen + walked + said
