"""A day of training: its bar, its table with added-up times, and what to have ready."""

from __future__ import annotations

from markupsafe import Markup

from ..model import Module, after_midnight
from .page import link, table
from .view import View


def time_of(minutes: int) -> str:
    """Return minutes after midnight as hh:mm."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def agenda(view: View, id: str) -> str:
    """Return the day of a module: a bar, and a table whose times are added up from the slots."""
    t, module = view.words, view.curriculum.modules[id]
    rows: list[list[object]] = []
    now = after_midnight(module.day.starts)
    for slot in module.day.slots:
        if slot.pause:
            what: object = t(f"agenda.{slot.pause}")
        elif slot.exercise:
            code = view.curriculum.exercises[slot.exercise].code or ""
            what = Markup("{} {}").format(code, link(view, f"exercise:{slot.exercise}"))
        else:
            what = t("agenda.input", text=slot.input or "")
        lesson = link(view, f"lesson:{slot.lesson}") if slot.lesson else ""
        time = Markup("<span class='nowrap'>{}–{}</span>").format(time_of(now), time_of(now + slot.minutes))
        rows.append([time, slot.minutes, what, lesson])
        now += slot.minutes
    heads = [t("agenda.time"), t("agenda.minutes"), t("agenda.what"), t("agenda.lesson")]
    work = sum(slot.minutes for slot in module.day.slots if not slot.pause)
    pauses = sum(slot.minutes for slot in module.day.slots if slot.pause)
    caption = t("agenda.caption", starts=module.day.starts, ends=module.day.ends, work=work, pauses=pauses)
    return f"{day_bar(view, module, caption)}\n\n{table(view, caption, heads, rows)}"


def day_bar(view: View, module: Module, title: str) -> Markup:
    """Return a day as a bar: a minute is a unit wide."""
    starts, at = after_midnight(module.day.starts), 0
    parts: list[dict[str, object]] = []
    for slot in module.day.slots:
        kind = "pause" if slot.pause else "exercise" if slot.exercise else "input"
        parts.append({"x": at, "width": slot.minutes - 1, "kind": kind})
        at += slot.minutes
    hours = [
        {"x": hour - starts, "text": time_of(hour), "anchor": "start" if hour == starts else "middle"}
        for hour in range(starts, starts + at, 120)
    ]
    return view.render("day_bar.html", width=at, parts=parts, hours=hours, title=title)


def day_materials(view: View, id: str) -> Markup:
    """Return what to have ready for each exercise of a module's day."""
    t, rows = view.words, list[list[object]]()
    for slot in view.curriculum.modules[id].day.slots:
        if slot.exercise:
            exercise = view.curriculum.exercises[slot.exercise]
            listed = view.render("list.html", texts=exercise.materials) if exercise.materials else ""
            rows.append([link(view, f"exercise:{slot.exercise}"), listed or t("agenda.nothing")])
    return table(view, t("agenda.materials"), [t("listing.exercise"), t("agenda.materials")], rows, True)
