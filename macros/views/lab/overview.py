"""All steps of a lab as a table."""

from __future__ import annotations

from markupsafe import Markup

from ...model.labs import steps_of, tracks_of
from ..base import coded_title, link, table
from ..view import View
from .begin import lab_begin
from .parts import leaves_with, track_name


def lab_steps(view: View, programme: str) -> Markup:
    """Return all steps of a lab: how long each takes, what one leaves it with, and what each track does differently."""
    t, curriculum = view.words, view.curriculum
    tracks = tracks_of(curriculum, programme)
    rows: list[list[object]] = []
    for id in steps_of(curriculum, programme):
        step = curriculum.lab_steps[id]
        own = [step.tracks.get(track) for track in tracks]
        rows.append(
            [
                link(view, f"lab_step:{id}", coded_title(curriculum, f"lab_step:{id}")),
                step.minutes,
                leaves_with(step.all_outputs),
                *(view.inline(each.differs) if each else t("lab.as_all") for each in own),
            ]
        )
    heads = [t("lab.step"), t("agenda.minutes"), t("lab.output"), *(track_name(view, track) for track in tracks)]
    return lab_begin(view, programme) + table(
        view, t("lab.caption", lab=curriculum.title(f"programme:{programme}")), heads, rows
    )
