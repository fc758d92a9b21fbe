"""The small lab: what one person does in each step, in parts after which one can stop."""

from __future__ import annotations

from markupsafe import Markup

from ...model.labs import steps_of
from ..base import about, numbered
from ..view import View
from .begin import lab_begin
from .parts import sheets, track_name


def lab_alone(view: View) -> Markup:
    """Return what one person does in the step on this page. Raises KeyError where the page is no step of a lab.

    Who has said that they are alone finds it in the box on top, and here the way there.
    """
    above = Markup('<p class="in-alone"><a href="#lab-own">{}</a></p>\n').format(view.words("lab.own_above"))
    # what follows is for mentors: here a script puts the mark
    return above + done_alone(view, view.page.id, below=True) + Markup('\n<div class="unit-end"></div>')


def small_lab(view: View, programme: str) -> str:
    """Return all steps of a lab as one person does them, with the minutes of each and of all."""
    curriculum = view.curriculum
    steps = steps_of(curriculum, programme)
    total = sum(curriculum.lab_steps[id].alone.minutes for id in steps)
    sittings = sum(len(curriculum.lab_steps[id].alone.parts) or 1 for id in steps)
    lines = [
        view.words("lab.small_sum", steps=len(steps), sittings=sittings, takes=about(view, total)),
        lab_begin(view, programme),
    ]
    for id in steps:
        reference = f"lab_step:{id}"
        lines += [
            f"## {numbered(view, id)} {{: #step-{id} }}",
            view.render(
                "lab/small.html", reference=reference, step=curriculum.lab_steps[id], alone=done_alone(view, id)
            ),
        ]
    return "\n\n".join(filter(None, lines))


def done_alone(view: View, id: str, below: bool = False) -> Markup:
    """Return what one person does in a step, and on which sheets: those of all, then those of each track.

    `below` is where it stands in a part of its own, further down on the page of the step.
    """
    step = view.curriculum.lab_steps[id]
    by_track = [("", "", sheets(view, step.exercises))]
    by_track += [(track, track_name(view, track), sheets(view, own.exercises)) for track, own in step.tracks.items()]
    names = {track: track_name(view, track) for track in step.tracks}
    shown = [each for each in by_track if each[2]]
    return view.render("lab/alone.html", alone=step.alone, names=names, sheets=shown, below=below)
