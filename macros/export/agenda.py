"""What can stand in a plan of a trainer, for the scripts: exercises, lessons, and the days that are ready.

The form is that of `Facts` in frontend/agenda/plan.js. Minutes are whole minutes, times are minutes after midnight.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..model import Day, Exercise, Slot, after_midnight
from ..model.curriculum import Curriculum
from ..model.days import all_days, slots_in
from ..read import catalogue
from ..views import View
from ..views.agenda.materials import talk_materials
from ..views.agenda.things import plain, things
from ..views.markdown import as_words


def facts(view: View) -> dict[str, Any]:
    """Return all that a plan can hold, by id. Steps of a lab are among the lessons."""
    curriculum = view.curriculum
    shortened = _shortened(curriculum)
    return {
        "limits": {"work": _at_most(curriculum, "E330"), "talk": _at_most(curriculum, "E331")},
        "exercises": {
            id: {**_exercise(view, id, each), "lengths": sorted({*_lengths(each), *shortened.get(id, ())})}
            for id, each in curriculum.exercises.items()
        },
        "lessons": {
            reference.partition(":")[2]: {
                "title": curriculum.title(reference),
                "address": view.url(reference),
                "module": each.module,
                "outcomes": {outcome.id: outcome.text for outcome in each.outcomes},
                "was": list(each.was),
            }
            for reference, each in curriculum.units.items()
        },
        "talks": {id: _of_talk(view, id) for id in curriculum.talks},
        "modules": {id: curriculum.title(f"module:{id}") for id in curriculum.modules},
        "plans": [*_programmes(view), *_plans(view), *_modules(view)],
    }


def _at_most(curriculum: Curriculum, code: str) -> float | None:
    """Return the upper limit of a rule in this course, or nothing where the course does without it."""
    own = curriculum.course.rules
    return None if catalogue.is_off(own, code) else catalogue.limits(own, code)["at_most"]


def _lengths(exercise: Exercise) -> Iterator[int]:
    """Yield the minutes that an exercise can take as it is written: in the room, online, and by its short way."""
    yield exercise.minutes
    yield exercise.minutes_in(exercise.modes.online)
    if exercise.saves:
        yield exercise.minutes - exercise.saves


def _shortened(curriculum: Curriculum) -> dict[str, set[int]]:
    """Return the minutes that days and steps of this course give to an exercise, by its id.

    Their trainers know what is left out, so none of them is told as a fault of a plan.
    """
    told: dict[str, set[int]] = {}
    for _, day, _ in all_days(curriculum):
        for slot in day.slots:
            if slot.exercise and slot.short and slot.minutes:
                told.setdefault(slot.exercise, set()).add(slot.minutes)
    for step in curriculum.lab_steps.values():
        for each in step.all_done:
            told.setdefault(each.exercise, set()).add(each.minutes)
    return told


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
        **exercise.group.seated,
        "from": exercise.group.min,
        "to": exercise.group.max,
        "short": plain(view, exercise.short or ""),
        "saves": exercise.saves or 0,
        "was": list(exercise.was),
        "materials": [
            *({"text": plain(view, line), "each": "", "amount": 0} for line in exercise.materials),
            *things(view, exercise),
        ],
    }


def _of_talk(view: View, id: str) -> dict[str, Any]:
    """Return a talk that is written, with what it needs and the lesson or step to which a day says that it belongs."""
    talk = view.curriculum.talks[id]
    slots = (slot for _, day, _ in all_days(view.curriculum) for slot in day.slots if slot.talk == id)
    return {
        "title": talk.title,
        "minutes": talk.minutes,
        "lesson": next((unit for slot in slots if (unit := slot.lesson or slot.lab_step)), ""),
        "materials": [
            *({"text": plain(view, line), "each": "", "amount": 0} for line in talk_materials(view, talk)),
            *things(view, talk),
        ],
    }


def _tracks(curriculum: Curriculum, module: str) -> list[str]:
    """Return the tracks in which a module's day can be run, or one that has no name."""
    named = {
        track for slot in curriculum.modules[module].day.slots if slot.lab_step for track in _named(curriculum, slot)
    }
    return [track for track in curriculum.course.tracks if track in named] or [""]


def _named(curriculum: Curriculum, slot: Slot) -> Iterator[str]:
    step = curriculum.lab_steps.get(slot.lab_step or "")
    yield from step.tracks if step else ()


