"""Days whose minutes add up."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import after_midnight
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.labs import slots_of
from .registry import rule


@rule("E302")
def add_up(curriculum: Curriculum) -> Iterator[Finding]:
    """A day whose slots do not fill it, or a slot that is not as long as its exercise."""
    for id, module in curriculum.modules.items():
        day = module.day
        length = after_midnight(day.ends) - after_midnight(day.starts)
        total = sum(minutes for minutes, _ in slots_of(curriculum, id))
        unknown = any(slot.lab_step and slot.lab_step not in curriculum.lab_steps for slot in day.slots)
        if total != length and not unknown:  # which is told already
            yield found(day.where("slots"), "E302", what=id, planned=length, sum=total)
        for slot in day.slots:
            exercise = curriculum.exercises.get(slot.exercise or "")
            if exercise and slot.short is None and exercise.minutes != slot.minutes:
                yield found(
                    slot.where("minutes"), "E302", what=slot.exercise, planned=slot.minutes, sum=exercise.minutes
                )
