"""Days of training, those of modules and those of plans: how long their slots are, and what is practised in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from . import Day, Page, Slot, after_midnight
from .curriculum import Curriculum
from .dependencies import worked_out


class NamedDay(NamedTuple):
    """A day with what it is called: the id of its module, or the id of its plan with the title of the day."""

    name: str
    day: Day
    online: bool


def all_days(curriculum: Curriculum) -> Iterator[NamedDay]:
    """Yield each day of modules, then each of plans."""
    for id, module in curriculum.modules.items():
        yield NamedDay(id, module.day, online=False)
    for id, plan in curriculum.plans.items():
        yield from (NamedDay(f"{id}, {day.title}", day, plan.form == "online") for day in plan.days)


def minutes_of(curriculum: Curriculum, slot: Slot) -> int:
    """Return the minutes of a slot: its own, those of its step of a lab or of its talk, 0 where that is not there."""
    if slot.minutes is not None:
        return slot.minutes
    if slot.lab_step is not None:
        return curriculum.lab_steps[slot.lab_step].minutes if slot.lab_step in curriculum.lab_steps else 0
    talk = slot.talk or ""
    return curriculum.talks[talk].minutes if talk in curriculum.talks else 0


def slots_in(curriculum: Curriculum, day: Day) -> list[tuple[int, Slot]]:
    """Return the slots of a day, each with its minutes."""
    return [(minutes_of(curriculum, slot), slot) for slot in day.slots]


def borders(curriculum: Curriculum, day: Day) -> list[int]:
    """Return when the slots of a day begin and end, in minutes after midnight."""
    return list(accumulate((minutes for minutes, _ in slots_in(curriculum, day)), initial=after_midnight(day.starts)))


def modules_shown(curriculum: Curriculum, page: Page) -> list[str]:
    """Return the modules whose day a page is about: its own, and those whose agenda it shows."""
    called = [str((*call.args, *call.named.values())[0]) for call in page.calls if call.name == "agenda" and call.args]
    own = [page.id] if page.kind == "module" else []
    return [id for id in dict.fromkeys((*own, *called)) if id in curriculum.modules]


@worked_out
def slots_of(curriculum: Curriculum, module: str) -> list[tuple[int, Slot]]:
    """Return the slots of a module's day, each with its minutes."""
    return slots_in(curriculum, curriculum.modules[module].day)


def exercises_in(curriculum: Curriculum, slot: Slot) -> list[str]:
    """Return the ids of the exercises of a slot: its own, or those of its step of a lab in all tracks."""
    if slot.lab_step:
        return curriculum.exercises_of(f"lab_step:{slot.lab_step}")
    return [slot.exercise] if slot.exercise and slot.exercise in curriculum.exercises else []


def practised(curriculum: Curriculum, days: Iterable[Day]) -> dict[str, list[str]]:
    """Return what is practised in days and after them: outcome -> the exercises that do it, in their order.

    A quiz shows what people know, and practises nothing.
    """
    found: dict[str, dict[str, None]] = {}
    for day in days:
        done = [id for slot in day.slots for id in exercises_in(curriculum, slot)]
        for id in (*done, *(each for each in day.after if each in curriculum.exercises)):
            exercise = curriculum.exercises[id]
            for outcome in exercise.outcomes if exercise.kind != "quiz" else ():
                found.setdefault(outcome, {})[id] = None
    return {outcome: list(ids) for outcome, ids in found.items()}


def talks_of(day: Day) -> list[str]:
    """Return the ids of the talks of a day, in order, each once."""
    return list(dict.fromkeys(slot.talk for slot in day.slots if slot.talk))
