"""A note, put together out of what was written in exercises."""

from .begins import accepted, carried, carried_in, origins, origins_of, worded
from .note import form, note, sheet_of_note

__all__ = ["accepted", "carried", "carried_in", "form", "note", "origins", "origins_of", "sheet_of_note", "worded"]
