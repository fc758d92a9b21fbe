"""What an exercise must have beyond its shape."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..read.markdown import calls, mentions
from ..read.yaml_lines import strings
from .figures import figures
from .links import yaml_links
from .registry import rule


@rule("E304")
def figures_have_sources(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise that states a figure names no source. Invented figures (fiction) need none."""
    texts = {raw.source.file: raw for raw in curriculum.raw}
    for id, exercise in curriculum.exercises.items():
        if exercise.sources or exercise.fiction:
            continue
        raw = texts[exercise.where().file]
        for way, text in strings(raw.data):
            for figure in figures(text):
                yield found(raw.source.place(*way), "E304", exercise=id, figure=figure)


@rule("E305")
def pages(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise without its page, or a page in docs/exercises without its exercise."""
    for id, exercise in curriculum.exercises.items():
        path = curriculum.course.exercise_page(id)
        page = curriculum.pages.get(path)
        unread = page is None and (curriculum.root / "docs" / path).exists()  # which is told already
        if not unread and (page is None or not mentions(page, "exercise_page")):
            yield found(exercise.where(), "E305", exercise=id)
    for page in curriculum.pages.values():
        if page.kind == "exercise" and not curriculum.has(f"exercise:{page.id}"):
            yield found(page.where(), "L201", kind="exercise", name=page.id)


@rule("U602", whole=True)
def cited(curriculum: Curriculum) -> Iterator[Finding]:
    """A source that nothing cites."""
    names = {target for _, target in yaml_links(curriculum)}
    for exercise in curriculum.exercises.values():
        names |= {f"source:{reference}" for reference in exercise.sources}
    for page in curriculum.pages.values():
        names |= {f"source:{claim.source}" for claim in (page.front.case.evidence if page.front.case else ())}
        names |= {f"source:{reference}" for reference in (page.front.tool.origin if page.front.tool else ())}
        for call in calls(page):
            if call.args and call.name in ("cite", "link"):
                names.add(f"source:{call.args[0]}" if call.name == "cite" else str(call.args[0]))
    keys = {name.split("@")[0] for name in names}
    for key, source in curriculum.sources.items():
        if f"source:{key}" not in keys:
            yield found(source.where("key"), "U602", name=key)


@rule("U601", whole=True)
def used(curriculum: Curriculum) -> Iterator[Finding]:
    """A tool or a case that no other page uses."""
    names: set[str] = set()
    for exercise in curriculum.exercises.values():
        names |= {f"tool:{id}" for id in exercise.tools} | {f"case:{id}" for id in exercise.cases}
    for page in curriculum.pages.values():
        for call in calls(page):
            if call.name == "link" and call.args and call.args[0] != f"{page.kind}:{page.id}":
                names.add(str(call.args[0]))
            if call.name in ("tool_card", "case_card") and call.args:
                names.add(f"{call.name.removesuffix('_card')}:{call.args[0]}")
    for kind in ("tool", "case"):
        for page in curriculum.pages.values():
            if page.kind == kind and f"{kind}:{page.id}" not in names:
                yield found(page.where(kind), "U601", kind=kind, name=page.id)
