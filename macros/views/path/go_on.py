"""The way back to where the learner stopped."""

from __future__ import annotations

from markupsafe import Markup

from ..view import View


def go_on(view: View) -> Markup:
    """Return all lessons as hidden links, of which a script shows the one where the learner stopped."""
    lessons = [(id, view.curriculum.title(f"lesson:{id}")) for id in view.curriculum.lessons]
    return view.render("path/go_on.html", lessons=lessons, workbook=view.curriculum.course.pages.workbook)
