"""Where a tool or a lesson stands on the process map: a path of seven stones, the present one marked."""

from __future__ import annotations

from collections.abc import Collection
from typing import get_args

from markupsafe import Markup

from ...model.page import OnTheMap
from ..view import View

STEPS: tuple[str, ...] = get_args(OnTheMap)
# The lesson that teaches the map.
MAP = "lesson:process-map"


def process(view: View, stages: Collection[str]) -> Markup:
    """Return the path with the steps of `stages` marked, or a line that says what lies beside the map.

    Nothing is returned for no stages, or where no lesson teaches the map.
    """
    if not stages or MAP not in view.curriculum.page_of:
        return Markup()
    return view.render(
        "process/process.html", stages=stages, steps=STEPS, map=MAP, on_the_map=set(STEPS) >= set(stages)
    )
