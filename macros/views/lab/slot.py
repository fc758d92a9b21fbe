"""A step of a lab as a slot of a day's agenda."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ...model import Done
from ..base import coded_title, link
from ..view import View
from .parts import exercise, track_name


def slot_of_step(view: View, id: str) -> Markup:
    """Return a link to a step, and below it the exercises that all tracks do, then those of each track."""
    step = view.curriculum.lab_steps[id]
    lines = [("", _listed(view, step.exercises))]
    lines += [(track_name(view, track), _listed(view, own.exercises)) for track, own in step.tracks.items()]
    shown = [
        Markup("<br>{}{}").format(Markup("{}: ").format(name) if name else "", exercises)
        for name, exercises in lines
        if exercises
    ]
    return link(view, f"lab_step:{id}", coded_title(view.curriculum, f"lab_step:{id}")) + Markup().join(shown)


def _listed(view: View, exercises: Iterable[Done]) -> Markup:
    return Markup("; ").join(exercise(view, each, short=False) for each in exercises)
