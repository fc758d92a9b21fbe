"""What to have ready for a day of training."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ...model import Day, Talk
from ...model.days import exercises_in
from ..base import link, table
from ..exercise import materials
from ..view import View
from .held import talks_held


def materials_of(view: View, days: Iterable[Day], only_named: bool = False) -> Markup:
    """Return what to have ready for each exercise of some days, as a table: of all tracks, each exercise once.

    A slot that does only a part of an exercise says itself what it needs. `only_named`: nothing but what slots say.
    """
    t, needed, days = view.words, {}, list(days)
    for slot in (slot for day in days for slot in day.slots):
        for id in exercises_in(view.curriculum, slot):
            own = view.render("agenda/materials.html", materials=slot.materials) if slot.materials else None
            if own or (id not in needed and not only_named):
                needed[id] = own or materials(view, view.curriculum.exercises[id]) or t("agenda.nothing")
    rows: list[list[object]] = [[link(view, f"exercise:{id}"), listed] for id, listed in needed.items()]
    for each in () if only_named else talks_held(view.curriculum, days):
        more = [f"{one.thing}: {t(f'exercise.each.{one.each}', n=one.amount)}" for one in each.talk.amounts]
        told = [*talk_materials(view, each.talk), *more]
        rows.append([each.talk.title, view.render("agenda/materials.html", materials=told)])
    heads = [t("listing.exercise"), t("agenda.materials")]
    return table(view, t("agenda.materials"), heads, rows, caption_hidden=True)


def talk_materials(view: View, talk: Talk) -> list[str]:
    """Return what a talk needs whatever the number of people: its picture too, which people must see."""
    return [*talk.materials, *([view.words("talks.picture")] if talk.picture else [])]