def _plans(view: View) -> Iterator[dict[str, Any]]:
    """Yield the plans that are ready, as they are written."""
    for id, plan in view.curriculum.plans.items():
        yield {"id": f"plan:{id}:", "title": plan.title, "days": [_day(view, day, "") for day in plan.days]}


def _programmes(view: View) -> Iterator[dict[str, Any]]:
    """Yield all days of each programme that has more than one, for each of its tracks."""
    for programme in view.curriculum.programmes:
        modules = view.curriculum.modules_of(programme)
        if len(modules) > 1:
            yield from _planned(view, f"programme:{programme}", modules)


def _modules(view: View) -> Iterator[dict[str, Any]]:
    for module in view.curriculum.modules:
        yield from _planned(view, f"module:{module}", [module], view.curriculum.modules[module].was)


def _planned(view: View, reference: str, modules: list[str], was: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
    """Yield the days of modules as a plan, one for each track. `was` are ids that what `reference` names had before."""
    curriculum = view.curriculum
    tracks = list(dict.fromkeys(track for module in modules for track in _tracks(curriculum, module) if track)) or [""]
    for track in tracks:
        title = curriculum.title(reference) + (f" ({curriculum.course.tracks[track]})" if track else "")
        days = [_day(view, curriculum.modules[module].day, track) for module in modules]
        before = [f"{reference.partition(':')[0]}:{old}:{track}" for old in was]
        yield {"id": f"{reference}:{track}", "title": title, "days": days, **({"was": before} if before else {})}


def _day(view: View, day: Day, track: str) -> dict[str, Any]:
    slots = slots_in(view.curriculum, day)
    items = [
        {**item, **({"spare": True} if slot.spare else {}), **({"fixed": True} if slot.fixed and not at else {})}
        for minutes, slot in slots
        for at, item in enumerate(_items(view, slot, minutes, track))  # a step has several lines, and begins with one
    ]
    return {"starts": after_midnight(day.starts), "items": items}


def _items(view: View, slot: Slot, minutes: int, track: str) -> Iterator[dict[str, Any]]:
    """Yield the lines that a slot becomes: a step of a lab becomes its exercises."""
    curriculum = view.curriculum
    if slot.lab_step:
        done = curriculum.lab_steps[slot.lab_step].done_in(track)
        for at, each in enumerate(done):
            held = slot if not at else None  # a talk is held when its step begins
            note = _joined(plain(view, each.short or ""), _talk(view, held) if held else "")
            yield {"kind": "exercise", "id": each.exercise, "minutes": each.minutes, **note, **_which(held)}
        left = minutes - sum(each.minutes for each in done)
        if left > 0:
            yield {"kind": "lesson", "id": slot.lab_step, "minutes": left}
    elif slot.pause:
        yield {"kind": slot.pause, "minutes": minutes}
    elif slot.exercise:
        yield {"kind": "exercise", "id": slot.exercise, "minutes": minutes, **_note(view, slot), **_which(slot)}
    elif slot.lesson:
        text = str(as_words(_said(curriculum, slot)).striptags())
        yield {"kind": "lesson", "id": slot.lesson, "minutes": minutes, "text": text, **_which(slot)}
    else:
        yield {"kind": "own", "minutes": minutes, "text": _said(curriculum, slot), **_which(slot)}


def _which(slot: Slot | None) -> dict[str, str]:
    """Return which talk is held in a slot: a plan knows by it what must be ready."""
    return {"talk": slot.talk} if slot and slot.talk else {}


def _note(view: View, slot: Slot) -> dict[str, str]:
    """Return what a day says of an exercise: what is left out, which talk goes with it, what its part needs."""
    ready = f"{view.words('agenda.materials')}: {'; '.join(plain(view, each) for each in slot.materials)}."
    return _joined(plain(view, slot.short or ""), _talk(view, slot), ready if slot.materials else "")


def _talk(view: View, slot: Slot) -> str:
    return view.words("agenda.with_talk", text=_said(view.curriculum, slot)) if slot.talk else ""


def _joined(*parts: str) -> dict[str, str]:
    """Return sentences as the note of a line, or no note."""
    note = " ".join(each if each.endswith((".", "!", "?", ":")) else f"{each}." for each in parts if each)
    return {"note": note} if note else {}


def _said(curriculum: Curriculum, slot: Slot) -> str:
    """Return the title of the talk of a slot, or what else happens in it."""
    return curriculum.talks[slot.talk].title if slot.talk else slot.input or ""
