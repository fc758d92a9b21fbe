"""A worksheet: fields as labelled empty space, which a script saves."""

from .worksheet import carries, worksheet

__all__ = ["carries", "worksheet"]
