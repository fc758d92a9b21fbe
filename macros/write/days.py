"""The day of a module: a slot more, and its end when its slots are over."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import after_midnight
from ..read import yaml_lines
from ..read.front_matter import split_front_matter
from .yaml_text import replaced, with_item_in

SLOTS = ("module", "day", "slots")
ENDS = ("module", "day", "ends")


def with_step(page: str, step: str, steps: Mapping[str, int]) -> str:
    """Return the page of a module whose day has a slot for a step of a lab: behind the last step in it, else last.

    `steps` are the minutes of all steps, of the new one too.
    """
    front, _, _ = split_front_matter(page)
    data, _, _ = yaml_lines.read(front)
    places = [at for at, slot in enumerate(data["module"]["day"]["slots"], 1) if "lab_step" in slot]
    changed = with_item_in(front, SLOTS, f"{{lab_step: {step}}}", places[-1] if places else None)
    return page.replace(front, ending_with_its_slots(changed, steps), 1)


def ending_with_its_slots(front: str, steps: Mapping[str, int]) -> str:
    """Return the front matter of a module whose day ends when its slots are over; that of another page as it was."""
    data, _, _ = yaml_lines.read(front)
    day = ((data or {}).get("module") or {}).get("day") if isinstance(data, dict) else None
    if not isinstance(day, dict) or not day.get("slots"):
        return front
    minutes = sum(slot.get("minutes") or steps[slot["lab_step"]] for slot in day["slots"])
    ends = after_midnight(str(day["starts"])) + minutes
    return replaced(front, ENDS, f"{ends // 60:02d}:{ends % 60:02d}")
