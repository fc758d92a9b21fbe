"""The list of the plans."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Plan
from ...model.days import exercises_in, slots_in
from ..base import about, table
from ..view import View


def plans(view: View) -> Markup:
    """Return a table of the plans: for whom each is, where it takes place, and how long."""
    t = view.words
    heads = [t(f"plans.{head}") for head in ("plan", "who", "form", "long")]
    rows: list[list[object]] = [
        [_named(view, id, each), view.inline(each.who), t(f"plans.forms.{each.form}"), length(view, each)]
        for id, each in view.curriculum.plans.items()
    ]
    return table(view, t("plans.caption"), heads, rows, caption_hidden=True)


def _named(view: View, id: str, plan: Plan) -> Markup:
    """Return the title of a plan, which leads to where a page shows it."""
    shown = [edge.start for edge in view.curriculum.references.to(f"plan:{id}") if edge.how == "call"]
    title = view.inline(plan.title)
    return Markup('<a href="{}">{}</a>').format(view.url(f"{shown[0]}#plan-{id}"), title) if shown else title


def people(view: View, plan: Plan) -> str:
    """Return in words for how many people a plan works: each of its exercises does. Empty without exercises."""
    slots = (slot for day in plan.days for slot in day.slots)
    held = [view.curriculum.exercises[id].group for slot in slots for id in exercises_in(view.curriculum, slot)]
    if not held:
        return ""
    return view.words("plans.people", min=max(each.min for each in held), max=min(each.max for each in held))


def length(view: View, plan: Plan) -> str:
    """Return in words how many days or meetings a plan has, and how long people work in all of them."""
    slots = (each for day in plan.days for each in slots_in(view.curriculum, day))
    work = sum(minutes for minutes, slot in slots if not slot.pause)
    return view.words(f"plans.days.{plan.form}", n=len(plan.days), takes=about(view, work))
