"""References between records, and the links in texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import RECORD_KINDS, Record
from ..model.address import url_of
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found, nearest
from ..model.place import Place
from ..read.markdown import calls
from ..read.yaml_lines import strings
from .registry import rule

# Where a record names others: field -> kind of record.
REFERENCES = {
    "Exercise": {
        "lessons": "lesson",
        "tools": "tool",
        "cases": "case",
        "outcomes": "outcome",
        "sources": "source",
        "canvas": "tool",
    },
    "Lesson": {"module": "module"},
    "Module": {"programme": "programme"},
    "Slot": {"lesson": "lesson", "exercise": "exercise"},
    "Tool": {"origin": "source"},
    "Claim": {"source": "source"},
    "Term": {"lesson": "lesson"},
    "Role": {"sources": "source"},
    "Item": {"named_by": "source"},
    "Stage": {"lessons": "lesson", "exercises": "exercise"},
}
QUESTION = {"outcomes": "outcome"}
# Where a macro names records: macro -> kind of its first argument.
CALLS = {
    "exercise": "exercise",
    "questions": "exercise",
    "tool_card": "tool",
    "case_card": "case",
    "cite": "source",
    "lesson_list": "module",
    "agenda": "module",
    "day_materials": "module",
    "alignment": "module",
    "duration": "module",
}
LINK = re.compile(r"(?<!!)\[(?:[^\]\[]|\[[^\]]*\])*\]\(\s*<?([^)\s>]*)>?(?:\s+\"[^\"]*\")?\s*\)")


def records(value: object) -> Iterator[Record]:
    """Yield a record and all records in it."""
    if isinstance(value, Record):
        yield value
        for name in type(value).model_fields:
            yield from records(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from records(item)


def all_records(curriculum: Curriculum) -> Iterator[Record]:
    """Yield every record of the curriculum."""
    for top in (
        curriculum.pages,
        curriculum.exercises,
        curriculum.sources,
        curriculum.terms,
        curriculum.paths,
        curriculum.roles,
        curriculum.items,
    ):
        for record in top.values():
            yield from records(record)


def _names(curriculum: Curriculum, kind: str) -> set[str]:
    if kind == "outcome":
        return set(curriculum.outcomes)
    return {reference.split(":", 1)[1] for reference in curriculum.references if reference.startswith(f"{kind}:")}


def _missing(curriculum: Curriculum, kind: str, name: str, place: Place) -> Iterator[Finding]:
    id = name.split("@")[0] if kind == "source" else name
    if kind == "outcome":
        known = id in curriculum.outcomes or bool(curriculum.broken)
    else:
        # A list or a page that is there but could not be read is told already.
        unread = f"{kind}:*" in curriculum.broken or (kind == "page" and (curriculum.root / "docs" / id).is_file())
        known = curriculum.has(f"{kind}:{id}") or unread
    if not known:
        yield found(place, "L201", kind=kind, name=id, near=nearest(id, _names(curriculum, kind)))


def _named(curriculum: Curriculum, reference: str, place: Place) -> Iterator[Finding]:
    kind, _, id = reference.partition(":")
    if kind in RECORD_KINDS:
        yield from _missing(curriculum, kind, id, place)
    else:
        yield found(place, "L201", kind="record", name=reference, near=nearest(kind, RECORD_KINDS))


@rule("L201")
def references(curriculum: Curriculum) -> Iterator[Finding]:
    """A reference to nothing, in a record, in a text or in a macro call."""
    for record in all_records(curriculum):
        fields = REFERENCES.get(type(record).__name__)
        fields = fields or (QUESTION if type(record).__name__.endswith("Question") else {})
        for name, kind in fields.items():
            value = getattr(record, name)
            if isinstance(value, tuple):
                for index, item in enumerate(value):
                    yield from _missing(curriculum, kind, item, record.where(name, index))
            elif value is not None:
                yield from _missing(curriculum, kind, value, record.where(name))
    for place, target in yaml_links(curriculum):
        kind, colon, id = target.partition(":")
        if colon and kind in RECORD_KINDS:
            yield from _missing(curriculum, kind, id, place)
    for item in curriculum.items.values():
        for index, reference in enumerate(item.places):
            yield from _named(curriculum, reference, item.where("places", index))
    for moved in curriculum.moved.values():
        yield from _named(curriculum, moved.to, moved.where("to"))
    for page in curriculum.pages.values():
        for call in calls(page):
            first = call.args[0] if call.args else None
            if call.name in CALLS and isinstance(first, str):
                yield from _missing(curriculum, CALLS[call.name], first, call.place)
            if call.name in ("link", "minutes") and isinstance(first, str):
                yield from _named(curriculum, first, call.place)
            if call.name == "questions" and first in curriculum.exercises:
                known = {question.id for question in curriculum.exercises[str(first)].questions}
                for name in map(str, call.args[1:]):
                    if name not in known:
                        near = nearest(name, known)
                        yield found(call.place, "L201", kind=f"question of {first}", name=name, near=near)


def yaml_links(curriculum: Curriculum) -> Iterator[tuple[Place, str]]:
    """Yield the target of each Markdown link in YAML text, with its place."""
    for raw in curriculum.raw:
        for way, text in strings(raw.data):
            for match in LINK.finditer(text):
                yield raw.source.place(*way), match[1]


@rule("L202")
def schemes(curriculum: Curriculum) -> Iterator[Finding]:
    """A link in YAML text that is neither https, mailto nor an id."""
    for place, target in yaml_links(curriculum):
        kind, colon, _ = target.partition(":")
        if not (colon and (kind in RECORD_KINDS or kind in ("https", "mailto"))):
            yield found(place, "L202", target=target)


def _carries(curriculum: Curriculum) -> Iterator[tuple[str, str, Place]]:
    for id, exercise in curriculum.exercises.items():
        for field in exercise.worksheet.fields if exercise.worksheet else ():
            if field.carry:
                yield f"{id}.{field.id}", field.carry, field.where("carry")


def fields_of(curriculum: Curriculum, exercise: str) -> set[str]:
    """Return the ids of an exercise's worksheet fields, those of its tool's canvas included."""
    record = curriculum.exercises[exercise]
    fields = {field.id for field in record.worksheet.fields} if record.worksheet else set()
    canvas = curriculum.tools[record.canvas].canvas if record.canvas in curriculum.tools else None
    return fields | ({field.id for field in canvas.fields} if canvas else set())


@rule("L203")
def carry_targets(curriculum: Curriculum) -> Iterator[Finding]:
    """A field that carries from a field that does not exist."""
    for _, target, place in _carries(curriculum):
        exercise, _, field = target.partition(".")
        if exercise not in curriculum.exercises:
            if not curriculum.has(f"exercise:{exercise}"):
                names = [f"{id}.{field}" for id in curriculum.exercises]
                yield found(place, "L203", target=target, near=nearest(target, names))
        elif field not in fields_of(curriculum, exercise):
            names = [f"{exercise}.{name}" for name in fields_of(curriculum, exercise)]
            yield found(place, "L203", target=target, near=nearest(target, names))


@rule("L204")
def carry_circles(curriculum: Curriculum) -> Iterator[Finding]:
    """Fields that carry from each other in a circle."""
    after = {start: (target, place) for start, target, place in _carries(curriculum)}
    for start, (_, place) in after.items():
        way = [start]
        while way[-1] in after and after[way[-1]][0] not in way:
            way.append(after[way[-1]][0])
        if way[-1] in after and after[way[-1]][0] == start:
            yield found(place, "L204", circle=" → ".join([*way, start]))


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
