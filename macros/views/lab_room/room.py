"""The page for the projector: each step of a day with its minutes and its task.

The tables are all that there is without scripts, and all that the scripts show (frontend/lab-room/).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Slot, clock
from ...model.labs import lab_of, tracks_of
from ..agenda.day import Timed, timed
from ..base import coded_title, link
from ..lab import track_name, turns
from ..switch import switch
from ..view import View

_END = re.compile(r"(?<=[.!?])\s+|(?<=[.!?][”\"')])\s+")
FEWEST_LINES = 3
KEYS = ("space", "right", "left", "plus", "minus", "full")


@dataclass(frozen=True)
class ShownSlot:
    """A slot of a day as the room shows it: when and how long, its title, and the task: for all, or track by track."""

    time: str
    minutes: int
    pause: bool
    title: Markup
    task: Markup
    tracks: list[tuple[str, str, Markup]]
    turns: Markup


@dataclass(frozen=True)
class ShownDay:
    """A day: its module, and its slots."""

    module: str
    title: str
    caption: str
    slots: list[ShownSlot]


def lab_room(view: View, module: str, *more: str) -> Markup:
    """Return the room for the days of modules, in the order in which they are named. Raises KeyError."""
    days = [_day(view, each) for each in (module, *more)]
    in_tracks = any(slot.tracks for day in days for slot in day.slots)
    track = switch(view, "track") if in_tracks else Markup()
    return view.render("lab_room/room.html", days=days, keys=KEYS, track=track)


def _day(view: View, module: str) -> ShownDay:
    day = view.curriculum.modules[module].day
    slots = [_slot(view, each) for each in timed(view.curriculum, day)]
    caption = view.words("room.caption", starts=day.starts, ends=day.ends)
    return ShownDay(module, coded_title(view.curriculum, f"module:{module}"), caption, slots)


def _slot(view: View, timed: Timed) -> ShownSlot:
    slot, ends = timed.slot, timed.starts + timed.minutes
    time = f"{clock(timed.starts)}–{clock(ends)}"
    return ShownSlot(
        time, timed.minutes, slot.pause is not None, _title(view, slot), *_task(view, slot), _turns(view, slot)
    )


def _title(view: View, slot: Slot) -> Markup:
    for kind, id in (("lab_step", slot.lab_step), ("exercise", slot.exercise)):
        if id:
            return link(view, f"{kind}:{id}")
    return Markup("{}").format(view.words(f"agenda.{slot.pause}") if slot.pause else _input(view, slot)[0])


def _turns(view: View, slot: Slot) -> Markup:
    """Return for whoever leads how many teams fit in, where they come one after the other."""
    return turns(view, view.curriculum.lab_steps[slot.lab_step]) if slot.lab_step else Markup()


def _input(view: View, slot: Slot) -> tuple[str, Markup]:
    """Return what is explained in a slot, and what people see of it.

    That is the question of a talk, or what stands behind a colon as a sentence of its own.
    """
    if slot.talk:
        talk = view.curriculum.talks[slot.talk]
        return talk.title, view.block(talk.ask) if talk.ask else Markup()
    title, _, rest = (slot.input or "").partition(": ")
    return title, Markup("<p>{}{}.</p>").format(rest[:1].upper(), rest[1:]) if rest else Markup()


def _of_exercise(view: View, summary: str, short: str | None) -> Markup:
    """Return what an exercise asks. Where the day does it otherwise, that stands first: it is what people do."""
    whole = view.inline(summary)
    if not short:
        return Markup("<p>{}</p>").format(whole)
    told = Markup("<p><strong>{}</strong> {}</p><p class='meta'>{} {}</p>")
    return told.format(view.words("room.today"), view.inline(short), view.words("room.whole"), whole)


def _task(view: View, slot: Slot) -> tuple[Markup, list[tuple[str, str, Markup]]]:
    """Return the task of all, and the tasks of tracks where one has its own: id, name and task of each."""
    if slot.exercise:
        return _of_exercise(view, view.curriculum.exercises[slot.exercise].summary, slot.short), []
    if not slot.lab_step:
        return _input(view, slot)[1], []
    step = view.curriculum.lab_steps[slot.lab_step]
    if not any(own.task for own in step.tracks.values()):
        return _in_lines(view, step.task), []
    tracks = tracks_of(view.curriculum, lab_of(view.curriculum, slot.lab_step))
    return Markup(), [(id, track_name(view, id), _in_lines(view, step.task_in(id))) for id in tracks]


def _in_lines(view: View, text: str) -> Markup:
    """Return a task with a numbered line for each sentence, so that people in the last row find their place again."""
    told = task_lines(text)
    if not told:
        return view.block(text)
    lines = Markup().join(Markup("<li>{}</li>").format(view.inline(each)) for each in told)
    return Markup("<ol>{}</ol>").format(lines)


def task_lines(text: str) -> list[str]:
    """Return the lines of a task: its sentences. A task in two sentences, or in a form of its own, has none."""
    told = sentences(text)
    return told if len(told) >= FEWEST_LINES and "\n" not in text.strip() else []


def sentences(text: str) -> list[str]:
    """Return the sentences of a text. One that goes on in small letters, or with a number, is no new one."""
    found: list[str] = []
    for part in _END.split(text.strip()):
        if found and not part.lstrip("“„\"'(*")[:1].isupper():
            found[-1] += " " + part
        else:
            found.append(part)
    return found
