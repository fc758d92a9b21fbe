"""A note, put together out of what was written in exercises."""

from .note import carried, form, note, origins, sheet_of_note

__all__ = ["carried", "form", "note", "origins", "sheet_of_note"]
