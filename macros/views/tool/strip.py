"""The facts of a tool on its own page."""

from __future__ import annotations

from markupsafe import Markup

from ..base import minutes_range, people_range
from ..process import process
from ..view import View


def tool_strip(view: View) -> Markup:
    """Return the facts of the tool on this page. Raises KeyError where the page is no tool."""
    t = view.words
    tool = view.curriculum.tools[view.page.id]
    strip = [
        (t("tool.code"), tool.code),
        (t("tool.minutes"), minutes_range(view, tool.minutes.min, tool.minutes.max)),
        (t("tool.people"), people_range(view, tool.people.min, tool.people.max)),
        (t("tool.goes_in"), tool.goes_in),
        (t("tool.comes_out"), tool.comes_out),
    ]
    return view.render("tool/strip.html", tool=tool, strip=strip, process=process(view, [tool.stage]))
