"""How a room is set up, as pictures."""

from .room_plan import room_plans

__all__ = ["room_plans"]
