"""For mentors: what to look for in a step, what helps a team on, when it can go on, and what the other track does."""

from __future__ import annotations

from markupsafe import Markup

from ...model.labs import steps_of
from ..base import coded_title
from ..view import View
from .parts import tracks


def lab_mentor(view: View) -> Markup:
    """Return the mentor's part of the step on this page, closed. Raises KeyError where the page is no step of a lab."""
    return Markup('<details class="trainer" data-way="group"><summary>{}</summary>\n{}\n</details>').format(
        view.words("lab.mentor.open"), _part(view, view.page.id)
    )


def lab_mentors(view: View, programme: str) -> str:
    """Return the mentors' parts of all steps of a lab, one below the other."""
    lines: list[str] = []
    for id in steps_of(view.curriculum, programme):
        lines += [f"## {coded_title(view.curriculum, f'lab_step:{id}')} {{: #step-{id} }}", _part(view, id)]
    return "\n\n".join(lines)


def _part(view: View, id: str) -> Markup:
    step = view.curriculum.lab_steps[id]
    return view.render("lab/mentor.html", id=id, step=step, tracks=[each for each in tracks(view, id) if each.differs])
