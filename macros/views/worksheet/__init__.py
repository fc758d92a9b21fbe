"""A worksheet: fields as labelled empty space, which a script saves."""

from .worksheet import worksheet

__all__ = ["worksheet"]
