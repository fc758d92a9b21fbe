"""How parts of the course were taught, as trainers told it."""

from .taught import notes_on, taught

__all__ = ["notes_on", "taught"]
