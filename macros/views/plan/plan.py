"""One plan with all that its trainer needs: the agenda, what to have ready, how to lead it, the talks, what is lost."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Plan, clock
from ..agenda import day_table, materials_of, shopping_of, slides_of, talks_of
from ..agenda.day import timed
from ..base import link, table
from ..markdown import as_words
from ..pack import prints_of
from ..view import View
from .coverage import Covered, coverage
from .listed import length, people


def plan(view: View, id: str) -> Markup:
    """Return a plan below its heading. Raises KeyError where there is none of that name."""
    t, shown = view.words, view.curriculum.plans[id]
    outcomes = [view.curriculum.outcomes[each][1].text for each in shown.outcomes]
    head = view.render(
        "plan/head.html", plan=shown, length=length(view, shown), people=people(view, shown), outcomes=outcomes
    )
    days = [(str(number), day.title, day_table(view, day)) for number, day in enumerate(shown.days, 1)]
    parts = [
        *days,
        ("before", t("plans.before"), view.block(shown.before) if shown.before else Markup()),
        *_ready(view, shown),
        ("run", t("plans.run"), view.block(shown.run) if shown.run else Markup()),
        ("slides", t("slides.heading"), slides_of(view, f"plan-{id}", shown.title, shown.days)),
        ("talks", t("plans.talks"), talks_of(view, shown.days, level=4)),
        ("coverage", t("plans.coverage"), _coverage(view, id)),
    ]
    below = [Markup("{}\n\n{}").format(_heading(3, title, f"{id}-{name}"), text) for name, title, text in parts if text]
    return Markup("\n\n").join([_heading(2, shown.title, id), head, *below])


def _ready(view: View, plan: Plan) -> list[tuple[str, str, Markup]]:
    """Return what to have ready in a room and what to print for it. Online: only what slots name."""
    t = view.words
    if plan.form == "online":
        named = any(slot.materials for day in plan.days for slot in day.slots)
        return [("ready", t("agenda.materials"), materials_of(view, plan.days, only_named=True))] if named else []
    return [
        ("ready", t("agenda.materials"), shopping_of(view, plan.days)),
        ("prints", t("pack.prints"), prints_of(view, plan.days)),
    ]


def _heading(level: int, title: str, id: str) -> Markup:
    return Markup("{} {} {{: #plan-{} }}").format("#" * level, as_words(title), id)


def _coverage(view: View, id: str) -> Markup:
    """Return how much of each programme a plan practises, the lessons that it leaves out, and the matrix."""
    parts = [
        (
            link(view, f"programme:{part.programme}"),
            part,
            Markup(", ").join(link(view, f"lesson:{lesson}") for lesson in part.left_out),
        )
        for part in coverage(view.curriculum, id)
    ]
    return Markup("{}\n\n{}").format(view.render("plan/coverage.html", parts=parts), _matrix(view, id))


def _matrix(view: View, id: str) -> Markup:
    """Return each outcome of the lessons that a plan touches, with where it is practised, or what would."""
    t, plan = view.words, view.curriculum.plans[id]
    when: dict[str, str] = {}
    for number, day in enumerate(plan.days, 1):
        for each in timed(view.curriculum, day):
            if each.slot.exercise:
                of_day = t(f"plans.day.{plan.form}", n=number) if len(plan.days) > 1 else ""
                shorter = f" {t('plans.shorter')}" if each.slot.short else ""
                when.setdefault(each.slot.exercise, f"{of_day}{clock(each.starts)}{shorter}")
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
