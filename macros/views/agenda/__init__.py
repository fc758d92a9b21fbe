"""A day of training: its bar, its table with added-up times, what to have ready, and what to say in the talks."""

from .builder import agenda_builder
from .day import agenda, day_table
from .held import held, talks_held
from .materials import materials_of
from .rooms import day_rooms, day_shopping, shopping_of, talk_told, tracks_told
from .slides import day_slides, slides_of
from .talks import talks, talks_of

__all__ = [
    "agenda",
    "agenda_builder",
    "day_rooms",
    "day_shopping",
    "day_slides",
    "day_table",
    "held",
    "materials_of",
    "shopping_of",
    "slides_of",
    "talk_told",
    "talks",
    "talks_held",
    "talks_of",
    "tracks_told",
]
