"""Stories in which the reader decides."""

from .gamebook import gamebook

__all__ = ["gamebook"]
