"""A day of training: its bar, its table with added-up times, what to have ready, and what to say in the talks."""

from .builder import agenda_builder
from .day import agenda, day_table
from .materials import day_materials, materials_of
from .rooms import day_rooms, day_shopping, day_signs
from .talks import talks, talks_of

__all__ = [
    "agenda",
    "agenda_builder",
    "day_materials",
    "day_rooms",
    "day_shopping",
    "day_signs",
    "day_table",
    "materials_of",
    "talks",
    "talks_of",
]
