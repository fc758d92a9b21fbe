"""References that lead somewhere, and links that are allowed where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import RECORD_KINDS
from ..model.address import url_of
from ..model.base import PAGE_KINDS
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found, nearest, nowhere, text
from ..model.references import Edge
from .registry import rule
from .targets import is_hidden


def _is_told(curriculum: Curriculum, edge: Edge) -> bool:
    """Say whether the target of a reference is a record or a page that could not be read, which is told already."""
    if edge.kind == "outcome":  # it may stand in any lesson
        return bool(curriculum.broken)
    if edge.kind == "question":
        return not curriculum.has(f"exercise:{_exercise(edge)}") or f"exercise:{_exercise(edge)}" in curriculum.broken
    if edge.kind in PAGE_KINDS and edge.id in curriculum.ids["page"]:  # the page does not say what it is
        return True
    is_page_file = edge.kind == "page" and (is_hidden(edge.id) or (curriculum.root / "docs" / edge.id).is_file())
    return is_page_file or not curriculum.broken.isdisjoint((edge.target, f"{edge.kind}:*"))


def _exercise(edge: Edge) -> str:
    """Return the exercise of a question or a field."""
    return edge.id.partition(".")[0]


def _nowhere(curriculum: Curriculum, edge: Edge) -> Finding:
    """Return the finding for a reference to nothing, with the nearest right one."""
    if edge.kind not in curriculum.ids:
        bare = edge.target.strip(":")
        meant = (f"{kind}:{bare}" for kind in RECORD_KINDS if bare in curriculum.ids.get(kind, ()))
        near = next(meant, "") or nearest(edge.kind, RECORD_KINDS)
        return nowhere(edge.place, "record", edge.target, near, RECORD_KINDS)
    if edge.kind == "question":
        exercise, _, name = edge.id.partition(".")
        known = [each.id for each in curriculum.exercises[exercise].questions]
        return nowhere(edge.place, f"question of {exercise}", name, nearest(name, known), known)
    likeness = 0.8 if edge.kind == "page" else 0.5  # in paths, much is alike that means something else
    below = edge.id.rpartition("docs/")[2]  # a way from the top of the project, and not from the page
    near = below if below in curriculum.ids[edge.kind] else nearest(edge.id, curriculum.ids[edge.kind], likeness)
    return nowhere(edge.place, edge.kind, edge.id, near, () if edge.kind == "page" else curriculum.ids[edge.kind])


@rule("L201")
def references(curriculum: Curriculum) -> Iterator[Finding]:
    """A reference to nothing, in a record, in a text, in a macro call or in a link between pages."""
    for edge in curriculum.references:
        known = edge.id in curriculum.ids.get(edge.kind, ())
        if not known and edge.kind != "field" and not _is_told(curriculum, edge):
            yield _nowhere(curriculum, edge)


@rule("L202")
def schemes(curriculum: Curriculum) -> Iterator[Finding]:
    """A link in YAML text that is neither https, mailto nor an id, or a link by id on a page."""
    for raw in (*curriculum.raw, *curriculum.other_raw):
        for link in raw.links:
            kind, colon, _ = link.target.partition(":")
            if not (colon and (kind in RECORD_KINDS or kind in ("https", "mailto"))):
                yield found(link.place, "L202", target=link.target)
    for page in curriculum.pages.values():
        for link in page.links:
            if link.target.partition(":")[0] in RECORD_KINDS:
                yield found(link.place, "L202", target=link.target)


def _carries(curriculum: Curriculum) -> Iterator[Edge]:
    return (edge for edge in curriculum.references if edge.kind == "field")


@rule("L203")
def carry_targets(curriculum: Curriculum) -> Iterator[Finding]:
    """A field that carries from a field that does not exist."""
    for edge in _carries(curriculum):
        exercise = _exercise(edge)
        if edge.id in curriculum.ids["field"] or not curriculum.knows_sheet_of(exercise):
            continue
        if exercise in curriculum.exercises:
            names = [f"{exercise}.{field}" for field in curriculum.fields_of(exercise)]
        else:
            names = [f"{id}.{edge.id.partition('.')[2]}" for id in curriculum.exercises]
        tool = curriculum.page_of.get(f"tool:{_canvas(curriculum, exercise)}")
        where = text("problems.on_canvas", file=tool.file) if tool else ""
        yield found(edge.place, "L203", target=edge.id, near=nearest(edge.id, names), where=where)


def _canvas(curriculum: Curriculum, exercise: str) -> str:
    """Return the tool whose canvas an exercise shows, or an empty text."""
    record = curriculum.exercises.get(exercise)
    return record.canvas or "" if record else ""


@rule("L204")
def carry_circles(curriculum: Curriculum) -> Iterator[Finding]:
    """Fields that carry from each other in a circle."""
    after = {f"{edge.start.removeprefix('exercise:')}.{edge.part}": edge for edge in _carries(curriculum)}
    for start, edge in after.items():
        way = [start]
        while way[-1] in after and after[way[-1]].id not in way:
            way.append(after[way[-1]].id)
        if way[-1] in after and after[way[-1]].id == start:
            yield found(edge.place, "L204", circle=" → ".join([*way, start]))


@rule("L205")
def moved_from_nowhere(curriculum: Curriculum) -> Iterator[Finding]:
    """An old address at which there is a page."""
    addresses = {url_of(path) for path in curriculum.pages}
    for moved in curriculum.moved.values():
        if moved.was in addresses:
            yield found(moved.where("was"), "L205", was=moved.was)


@rule("L206")
def moved_to_pages(curriculum: Curriculum) -> Iterator[Finding]:
    """An old address that leads to something without a page of its own."""
    for moved in curriculum.moved.values():
        if moved.to.partition(":")[0] in ("term", "source"):
            yield found(moved.where("to"), "L206", to=moved.to)
