"""A day of training: its bar, and its table with added-up times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Day, Slot, after_midnight
from ..base import link, table
from ..view import View


def time_of(minutes: int) -> str:
    """Return minutes after midnight as hh:mm."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def timed(day: Day) -> Iterator[tuple[int, Slot]]:
    """Yield each slot with its start, in minutes after midnight."""
    now = after_midnight(day.starts)
    for slot in day.slots:
        yield now, slot
        now += slot.minutes


def agenda(view: View, module: str) -> str:
    """Return the day of a module: a bar, and a table whose times are added up from the slots."""
    t, day = view.words, view.curriculum.modules[module].day
    rows: list[list[object]] = []
    for starts, slot in timed(day):
        time = Markup("<span class='nowrap'>{}–{}</span>").format(time_of(starts), time_of(starts + slot.minutes))
        lesson = link(view, f"lesson:{slot.lesson}") if slot.lesson else ""
        rows.append([time, slot.minutes, _what(view, slot), lesson])
    heads = [t("agenda.time"), t("agenda.minutes"), t("agenda.what"), t("agenda.lesson")]
    work = sum(slot.minutes for slot in day.slots if not slot.pause)
    pauses = sum(slot.minutes for slot in day.slots if slot.pause)
    caption = t("agenda.caption", starts=day.starts, ends=day.ends, work=work, pauses=pauses)
    return f"{day_bar(view, day, caption)}\n\n{table(view, caption, heads, rows)}"


def _what(view: View, slot: Slot) -> str:
    """Return what happens in a slot: a pause, an exercise with its code, or what the trainer explains."""
    if slot.pause:
        return view.words(f"agenda.{slot.pause}")
    if slot.exercise:
        code = view.curriculum.exercises[slot.exercise].code or ""
        return Markup("{} {}").format(code, link(view, f"exercise:{slot.exercise}"))
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


def day_bar(view: View, day: Day, title: str) -> Markup:
    """Return a day as a bar: a minute is a unit wide, or more where the day is short."""
    starts = after_midnight(day.starts)
    minutes = sum(slot.minutes for slot in day.slots)
    unit = max(1, LEAST_WIDTH / minutes)
    width = round(minutes * unit)
    bars = [Bar(round((at - starts) * unit), round(slot.minutes * unit) - 1, _kind(slot)) for at, slot in timed(day)]
    step = next((step for step in STEPS if step * unit >= BETWEEN), STEPS[-1])
    hours = [
        Hour(round((time - starts) * unit), time_of(time), "start" if time == starts else "middle")
        for time in range(starts, starts + minutes, step)
    ]
    return view.render("agenda/day_bar.html", width=width, bars=bars, hours=hours, title=title)


def _kind(slot: Slot) -> str:
    if slot.pause:
        return "pause"
    return "exercise" if slot.exercise else "input"
