"""A day of training: its bar, its table with added-up times, and what to have ready."""

from .builder import agenda_builder
from .day import agenda
from .materials import day_materials

__all__ = ["agenda", "agenda_builder", "day_materials"]
