"""The one invented story that runs through the filled examples of the tools."""

from __future__ import annotations

from markupsafe import Markup

from ..view import View


def parts(view: View) -> list[tuple[int, str, str]]:
    """Return the parts of the story in order: number, tool, what happens."""
    told = [(tool.story.part, id, tool.story.text) for id, tool in view.curriculum.tools.items() if tool.story]
    return sorted(told)


def story(view: View) -> Markup:
    """Return the whole story as a list of its parts, each with a link to its tool."""
    return view.render("story/story.html", parts=parts(view))


def line(view: View) -> Markup:
    """Return where the filled example of this page stands in the story, with the parts before and after it."""
    told = parts(view)
    here = next(index for index, (_, id, _) in enumerate(told) if id == view.page.id)
    before = told[here - 1] if here else None
    after = told[here + 1] if here + 1 < len(told) else None
    return view.render("story/line.html", number=told[here][0], of=len(told), before=before, after=after)
