"""The box of outcomes."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ...model import Outcome
from ..view import View


def outcomes_box(view: View) -> Markup:
    """Return the box of outcomes of this page's record. A module has those of its lessons and of its steps of a lab."""
    return view.render("lesson/outcomes.html", outcomes=_outcomes(view))


def _outcomes(view: View) -> Sequence[Outcome]:
    curriculum, front = view.curriculum, view.page.front
    if front.module:
        units = curriculum.units_of(view.page.id)
        return [outcome for unit in units for outcome in curriculum.units[unit].outcomes]
    record = front.lesson or front.lab_step or front.programme
    return record.outcomes if record else ()
