"""Where a tool or a lesson stands on the process map."""

from .process import process

__all__ = ["process"]
