"""The one invented story that runs through the filled examples of the tools."""

from .story import line, story

__all__ = ["line", "story"]
