"""A note, put together out of what was written in exercises."""

from .note import form, note, origins, sheet_of_note

__all__ = ["form", "note", "origins", "sheet_of_note"]
