"""One plan with all that its trainer needs: the agenda, what to have ready, how to lead it, the talks, what is lost."""

from __future__ import annotations

from markupsafe import Markup

from ..agenda import day_table, materials_of, talks_of
from ..agenda.day import time_of, timed
from ..base import link, table
from ..view import View
from .coverage import Covered, coverage
from .listed import length


def plan(view: View, id: str) -> Markup:
    """Return a plan below its heading. Raises KeyError where there is none of that name."""
    shown, curriculum = view.curriculum.plans[id], view.curriculum
    return view.render(
        "plan/plan.html",
        plan=shown,
        length=length(view, shown),
        outcomes=[curriculum.outcomes[each][1].text for each in shown.outcomes],
        tables=[day_table(view, day) for day in shown.days],
        materials=materials_of(view, shown.days),
        talks=talks_of(view, shown.days, level=4),
        matrix=_matrix(view, id),
        parts=[(link(view, f"programme:{each.programme}"), each) for each in coverage(curriculum, id)],
        missing=lambda each: Markup(", ").join(link(view, f"lesson:{lesson}") for lesson in each.left_out),
    )


def _matrix(view: View, id: str) -> Markup:
    """Return each outcome of the lessons that a plan touches, with where it is practised, or what would."""
    t, plan = view.words, view.curriculum.plans[id]
    when: dict[str, str] = {}
    for number, day in enumerate(plan.days, 1):
        for each in timed(view.curriculum, day):
            if each.slot.exercise:
                of_day = t("plans.day", n=number) if len(plan.days) > 1 else ""
                when.setdefault(each.slot.exercise, f"{of_day}{time_of(each.starts)}")
    rows: list[list[object]] = [
        [row.text, link(view, f"lesson:{row.lesson}"), _where(view, row, when)]
        for part in coverage(view.curriculum, id)
        for row in part.rows
    ]
    heads = [t("alignment.outcome"), t("alignment.lesson"), t("alignment.practised")]
    return table(view, t("plans.coverage"), heads, rows, caption_hidden=True)


def _where(view: View, row: Covered, when: dict[str, str]) -> Markup:
    if row.by:
        return Markup("; ").join(
            Markup("{} {}").format(when.get(id, view.words("plans.after_it")), link(view, f"exercise:{id}"))
            for id in row.by
        )
    would = Markup(", ").join(link(view, f"exercise:{id}") for id in row.would)
    return Markup("<strong>{}</strong> {}").format(view.words("plans.lost"), would)
