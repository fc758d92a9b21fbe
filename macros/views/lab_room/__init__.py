"""The page for the projector: each step of a day with its minutes and its task."""

from .room import lab_room

__all__ = ["lab_room"]
