"""The canvas of a tool on its own page."""

from __future__ import annotations

from markupsafe import Markup

from ..view import View
from ..worksheet import worksheet


def tool_canvas(view: View) -> Markup:
    """Return the canvas of the tool on this page as a worksheet, nothing where the tool has none.

    Raises KeyError where the page is no tool.
    """
    canvas = view.curriculum.tools[view.page.id].canvas
    return worksheet(view, f"tool-{view.page.id}", canvas) if canvas else Markup()
