"""A tool: its card elsewhere, and the strip of facts on its own page."""

from .card import tool_card
from .strip import tool_strip

__all__ = ["tool_card", "tool_strip"]
