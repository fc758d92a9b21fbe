"""What views of a lab share: its tracks with their names, exercises with their minutes, and outputs in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Done, LabStep, Output
from ...model.labs import lab_of, tracks_of
from ...model.uses import exercises_held
from ..base import link, named
from ..markdown import as_words
from ..view import View


@dataclass(frozen=True)
class ShownTrack:
    """A track of a lab in one of its steps. `differs` is empty where it does nothing differently."""

    id: str
    name: str
    differs: Markup
    task: str
    exercises: Sequence[Markup]
    tools: Sequence[Markup]
    output: Sequence[str]


def track_name(view: View, track: str) -> str:
    """Return what a track is called, as a heading."""
    return view.words("lab.track", track=view.curriculum.course.tracks[track])


def tracks(view: View, id: str) -> list[ShownTrack]:
    """Return the tracks of a lab as one of its steps has them; none where its lab has none."""
    step = view.curriculum.lab_steps[id]
    return [_track(view, step, track) for track in tracks_of(view.curriculum, lab_of(view.curriculum, id))]


def _track(view: View, step: LabStep, track: str) -> ShownTrack:
    own = step.tracks.get(track)
    return ShownTrack(
        track,
        track_name(view, track),
        view.block(own.differs) if own else Markup(),
        (own and own.task) or "",
        [exercise(view, each) for each in own.exercises] if own else [],
        tools(view, own.tools) if own else [],
        [each.label for each in own.output] if own else [],
    )


def exercise(view: View, done: Done, short: bool = True) -> Markup:
    """Return a link to an exercise of a step with its minutes there, and with `short` what is left out of it."""
    takes = view.words("minutes", n=done.minutes)
    left_out = Markup(" {}").format(view.inline(done.short)) if short and done.short else ""
    shown = Markup('{} <span data-way="group"><span class="meta">{}</span>{}</span>')  # who is alone has other minutes
    return shown.format(_exercise(view, done.exercise), takes, left_out)


def sheets(view: View, done: Iterable[Done]) -> list[Markup]:
    """Return links to those exercises on whose sheets one writes."""
    ids = [each.exercise for each in done if view.curriculum.sheet_fields(each.exercise)]
    return [_exercise(view, id, f"#worksheet-{id}", "#worksheet") for id in ids]


def _exercise(view: View, id: str, here: str = "", there: str = "") -> Markup:
    """Return a link to an exercise: on this page, where it is shown `here`, and else `there`, on its own."""
    url = (here or f"#exercise-{id}") if id in exercises_held(view.page) else view.url(f"exercise:{id}{there}")
    reference = f"exercise:{id}"
    # A code goes where somebody has chosen to learn alone. The page of the small lab has no such choice, and no codes.
    title = (
        as_words(view.curriculum.title(reference))
        if there and view.page.kind == "page"
        else named(view.curriculum, reference)
    )
    return Markup('<a href="{}">{}</a>').format(url, title)


def turns(view: View, step: LabStep) -> Markup:
    """Return how many teams fit into a step in which they come one after the other, and what more of them do."""
    if step.turns is None:
        return Markup()
    t, teams = view.words, step.turns.teams(step.minutes)
    fit = t("lab.turns_fit", n=step.turns.minutes, teams=teams)
    return Markup("{} {} {}").format(fit, t("lab.turns_more"), view.inline(step.turns.more))


def tools(view: View, ids: Sequence[str]) -> list[Markup]:
    """Return links to tools."""
    return [link(view, f"tool:{id}", named(view.curriculum, f"tool:{id}")) for id in ids]


def leaves_with(outputs: Iterable[Output]) -> Markup:
    """Return what one leaves a step with, a line each: their names have commas in them."""
    return Markup("<br>").join(dict.fromkeys(each.label for each in outputs))
