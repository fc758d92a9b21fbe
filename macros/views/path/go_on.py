"""The way back to where the learner stopped."""

from __future__ import annotations

import json

from markupsafe import Markup

from ..view import View


def go_on(view: View) -> Markup:
    """Return what a script shows: the lesson where the learner stopped, or what comes next after all of them."""
    curriculum = view.curriculum
    pages = curriculum.course.pages
    lessons = [(id, curriculum.programme_of(id), curriculum.title(f"lesson:{id}")) for id in curriculum.lessons]
    notes = (note.page for note in curriculum.notes.values() if not note.team)
    leads = (pages.record, *notes, *pages.after)
    after = [(path, curriculum.pages[path].title) for path in leads if path and path in curriculum.pages]
    ways = {id: {"title": path.title, "lessons": path.lessons} for id, path in curriculum.paths.items() if path.lessons}
    return view.render(
        "path/go_on.html",
        lessons=lessons,
        after=after,
        review=pages.review,
        workbook=pages.workbook,
        ways=json.dumps(ways),
    )
