"""What views of a lab share: its tracks with their names, exercises with their minutes, and outputs in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Done, LabStep
from ...model.labs import lab_of, tracks_of
from ..base import coded_title, link
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
    here = {str(call.args[0]) for call in view.page.calls if call.name == "exercise" and call.args}
    title = coded_title(view.curriculum, f"exercise:{done.exercise}")
    url = f"#exercise-{done.exercise}" if done.exercise in here else view.url(f"exercise:{done.exercise}")
    takes = view.words("minutes", n=done.minutes)
    left_out = Markup(" {}").format(view.inline(done.short)) if short and done.short else ""
    return Markup('<a href="{}">{}</a> <span class="meta">{}</span>{}').format(url, title, takes, left_out)


def tools(view: View, ids: Sequence[str]) -> list[Markup]:
    """Return links to tools."""
    return [link(view, f"tool:{id}", coded_title(view.curriculum, f"tool:{id}")) for id in ids]


def leaves_with(step: LabStep) -> str:
    """Return in words what one leaves a step with, in any track."""
    return ", ".join(dict.fromkeys(each.label for each in step.all_outputs))
