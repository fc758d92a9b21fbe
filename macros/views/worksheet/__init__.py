"""A worksheet: fields as labelled empty space, which a script saves."""

from .worksheet import carried_from, carries, framed, worksheet

__all__ = ["carried_from", "carries", "framed", "worksheet"]
