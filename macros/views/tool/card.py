"""The card that leads to a tool."""

from __future__ import annotations

from markupsafe import Markup

from ..base import card, minutes_range
from ..view import View


def tool_card(view: View, id: str) -> Markup:
    """Return a card that leads to a tool: its code, its minutes, and what it is for."""
    tool = view.curriculum.tools[id]
    meta = [view.words("card.tool", code=tool.code), minutes_range(view, tool.minutes.min, tool.minutes.max)]
    return card(view, f"tool:{id}", meta, f"{tool.purpose}.")
