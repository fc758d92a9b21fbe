"""What can stand in a plan of a trainer, for the scripts: exercises, lessons, and the days that are ready.

The form is that of `Facts` in frontend/agenda/plan.js. Minutes are whole minutes, times are minutes after midnight.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Day, Exercise, Slot, after_midnight
from ..views import View
from ..views.markdown import as_words


def facts(view: View) -> dict[str, Any]:
    """Return all that a plan can hold, by id."""
    curriculum = view.curriculum
    return {
        "exercises": {id: _exercise(view, id, each) for id, each in curriculum.exercises.items()},
        "lessons": {
            id: {
                "title": curriculum.title(f"lesson:{id}"),
                "address": view.url(f"lesson:{id}"),
                "module": each.module,
                "outcomes": {outcome.id: outcome.text for outcome in each.outcomes},
            }
            for id, each in curriculum.lessons.items()
        },
        "modules": {id: curriculum.title(f"module:{id}") for id in curriculum.modules},
        "plans": [
            {"id": id, "title": curriculum.title(f"module:{id}"), "days": [_day(each.day)]}
            for id, each in curriculum.modules.items()
        ],
    }


def _exercise(view: View, id: str, exercise: Exercise) -> dict[str, Any]:
    lesson = exercise.lessons[0] if exercise.lessons else ""
    return {
        "title": exercise.title,
        "code": exercise.code or "",
        "minutes": exercise.minutes,
        "address": view.url(f"exercise:{id}"),
        "lesson": lesson,
        "module": view.curriculum.lessons[lesson].module if lesson else "",
        "quiz": exercise.kind == "quiz",
        "outcomes": list(exercise.outcomes),
        "form": exercise.group.form,
        "size": exercise.group.size or 0,
        "most": exercise.group.up_to or 0,
        "from": exercise.group.min,
        "to": exercise.group.max,
        "short": _plain(view, exercise.short or ""),
        "saves": exercise.saves or 0,
        "was": list(exercise.was),
        "materials": [
            *({"text": _plain(view, line), "each": "", "amount": 0} for line in exercise.materials),
            *(
                {"text": _plain(view, each.thing), "each": each.each, "amount": each.amount}
                for each in exercise.amounts
            ),
        ],
    }


def _plain(view: View, text: str) -> str:
    """Return a text without its signs."""
    return view.inline(text.replace("\n", " ")).striptags()


def _day(day: Day) -> dict[str, Any]:
    return {"starts": after_midnight(day.starts), "items": [item for slot in day.slots for item in _items(slot)]}


def _items(slot: Slot) -> Iterator[dict[str, Any]]:
    if slot.pause:
        yield {"kind": slot.pause, "minutes": slot.minutes}
    elif slot.exercise:
        yield {"kind": "exercise", "id": slot.exercise, "minutes": slot.minutes}
    elif slot.lesson:
        yield {
            "kind": "lesson",
            "id": slot.lesson,
            "minutes": slot.minutes,
            "text": str(as_words(slot.input or "").striptags()),
        }
    else:
        yield {"kind": "own", "minutes": slot.minutes, "text": slot.input or ""}
