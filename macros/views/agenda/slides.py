"""The button that makes slides of a day. The slides themselves are a chunk (`export.slides`)."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ...model import Day
from ..view import View


def day_slides(view: View, module: str) -> Markup:
    """Return the button for the slides of a module's day. Raises KeyError where there is no such module."""
    title = view.curriculum.title(f"module:{module}")
    return slides_of(view, f"module-{module}", title, [view.curriculum.modules[module].day])


def slides_of(view: View, chunk: str, title: str, days: Iterable[Day]) -> Markup:
    """Return the button for the slides of one chunk, with what they are, and the tracks of which one may be chosen."""
    known = view.curriculum.lab_steps
    steps = [known[slot.lab_step] for day in days for slot in day.slots if slot.lab_step in known]
    named = {track for step in steps for track in step.tracks}
    tracks = {track: name for track, name in view.curriculum.course.tracks.items() if track in named}
    return view.render("agenda/slides.html", chunk=chunk, title=title, tracks=tracks if len(tracks) > 1 else {})
