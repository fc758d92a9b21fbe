"""All tools."""

from __future__ import annotations

from ...model import Tool
from ..base import coded_title, link, span
from ..view import View
from .listed import Filter, Listed, Number, Row, module, track
from .situation import situations


def tools(view: View) -> Listed:
    """Return all tools, to be filtered by minutes, people, step of the process, and where they are used."""
    t = view.words
    records = view.curriculum.tools.items()
    process = view.curriculum.course.process
    stages = list(process.places.items()) if process else []
    return Listed(
        heads=[t(f"listing.{head}") for head in ("tool", "what", "minutes", "people", "comes_out")],
        rows=[
            Row(_cells(view, id, tool), situation)
            for (id, tool), situation in zip(records, situations(view.curriculum, "tools"), strict=True)
        ],
        filters=[Filter("stage", t("finder.stage"), stages), track(view), module(view, t("finder.used"))],
        at_once=1,
        numbers=[
            Number("minutes", t("finder.tools.minutes"), t("finder.hints.minutes")),
            Number("people", t("finder.tools.people"), t("finder.hints.people")),
        ],
    )


def _cells(view: View, id: str, tool: Tool) -> list[object]:
    return [
        link(view, f"tool:{id}", coded_title(view.curriculum, f"tool:{id}")),
        f"{tool.purpose}.",
        span(tool.minutes.min, tool.minutes.max),
        span(tool.people.min, tool.people.max),
        tool.comes_out,
    ]
