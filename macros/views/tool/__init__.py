"""A tool: its card elsewhere, and the strip of facts and the canvas on its own page."""

from .canvas import tool_canvas
from .card import tool_card
from .strip import tool_strip

__all__ = ["tool_canvas", "tool_card", "tool_strip"]
