"""A day for the people who come: what to bring for them, and step by step the groups, the room and what is used."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from ...model import Day, Exercise
from ..base import link, table
from ..exercise.steps import together
from ..lab.parts import track_name
from ..room_plan import room_plans
from ..view import View
from .held import Held, HeldTalk, held, talks_held, tracks
from .materials import materials_of, talk_materials
from .things import plain, things, used


def day_rooms(view: View, module: str) -> Markup:
    """Return a module's day step by step: when which exercise comes, in which groups, with what, and in which room."""
    t, rows = view.words, []
    for each in held(view.curriculum, [view.curriculum.modules[module].day]):
        told = [
            _to_its_trainer(view, each),
            *([track_name(view, each.track)] if each.track else []),
            Markup("{}: {}").format(t("agenda.groups"), _form(view, each.exercise)),
            Markup("{}: {}").format(t("agenda.used"), _used(view, each)),
        ]
        rows.append([each.at, Markup("<br>").join(told), room_plans(view, each.exercise) or ""])
    heads = [t("agenda.time"), t("listing.exercise"), t("trainer.room")]
    shown = table(view, t("agenda.rooms"), heads, rows, caption_hidden=True)
    return Markup('{}{}<div class="day-steps">{}</div>').format(
        _on_the_wall(view, module), _in_the_hand(view, module), shown
    )


def _to_its_trainer(view: View, each: Held) -> Markup:
    """Return the way to what is said in an exercise, or to its page where it has no steps in a room."""
    at = "#trainer" if each.exercise.steps_in(each.exercise.modes.room) else ""
    return link(view, f"exercise:{each.id}{at}", each.exercise.title)


def _used(view: View, each: Held) -> str:
    """Return in few words what an exercise uses, without amounts: these stand in the list of the day."""
    own = [plain(view, text) for text in each.slot.materials]
    return "; ".join(own or used(view, each.exercise)) or view.words("agenda.nothing")


def _on_the_wall(view: View, module: str) -> Markup:
    """Return the way to the pages that show the day on the projector, at this day; nothing where there is none."""
    calls = [edge for edge in view.curriculum.references.to(f"module:{module}") if edge.name == "lab_room"]
    line = Markup('<p>{} <a href="{}?day={}">{}</a></p>\n\n')
    told = view.words("agenda.on_the_wall")
    titles = [(edge.start, view.curriculum.title(edge.start)) for edge in calls if edge.how == "call"]
    return Markup().join(line.format(told, view.url(start), module, title) for start, title in titles)


def _in_the_hand(view: View, module: str) -> Markup:
    """Return the way to this day where a trainer ticks what is over; nothing where days are not put together."""
    page = view.curriculum.course.pages.agenda
    if page is None:
        return Markup()
    day = view.curriculum.modules[module].day
    ways = [(id, view.curriculum.course.tracks[id]) for id in tracks(view.curriculum, [day])] or [("", "")]
    links = Markup(", ").join(
        Markup('<a href="{}?run=module:{}:{}">{}</a>').format(
            view.to(page), module, id, title or view.words("agenda.run")
        )
        for id, title in ways
    )
    return Markup("<p>{} {}</p>\n\n").format(view.words("agenda.in_the_hand"), links)


def day_shopping(view: View, module: str) -> Markup:
    """Return the place in which a script adds up what a module's day needs for so many people, and seats them."""
    return view.style("day") + "\n" + shopping_of(view, [view.curriculum.modules[module].day])


def shopping_of(view: View, days: Iterable[Day]) -> Markup:
    """Return the same of some days. Without scripts it shows what each exercise needs for each person or group."""
    days = list(days)
    told = [
        {
            "id": each.id,
            "at": each.at,
            "track": each.track,
            "title": each.exercise.title,
            **each.exercise.group.seated,
            "things": [] if each.slot.materials else things(view, each.exercise),
            "also": [plain(view, text) for text in each.slot.materials or each.exercise.materials],
        }
        for each in held(view.curriculum, days)
    ]
    told += [
        {
            **talk_told(each),
            "title": each.talk.title,
            "things": things(view, each.talk),
            "also": [plain(view, text) for text in talk_materials(view, each.talk)],
        }
        for each in talks_held(view.curriculum, days)
    ]
    return view.render(
        "agenda/shopping.html",
        exercises=json.dumps(told, ensure_ascii=False),
        tracks=tracks_told(view, days),
        people=next((day.people for day in days if day.people), None),
        without=materials_of(view, days),
    )


def talk_told(each: HeldTalk) -> dict[str, Any]:
    """Return a talk as a script seats it: people stay at their tables, and a table is a group."""
    return {"id": f"talk:{each.talk.id}", "at": each.at, "track": "", "form": "table", "size": 0, "most": 0, "limit": 0}


def tracks_told(view: View, days: Iterable[Day]) -> str:
    """Return the tracks into which people are split on days, with their titles, as JSON."""
    listed = [{"id": id, "title": view.curriculum.course.tracks[id]} for id in tracks(view.curriculum, days)]
    return json.dumps(listed, ensure_ascii=False)


def _form(view: View, exercise: Exercise) -> Markup:
    """Return who works together. A script says in how many groups, and where they sit."""
    told = together(view, exercise.group)
    return Markup('<span class="seated" data-exercise="{}">{}</span>').format(exercise.id, told)
