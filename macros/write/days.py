"""The days of modules and of plans: a slot more, and their end when their slots are over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..model import after_midnight, clock
from ..model.curriculum import Curriculum
from ..model.place import KeyPath
from ..read import yaml_lines
from ..read.front_matter import split_front_matter
from .yaml_text import replaced, with_field, with_item_in, without

SLOTS = ("module", "day", "slots")
# Lists of parts in a record, and what each part must have some of.
PARTS = {"days": ("slots",), "stages": ("lessons", "lab_steps", "exercises")}


def minutes_by_name(curriculum: Curriculum) -> dict[str, int]:
    """Return the minutes of what has its own: of steps of a lab and of talks, by `kind:id`."""
    steps = {f"lab_step:{id}": step.minutes for id, step in curriculum.lab_steps.items()}
    return steps | {f"talk:{id}": talk.minutes for id, talk in curriculum.talks.items()}


def with_step(page: str, step: str, known: Mapping[str, int]) -> str:
    """Return the page of a module whose day has a slot for a step of a lab: behind the last step in it, else last.

    `known` are the minutes of all steps and talks by `kind:id`, of the new step too.
    """
    front, _, _ = split_front_matter(page)
    data, _, _ = yaml_lines.read(front)
    places = [at for at, slot in enumerate(data["module"]["day"]["slots"], 1) if "lab_step" in slot]
    changed = with_item_in(front, SLOTS, f"{{lab_step: {step}}}", places[-1] if places else None)
    return page.replace(front, ending_with_their_slots(changed, known), 1)


def ending_with_their_slots(text: str, known: Mapping[str, int]) -> str:
    """Return front matter, or a list of plans, whose days end when their slots are over; other YAML as it was.

    `known` are the minutes of steps of a lab and of talks, by `kind:id`.
    """
    data, _, _ = yaml_lines.read(text)
    for way, day in _days(data):
        minutes = sum(_minutes_of(slot, known) for slot in day["slots"])
        ends = after_midnight(str(day["starts"])) + minutes
        text = replaced(text, (*way, "ends"), clock(ends))
    return text


def without_empty_parts(text: str) -> str:
    """Return a list without the days of plans that have no slots left, and the stages of paths that hold nothing.

    A record keeps its parts where none of them holds anything: then nothing is left of it.
    """
    data, _, _ = yaml_lines.read(text)
    for at, record in reversed([*enumerate(data if isinstance(data, list) else [])]):
        for name, held in PARTS.items():
            parts = (record.get(name) if isinstance(record, dict) else None) or ()
            empty = [number for number, part in enumerate(parts) if not any(part.get(each) for each in held)]
            for number in reversed(empty) if len(empty) < len(parts) else ():
                text = without(text, (at, name, number))
    return text


def with_a_slot(page: str, slot: str, known: Mapping[str, int]) -> str:
    """Return the page of a module whose day lost all its slots with one. The day ends when that is over."""
    front, _, _ = split_front_matter(page)
    changed = with_field(front, (*SLOTS[:-1], "ends"), SLOTS[-1], f"[{slot}]")
    return page.replace(front, ending_with_their_slots(changed, known), 1)


def _days(data: Any, way: KeyPath = ()) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
    """Yield each day in what was read from YAML, with the way to it."""
    if isinstance(data, dict) and data.get("slots") and "starts" in data:
        yield way, data
    elif isinstance(data, dict | list):
        for name, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _days(value, (*way, name))


def _minutes_of(slot: Mapping[str, Any], known: Mapping[str, int]) -> int:
    """Return the minutes of a slot as it was read: its own, those of its step of a lab, or those of its talk."""
    if "minutes" in slot:
        return int(slot["minutes"])
    return known[f"lab_step:{slot['lab_step']}" if "lab_step" in slot else f"talk:{slot['talk']}"]
