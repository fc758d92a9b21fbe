"""All tools."""

from __future__ import annotations

from ...model import Tool
from ..base import minutes_range, people_range
from ..view import View
from .listed import Filter, Listed, Number, Row, module, track
from .situation import Situation, situations


def tools(view: View) -> Listed:
    """Return all tools, to be filtered by minutes, people, step of the process, and where they are used."""
    t = view.words
    records = view.curriculum.tools.items()
    process = view.curriculum.course.process
    stages = list(process.places.items()) if process else []
    return Listed(
        rows=[
            _row(view, id, tool, situation)
            for (id, tool), situation in zip(records, situations(view.curriculum, "tools"), strict=True)
        ],
        filters=[Filter("stage", t("finder.stage"), stages), track(view), module(view, t("finder.used"))],
        at_once=1,
        numbers=[
            Number("minutes", t("finder.tools.minutes"), t("finder.hints.minutes")),
            Number("people", t("finder.tools.people"), t("finder.hints.people")),
        ],
    )


def _row(view: View, id: str, tool: Tool, situation: Situation) -> Row:
    minutes, people = tool.minutes, tool.people
    return Row(
        reference=f"tool:{id}",
        code=tool.code,
        facts=[minutes_range(view, minutes.min, minutes.max), people_range(view, people.min, people.max)],
        sentence=f"{tool.purpose}.",
        more=[(view.words("listing.comes_out"), tool.comes_out)],
        situation=situation,
    )
