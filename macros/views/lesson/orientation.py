"""The line under the title of a lesson: module, number, minutes, exercises, and the step of the process."""

from __future__ import annotations

from markupsafe import Markup

from ..origin import origin
from ..process import process
from ..switch import switch
from ..times import times
from ..view import View
from .parts import parts_of


def orientation(view: View) -> Markup:
    """Return the line that says where the learner is. Raises KeyError where the page is no lesson."""
    curriculum, here = view.curriculum, view.page.id
    lesson = curriculum.lessons[here]
    beside = curriculum.lessons_of(lesson.module)
    line = view.render(
        "lesson/orientation.html",
        here=here,
        module=lesson.module,
        module_code=curriculum.modules[lesson.module].code,
        number=beside.index(here) + 1,
        lessons=[(id, curriculum.title(f"lesson:{id}")) for id in beside],
        times=times(curriculum, here),
        exercises=len(curriculum.exercises_of(here)),
        parts=parts_of(curriculum, here),
        record=curriculum.course.pages.record,
        needs=[view.inline(need) for need in lesson.needs],
        origin=origin(view, lesson.adapted_from),
    )
    parts = parts_of(curriculum, here)
    chosen = switch(view, "way") if parts.exercises or parts.questions else Markup()
    return line + process(view, lesson.stages) + chosen
