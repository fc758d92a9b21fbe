"""A lab: a step on its own page, and all steps together for planners, mentors, and somebody who is alone."""

from .alone import lab_alone, small_lab
from .mentor import lab_mentor, lab_mentors
from .overview import lab_steps
from .parts import track_name, turns
from .slot import slot_of_step
from .step import lab_exercises, lab_head

__all__ = [
    "lab_alone",
    "lab_exercises",
    "lab_head",
    "lab_mentor",
    "lab_mentors",
    "lab_steps",
    "slot_of_step",
    "small_lab",
    "track_name",
    "turns",
]
