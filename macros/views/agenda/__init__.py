"""A day of training: its bar, its table with added-up times, and what to have ready."""

from .day import agenda
from .materials import day_materials

__all__ = ["agenda", "day_materials"]
