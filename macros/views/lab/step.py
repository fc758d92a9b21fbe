"""A step of a lab on its own page: where one is, what it takes and gives, the task, and what each track does."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ...model import Done
from ...model.labs import lab_of, steps_of
from ...model.uses import calls_to, exercises_held
from ..base import link, named, numbered
from ..lesson import oriented, outcomes_box
from ..markdown import as_words
from ..switch import switch
from ..thread import lines_of, so_far
from ..view import View
from .alone import done_alone
from .begin import lab_begin
from .parts import exercise, leaves_with, tools, track_name, tracks, turns


def lab_head(view: View) -> Markup:
    """Return the head of the step on this page. Raises KeyError where the page is no step of a lab."""
    curriculum, id = view.curriculum, view.page.id
    step, lab = curriculum.lab_steps[id], lab_of(curriculum, id)
    body = view.render(
        "lab/step.html",
        step=step,
        told_alone=bool(calls_to(view.page, "lab_alone")),
        alone=done_alone(view, id),
        leaves_with=leaves_with(step.output),
        turns=turns(view, step),
        takes=[
            (
                link(view, f"lab_step:{taken}", as_words(numbered(view, taken))),
                [line for line in lines_of(curriculum, taken) if not line.track],
            )
            for taken in step.takes
        ],
        exercises=[exercise(view, each) for each in step.exercises],
        tools=tools(view, step.tools),
        tracks=tracks(view, id),
    )
    chosen = switch(view, "track") if tracks(view, id) else Markup()
    begin = lab_begin(view, lab) if id == steps_of(curriculum, lab)[0] else Markup()
    return oriented(view, chosen) + begin + body + so_far(view, id) + outcomes_box(view)


def lab_exercises(view: View) -> Markup:
    """Return cards that lead to the exercises of this step which its page does not show itself, track by track."""
    step = view.curriculum.lab_steps[view.page.id]
    here = set(exercises_held(view.page))
    groups = [("", "", _cards(view, step.exercises, here))]
    groups += [(id, track_name(view, id), _cards(view, own.exercises, here)) for id, own in step.tracks.items()]
    return view.render("lab/exercises.html", groups=[each for each in groups if each[2]])


def _cards(view: View, exercises: Iterable[Done], here: set[str]) -> list[Markup]:
    """Return a card for each exercise that the page does not show."""
    return [
        view.render(
            "lab/card.html",
            url=view.url(f"exercise:{each.exercise}"),
            title=named(view.curriculum, f"exercise:{each.exercise}"),
            done=each,
            summary=view.curriculum.exercises[each.exercise].summary,
        )
        for each in exercises
        if each.exercise not in here
    ]
