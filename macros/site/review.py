"""What the review brings back, as chunks: a browser loads the list, and the cards of those lessons that are due.

The same cards stand beside them as a deck for Anki.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from ..model.curriculum import Curriculum
from ..model.dependencies import Answers
from ..views.review import cards
from . import chunks, deck
from .html import Html
from .site import Site

# The box that says what to do in one's office, and what of it is no part of the task.
TASK = ".monday"
BESIDE = ".admonition-title, sup, script"


def step(site: Site, curriculum: Curriculum) -> None:
    """Write the cards of all lessons and steps, where the site has a page for the review, into its folder review/."""
    view, answers = chunks.view_of(site, curriculum, curriculum.course.pages.review), Answers(curriculum)
    if view is None:
        return

    def made(unit: str) -> Any:
        return answers.kept(
            site.cache,
            "review",
            [unit, view.path, site.form, view.words.tag],
            lambda asked: asdict(cards(replace(view, curriculum=asked), unit)),
        )

    def task_of(unit: str) -> str:
        page = site.page(curriculum.page_of[unit].path)
        return task(page) if page else ""

    held = {unit: {**made(unit), "task": task_of(unit)} for unit in curriculum.units}
    index = [
        {
            "unit": unit.partition(":")[::2],
            "programme": curriculum.modules[curriculum.units[unit].module].programme,
            "questions": list(each["questions"]),
            "terms": list(each["terms"]),
            "task": bool(each["task"]),
        }
        for unit, each in held.items()
    ]
    named = {unit.replace(":", "-"): each for unit, each in held.items()}
    chunks.write(site, chunks.REVIEW, {"index": index, **named})
    deck.publish(site, curriculum, held)


def task(page: Html) -> str:
    """Return what a page tells its reader to do in the office, as HTML without links, or nothing."""
    for box in page.select(TASK):
        apart = Html(box.html or "").tree
        for node in apart.css(BESIDE):
            node.decompose()
        apart.unwrap_tags(["a"])
        found = apart.css_first(TASK)
        return (found.inner_html or "").strip() if found else ""
    return ""
