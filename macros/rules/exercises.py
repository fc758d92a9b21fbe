"""What an exercise must have beyond its shape."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.uses import pages_naming, users
from ..read.markdown import mentions
from .figures import figures
from .registry import rule


@rule("E304")
def figures_have_sources(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise that states a figure names no source. Invented figures (fiction) need none."""
    raws, words = {raw.source.file: raw for raw in curriculum.raw}, curriculum.words
    for id, exercise in curriculum.exercises.items():
        if exercise.sources or exercise.fiction:
            continue
        raw = raws[exercise.where().file]
        for way, text in raw.texts:
            for figure in figures(text, words):
                yield found(raw.source.place(*way), "E304", exercise=id, figure=figure)


@rule("E305")
def pages(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise without its page, or the page of an exercise without its exercise."""
    for id, exercise in curriculum.exercises.items():
        path = curriculum.course.exercise_page(id)
        page = curriculum.pages.get(path)
        unread = page is None and (curriculum.root / "docs" / path).exists()  # which is told already
        if not unread and (page is None or not mentions(page, "exercise_page")):
            yield found(exercise.where(), "E305", exercise=id, page=path)
    for page in curriculum.pages.values():
        if page.kind == "exercise" and not curriculum.has(f"exercise:{page.id}"):
            yield found(page.where(), "L201", kind="exercise", name=page.id)


@rule("E308")
def canvas(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise that names in canvas a tool without one: nothing would stand there to fill in."""
    for id, exercise in curriculum.exercises.items():
        tool = curriculum.tools.get(exercise.canvas or "")
        if tool and not tool.canvas:
            yield found(exercise.where("canvas"), "E308", exercise=id, tool=exercise.canvas)


@rule("U602", whole=True)
def cited(curriculum: Curriculum) -> Iterator[Finding]:
    """A source that no page and no exercise names."""
    for key, source in curriculum.sources.items():
        if not pages_naming(curriculum, f"source:{key}"):
            yield found(source.where("key"), "U602", name=key)


@rule("U601", whole=True)
def used(curriculum: Curriculum) -> Iterator[Finding]:
    """A tool or a case that nothing uses which teaches."""
    for page in curriculum.pages.values():
        if page.kind in ("tool", "case") and not users(curriculum, page.reference):
            yield found(page.where(page.kind), "U601", kind=page.kind, name=page.id)
