"""The small lab: what one person does in each step, in parts after which one can stop."""

from __future__ import annotations

from markupsafe import Markup

from ...model.labs import steps_of
from ..base import about, coded_title
from ..view import View


def lab_alone(view: View) -> Markup:
    """Return what one person does in the step on this page. Raises KeyError where the page is no step of a lab."""
    alone = view.render("lab/alone.html", alone=view.curriculum.lab_steps[view.page.id].alone)
    return alone + Markup('\n<div class="unit-end"></div>')  # what follows is for mentors: here a script puts the mark


def small_lab(view: View, programme: str) -> str:
    """Return all steps of a lab as one person does them, with the minutes of each and of all."""
    curriculum = view.curriculum
    steps = steps_of(curriculum, programme)
    total = sum(curriculum.lab_steps[id].alone.minutes for id in steps)
    sittings = sum(len(curriculum.lab_steps[id].alone.parts) or 1 for id in steps)
    lines = [view.words("lab.small_sum", steps=len(steps), sittings=sittings, takes=about(view, total))]
    for id in steps:
        reference = f"lab_step:{id}"
        lines += [
            f"## {coded_title(curriculum, reference)} {{: #step-{id} }}",
            view.render("lab/small.html", reference=reference, step=curriculum.lab_steps[id]),
        ]
    return "\n\n".join(lines)
