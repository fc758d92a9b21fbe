"""The box of outcomes."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ...model import Outcome
from ..view import View


def outcomes_box(view: View) -> Markup:
    """Return the box of outcomes of this lesson, module or programme. Those of a module are those of its lessons."""
    return view.render("lesson/outcomes.html", outcomes=_outcomes(view))


def _outcomes(view: View) -> Sequence[Outcome]:
    curriculum, front = view.curriculum, view.page.front
    if front.module:
        lessons = curriculum.lessons_of(view.page.id)
        return [outcome for id in lessons for outcome in curriculum.lessons[id].outcomes]
    record = front.lesson or front.programme
    return record.outcomes if record else ()
