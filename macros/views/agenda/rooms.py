"""The room of a day: how it is set up for each exercise, the signs to print, and one list of what to buy."""

from __future__ import annotations

import json
from collections.abc import Iterator

from markupsafe import Markup

from ...model import Exercise, Slot
from ...model.days import exercises_in
from ..base import link, span, table
from ..exercise import signs
from ..room_plan import room_plans
from ..view import View
from .day import time_of, timed
from .things import things


def day_rooms(view: View, module: str) -> Markup:
    """Return when which tables stand where: each exercise of a module's day with its time, its groups and its room."""
    t, rows = view.words, []
    for each in timed(view.curriculum, view.curriculum.modules[module].day):
        for id in exercises_in(view.curriculum, each.slot):
            exercise = view.curriculum.exercises[id]
            if exercise.room:
                time = time_of(each.starts)
                rows.append([time, link(view, f"exercise:{id}"), _form(view, exercise), room_plans(view, exercise)])
    heads = [t("agenda.time"), t("listing.exercise"), t("agenda.groups"), t("trainer.room")]
    shown = table(view, t("agenda.rooms"), heads, rows, caption_hidden=True)
    return Markup("{}{}").format(_on_the_wall(view, module), shown)


def _on_the_wall(view: View, module: str) -> Markup:
    """Return the way to the pages that show the day on the projector, at this day; nothing where there is none."""
    calls = [edge for edge in view.curriculum.references.to(f"module:{module}") if edge.name == "lab_room"]
    line = Markup('<p>{} <a href="{}?day={}">{}</a></p>\n\n')
    told = view.words("agenda.on_the_wall")
    titles = [(edge.start, view.curriculum.title(edge.start)) for edge in calls if edge.how == "call"]
    return Markup().join(line.format(told, view.url(start), module, title) for start, title in titles)


def day_signs(view: View, module: str) -> Markup:
    """Return all signs of a module's day by exercise. A script offers to print them, one a sheet."""
    listed = [(id, each) for id, each, *_ in _exercises(view, module) if each.signs]
    shown = [(link(view, f"exercise:{id}"), signs(view, each)) for id, each in listed]
    return view.render("agenda/signs.html", shown=shown)


def day_shopping(view: View, module: str) -> Markup:
    """Return the place in which a script adds up what a module's day needs for so many people, and seats them."""
    told = [
        {
            "id": id,
            "at": time_of(starts),
            "title": each.title,
            "form": each.group.form,
            "size": each.group.size or 0,
            "most": each.group.up_to or 0,
            "things": [] if slot.materials else things(view, each),
            "also": [view.inline(text).striptags() for text in slot.materials or each.materials],
        }
        for id, each, slot, starts in _exercises(view, module)
    ]
    return view.render("agenda/shopping.html", exercises=json.dumps(told, ensure_ascii=False))


def _exercises(view: View, module: str) -> Iterator[tuple[str, Exercise, Slot, int]]:
    """Yield the exercises of a day in all tracks, each once, with the slot in which it comes first, and when."""
    seen: set[str] = set()
    for each in timed(view.curriculum, view.curriculum.modules[module].day):
        for id in exercises_in(view.curriculum, each.slot):
            if id not in seen:
                seen.add(id)
                yield id, view.curriculum.exercises[id], each.slot, each.starts


def _form(view: View, exercise: Exercise) -> Markup:
    """Return who works together. A script says in how many groups, as in its table of the day."""
    group = exercise.group
    size = span(group.size, group.up_to or group.size) if group.size else ""
    told = view.words(f"steps.{group.form}", size=size)
    return Markup('<span class="seated" data-exercise="{}">{}</span>').format(exercise.id, told)
