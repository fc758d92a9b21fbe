"""What others show of a page: its title and its description."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Page
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.place import Place
from .registry import rule


def _description(curriculum: Curriculum, page: Page) -> tuple[str, Place]:
    """Return the description of a page and where it stands: that of an exercise's page is its summary."""
    if page.kind == "exercise" and page.id in curriculum.exercises:
        exercise = curriculum.exercises[page.id]
        return exercise.summary, exercise.where("summary")
    return page.front.description or "", page.where("description")


def _title(curriculum: Curriculum, page: Page) -> tuple[str, Place]:
    """Return the title of a page and where it stands: that of an exercise's page is the exercise's."""
    if page.kind == "exercise" and page.id in curriculum.exercises:
        exercise = curriculum.exercises[page.id]
        return exercise.title, exercise.where("title")
    return page.title, page.where("title")


@rule("P725", whole=True)
def described(curriculum: Curriculum, at_least: float, at_most: float) -> Iterator[Finding]:
    """A page without a description, or with one of too few or too many characters to be shown."""
    for page in curriculum.pages.values():
        text, place = _description(curriculum, page)
        if not at_least <= len(text) <= at_most:
            yield found(place, "P725", count=len(text), at_least=at_least, at_most=at_most)


@rule("P726", whole=True)
def told_apart(curriculum: Curriculum) -> Iterator[Finding]:
    """Two pages with the same title or the same description."""
    for told in (_title, _description):
        first: dict[str, Place] = {}
        for page in curriculum.pages.values():
            text, place = told(curriculum, page)
            if text and text in first:
                yield found(place, "P726", text=text, first=str(first[text]))
            first.setdefault(text, place)
