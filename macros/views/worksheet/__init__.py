"""A worksheet: fields as labelled empty space, which a script saves."""

from .worksheet import carries, framed, worksheet

__all__ = ["carries", "framed", "worksheet"]
