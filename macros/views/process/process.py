"""Where a tool or a lesson stands on the process map: a path of stones, the present one marked."""

from __future__ import annotations

from collections.abc import Collection

from markupsafe import Markup

from ..view import View


def process(view: View, stages: Collection[str]) -> Markup:
    """Return the path with the steps of `stages` marked, or a line that says what lies beside the map.

    Nothing is returned for no stages, or where no lesson teaches the map.
    """
    course = view.curriculum.course
    if not stages or not course.process or f"lesson:{course.process.lesson}" not in view.curriculum.page_of:
        return Markup()
    on_the_map = set(course.process.steps) >= set(stages)
    return view.render("process/process.html", stages=stages, process=course.process, on_the_map=on_the_map)
