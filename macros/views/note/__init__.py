"""A note, put together out of what was written in exercises."""

from .begins import accepted, carried, origins, worded
from .note import form, note, sheet_of_note

__all__ = ["accepted", "carried", "form", "note", "origins", "sheet_of_note", "worded"]
