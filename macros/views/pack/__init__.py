"""What a day of training prints: the list of it for who runs the day, and the pack to print in one go."""

from .pack import day_pack, day_prints, prints_of

__all__ = ["day_pack", "day_prints", "prints_of"]
