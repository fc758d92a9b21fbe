"""What can stand in a plan of a trainer, for the scripts: exercises, lessons, and the days that are ready.

The form is that of `Facts` in frontend/agenda/plan.js. Minutes are whole minutes, times are minutes after midnight.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Day, Exercise, Slot, after_midnight
from ..model.curriculum import Curriculum
from ..model.days import slots_in
from ..views import View
from ..views.markdown import as_words


def facts(view: View) -> dict[str, Any]:
    """Return all that a plan can hold, by id. Steps of a lab are among the lessons."""
    curriculum = view.curriculum
    return {
        "exercises": {id: _exercise(view, id, each) for id, each in curriculum.exercises.items()},
        "lessons": {
            reference.partition(":")[2]: {
                "title": curriculum.title(reference),
                "address": view.url(reference),
                "module": each.module,
                "outcomes": {outcome.id: outcome.text for outcome in each.outcomes},
            }
            for reference, each in curriculum.units.items()
        },
        "modules": {id: curriculum.title(f"module:{id}") for id in curriculum.modules},
        "plans": [*_programmes(curriculum), *_plans(curriculum), *_modules(curriculum)],
    }


def _exercise(view: View, id: str, exercise: Exercise) -> dict[str, Any]:
    curriculum = view.curriculum
    unit = next(iter(curriculum.units_with(id)), "").partition(":")[2]
    return {
        "title": exercise.title,
        "code": exercise.code or "",
        "minutes": exercise.minutes,
        "address": view.url(f"exercise:{id}"),
        "lesson": unit,
        "module": curriculum.module_of(id),
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
            *({"text": _plain(view, it.thing), "each": it.each, "amount": it.amount} for it in exercise.amounts),
        ],
    }


def _plain(view: View, text: str) -> str:
    """Return a text without its signs."""
    return view.inline(text.replace("\n", " ")).striptags()


def _tracks(curriculum: Curriculum, module: str) -> list[str]:
    """Return the tracks in which a module's day can be run, or one that has no name."""
    named = {
        track for slot in curriculum.modules[module].day.slots if slot.lab_step for track in _named(curriculum, slot)
    }
    return [track for track in curriculum.course.tracks if track in named] or [""]


def _named(curriculum: Curriculum, slot: Slot) -> Iterator[str]:
    step = curriculum.lab_steps.get(slot.lab_step or "")
    yield from step.tracks if step else ()


def _plans(curriculum: Curriculum) -> Iterator[dict[str, Any]]:
    """Yield the plans that are ready, as they are written."""
    for id, plan in curriculum.plans.items():
        yield {"id": f"plan:{id}:", "title": plan.title, "days": [_day(curriculum, day, "") for day in plan.days]}


def _programmes(curriculum: Curriculum) -> Iterator[dict[str, Any]]:
    """Yield all days of each programme that has more than one, for each of its tracks."""
    for programme in curriculum.programmes:
        modules = curriculum.modules_of(programme)
        if len(modules) > 1:
            yield from _planned(curriculum, f"programme:{programme}", modules)


def _modules(curriculum: Curriculum) -> Iterator[dict[str, Any]]:
    for module in curriculum.modules:
        yield from _planned(curriculum, f"module:{module}", [module])


def _planned(curriculum: Curriculum, reference: str, modules: list[str]) -> Iterator[dict[str, Any]]:
    """Yield the days of modules as a plan, one for each track."""
    tracks = list(dict.fromkeys(track for module in modules for track in _tracks(curriculum, module) if track)) or [""]
    for track in tracks:
        title = curriculum.title(reference) + (f" ({curriculum.course.tracks[track]})" if track else "")
        days = [_day(curriculum, curriculum.modules[module].day, track) for module in modules]
        yield {"id": f"{reference}:{track}", "title": title, "days": days}


def _day(curriculum: Curriculum, day: Day, track: str) -> dict[str, Any]:
    slots = slots_in(curriculum, day)
    items = [item for minutes, slot in slots for item in _items(curriculum, slot, minutes, track)]
    return {"starts": after_midnight(day.starts), "items": items}


def _items(curriculum: Curriculum, slot: Slot, minutes: int, track: str) -> Iterator[dict[str, Any]]:
    """Yield the lines that a slot becomes: a step of a lab becomes its exercises."""
    if slot.lab_step:
        done = curriculum.lab_steps[slot.lab_step].done_in(track)
        for each in done:
            yield {"kind": "exercise", "id": each.exercise, "minutes": each.minutes}
        left = minutes - sum(each.minutes for each in done)
        if left > 0:
            yield {"kind": "lesson", "id": slot.lab_step, "minutes": left}
    elif slot.pause:
        yield {"kind": slot.pause, "minutes": minutes}
    elif slot.exercise:
        yield {"kind": "exercise", "id": slot.exercise, "minutes": minutes}
    elif slot.lesson:
        text = str(as_words(_said(curriculum, slot)).striptags())
        yield {"kind": "lesson", "id": slot.lesson, "minutes": minutes, "text": text}
    else:
        yield {"kind": "own", "minutes": minutes, "text": _said(curriculum, slot)}


def _said(curriculum: Curriculum, slot: Slot) -> str:
    """Return the title of the talk of a slot, or what else happens in it."""
    return curriculum.talks[slot.talk].title if slot.talk else slot.input or ""
