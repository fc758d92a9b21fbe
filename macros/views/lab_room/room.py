"""The page for the projector: each step of a day with its minutes and its task.

The tables are all that there is without scripts, and all that the scripts show (frontend/lab-room/).
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...model import Slot, after_midnight
from ..agenda.day import time_of
from ..base import coded_title, link
from ..view import View

KEYS = ("space", "right", "left", "plus", "full")


@dataclass(frozen=True)
class ShownSlot:
    """A slot of a day as the room shows it: its title alone for the projector, and as a link for the table."""

    time: str
    minutes: int
    pause: bool
    title: str
    linked: Markup
    task: Markup


@dataclass(frozen=True)
class ShownDay:
    """A day: its module, and its slots."""

    module: str
    title: str
    caption: str
    slots: list[ShownSlot]


def lab_room(view: View, module: str, *more: str) -> Markup:
    """Return the room for the days of modules, in the order in which they are named. Raises KeyError."""
    return view.render("lab_room/room.html", days=[_day(view, each) for each in (module, *more)], keys=KEYS)


def _day(view: View, module: str) -> ShownDay:
    day = view.curriculum.modules[module].day
    now, slots = after_midnight(day.starts), []
    for slot in day.slots:
        slots.append(_slot(view, now, slot.minutes, slot))
        now += slot.minutes
    caption = view.words("room.caption", starts=day.starts, ends=time_of(now))
    return ShownDay(module, coded_title(view.curriculum, f"module:{module}"), caption, slots)


def _slot(view: View, starts: int, minutes: int, slot: Slot) -> ShownSlot:
    title, linked, task = _what(view, slot)
    time = f"{time_of(starts)}–{time_of(starts + minutes)}"
    return ShownSlot(time, minutes, slot.pause is not None, title, linked, task)


def _what(view: View, slot: Slot) -> tuple[str, Markup, Markup]:
    """Return the title of a slot, the same as a link where there is a page, and the task."""
    if slot.exercise:
        exercise = view.curriculum.exercises[slot.exercise]
        task = Markup("<p>{}</p>").format(view.inline(exercise.summary))
        return exercise.title, link(view, f"exercise:{slot.exercise}"), task
    title = view.words(f"agenda.{slot.pause}") if slot.pause else slot.input or ""
    return title, Markup("{}").format(title), Markup()
