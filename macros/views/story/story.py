"""The one invented story that runs through the filled examples of the tools."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...model.curriculum import Curriculum
from ..view import View


@dataclass(frozen=True, order=True)
class Part:
    """A part of the story: its number, the tool whose filled example it is, and what happens."""

    number: int
    tool: str
    text: str


def parts(curriculum: Curriculum) -> list[Part]:
    """Return the parts of the story in order."""
    return sorted(Part(tool.story.part, id, tool.story.text) for id, tool in curriculum.tools.items() if tool.story)


def story(view: View) -> Markup:
    """Return the whole story as a list of its parts, each with a link to its tool."""
    return view.render("story/story.html", parts=parts(view.curriculum))


def line(view: View) -> Markup:
    """Return where the filled example of this page stands in the story, with the parts before and after it.

    Raises KeyError where the page is no tool with a part of the story.
    """
    told = parts(view.curriculum)
    at = {part.tool: index for index, part in enumerate(told)}[view.page.id]
    beside = {"before": told[at - 1 : at], "after": told[at + 1 : at + 2]}  # none at the beginning and at the end
    return view.render("story/line.html", number=told[at].number, of=len(told), **beside)
