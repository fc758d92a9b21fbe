"""A day of training: its bar, and its table with added-up times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Day, Slot, after_midnight, clock
from ...model.curriculum import Curriculum
from ...model.days import slots_in
from ...model.uses import calls_to
from ..base import link, table
from ..lab import slot_of_step
from ..view import View


@dataclass(frozen=True)
class Timed:
    """A slot with its start, in minutes after midnight, and its minutes."""

    starts: int
    minutes: int
    slot: Slot


def timed(curriculum: Curriculum, day: Day) -> list[Timed]:
    """Return each slot of a day with its start and its minutes."""
    listed, now = [], after_midnight(day.starts)
    for minutes, slot in slots_in(curriculum, day):
        listed.append(Timed(now, minutes, slot))
        now += minutes
    return listed


def agenda(view: View, module: str) -> Markup:
    """Return the day of a module: a bar, and a table whose times are added up from the slots."""
    return day_table(view, view.curriculum.modules[module].day)


def day_table(view: View, day: Day) -> Markup:
    """Return a day as a bar, as a table, and with what people do by themselves after it."""
    t, slots = view.words, timed(view.curriculum, day)
    with_lessons = any(each.slot.lesson for each in slots)
    rows: list[list[object]] = []
    for each in slots:
        ends = clock(each.starts + each.minutes)
        time = Markup("<span class='nowrap'>{}–{}</span>").format(clock(each.starts), ends)
        lesson = link(view, f"lesson:{each.slot.lesson}") if each.slot.lesson else ""
        rows.append([time, each.minutes, _what(view, each.slot), *([lesson] if with_lessons else [])])
    heads = [t(f"agenda.{head}") for head in ("time", "minutes", "what", *(["lesson"] if with_lessons else []))]
    work = sum(each.minutes for each in slots if not each.slot.pause)
    pauses = sum(each.minutes for each in slots if each.slot.pause)
    caption = t("agenda.caption", starts=day.starts, ends=day.ends, work=work, pauses=pauses)
    parts = [day_bar(view, slots, caption), table(view, caption, heads, rows, also="day-table")]
    if day.after:
        done = Markup(", ").join(link(view, f"exercise:{id}") for id in day.after)
        parts.append(Markup("<p>{} {}</p>").format(t("agenda.after"), done))
    return Markup("\n\n").join(parts)


def _what(view: View, slot: Slot) -> str:
    """Return what happens in a slot: a pause, an exercise and what it leaves out, a step of a lab, or a talk."""
    if slot.pause:
        return view.words(f"agenda.{slot.pause}")
    if slot.is_talk:
        return _with_talk(view, "agenda.input", slot)
    what = _done(view, slot)
    return Markup("{}<br>{}").format(what, _with_talk(view, "agenda.with_talk", slot)) if talk_of(view, slot) else what


def _with_talk(view: View, words: str, slot: Slot) -> Markup:
    """Return words with the title of the talk of a slot, which leads to the talk where the page tells talks."""
    title = Markup("{}").format(talk_of(view, slot))
    if calls_to(view.page, "talks"):
        title = Markup('<a href="#talk-{}">{}</a>').format(slot.talk, title)
    return Markup(view.words(words, text="{title}")).format(title=title)


def talk_of(view: View, slot: Slot) -> str:
    """Return the title of the talk of a slot, or nothing."""
    return view.curriculum.talks[slot.talk].title if slot.talk else ""


def _done(view: View, slot: Slot) -> str:
    """Return what people do in a slot: an exercise and what it leaves out, a step of a lab, or an input."""
    if slot.exercise:
        code = view.curriculum.exercises[slot.exercise].code or ""
        shorter = Markup('<br><span class="meta">{}</span>').format(view.inline(slot.short)) if slot.short else ""
        return Markup("{} {}{}").format(code, link(view, f"exercise:{slot.exercise}"), shorter)
    if slot.lab_step:
        return slot_of_step(view, slot.lab_step)
    return view.words("agenda.input", text=slot.input or "")


@dataclass(frozen=True)
class Bar:
    """A slot in the bar of a day. `x` and `width` are units of the picture."""

    x: int
    width: int
    kind: str


@dataclass(frozen=True)
class Hour:
    """A time below the bar of a day."""

    x: int
    text: str
    anchor: str


# The bar of a shorter day is stretched to this width, in units of the picture, so that it is no higher than others.
LEAST_WIDTH = 360
# How many minutes may lie between two times below the bar, and how many units must.
STEPS = (15, 30, 60, 120)
BETWEEN = 100


def day_bar(view: View, slots: Sequence[Timed], title: str) -> Markup:
    """Return a day as a bar: a minute is a unit wide, or more where the day is short."""
    starts = slots[0].starts
    minutes = sum(each.minutes for each in slots)
    unit = max(1, LEAST_WIDTH / minutes)
    width = round(minutes * unit)
    bars = [
        Bar(round((each.starts - starts) * unit), round(each.minutes * unit) - 1, _kind(each.slot)) for each in slots
    ]
    step = next((step for step in STEPS if step * unit >= BETWEEN), STEPS[-1])
    hours = [
        Hour(round((time - starts) * unit), clock(time), "start" if time == starts else "middle")
        for time in range(starts, starts + minutes, step)
    ]
    return view.render("agenda/day_bar.html", width=width, bars=bars, hours=hours, title=title)


def _kind(slot: Slot) -> str:
    if slot.pause:
        return "pause"
    return "exercise" if slot.exercise or slot.lab_step else "input"
