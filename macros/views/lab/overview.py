"""All steps of a lab as a list."""

from __future__ import annotations

from markupsafe import Markup

from ...model.labs import steps_of, tracks_of
from ..base import numbered
from ..view import View
from .begin import lab_begin
from .parts import track_name


def lab_steps(view: View, programme: str) -> Markup:
    """Return all steps of a lab: how long each takes, what one leaves it with, and what each track does differently."""
    curriculum = view.curriculum
    tracks = {track: track_name(view, track) for track in tracks_of(curriculum, programme)}
    steps = [(id, numbered(view, id), curriculum.lab_steps[id]) for id in steps_of(curriculum, programme)]
    caption = view.words("lab.caption", lab=curriculum.title(f"programme:{programme}"))
    return lab_begin(view, programme) + view.render("lab/overview.html", caption=caption, steps=steps, tracks=tracks)
