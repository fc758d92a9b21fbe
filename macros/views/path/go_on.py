"""The way back to where the learner stopped."""

from __future__ import annotations

from markupsafe import Markup

from ..view import View
from .ways import ways


def go_on(view: View) -> Markup:
    """Return what a script shows: the lesson where the learner stopped, or what comes next after all of them."""
    curriculum = view.curriculum
    pages = curriculum.course.pages
    lessons = [(id, curriculum.programme_of(id), curriculum.title(f"lesson:{id}")) for id in curriculum.lessons]
    notes = (note.page for note in curriculum.notes.values() if not note.team)
    leads = (pages.record, *notes, *pages.after)
    after = [(path, _title(view, path)) for path in leads if path and path in curriculum.pages]
    return view.render(
        "path/go_on.html",
        lessons=lessons,
        after=after,
        review=pages.review,
        workbook=pages.workbook,
        ways=ways(curriculum),
    )


def _title(view: View, path: str) -> str:
    page = view.curriculum.pages[path]
    return page.title if page.kind == "page" else view.curriculum.title(page.reference)
