"""Ids and codes: there, unique, and fit for files and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ..model import ID, Record
from ..model.base import PAGE_KINDS, holding, records_within
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found, nearest
from ..model.kinds import LISTS
from ..model.place import KeyPath, Place
from .registry import rule

RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
FILE_NAME = re.compile(rf"{ID}\.[a-z0-9]+")


@rule("S106")
def twice(curriculum: Curriculum) -> Iterator[Finding]:
    """An id or code stands twice."""
    canvases = [tool.canvas for tool in curriculum.tools.values() if tool.canvas]
    listed = [record for held in curriculum.lists.values() for record in held.values()]
    for record in (*curriculum.exercises.values(), *canvases, *listed):
        for group in _groups(record):
            yield from _repeated(group)
    for exercise in curriculum.exercises.values():
        # The fields of an exercise and of its tool's canvas are kept under the same names.
        tool = curriculum.tools.get(exercise.canvas or "")
        shared = [*(tool.canvas.fields if tool and tool.canvas else ())]
        own = [*(exercise.worksheet.fields if exercise.worksheet else ())]
        yield from _repeated((field.id, field, "id") for field in [*shared, *own] if shared and own)
    yield from _repeated((outcome.id, outcome, "id") for unit in curriculum.units.values() for outcome in unit.outcomes)
    for step in curriculum.lab_steps.values():
        yield from _repeated((output.id, output, "id") for output in step.all_outputs)
    for kind in PAGE_KINDS:
        pages = [page for page in curriculum.pages.values() if page.kind == kind]
        yield from _repeated((page.id, page, "") for page in pages)
        records = [getattr(page.front, kind) for page in pages]
        yield from _repeated((record.code, record, "code") for record in records)
    yield from _repeated((e.code, e, "code") for e in curriculum.exercises.values() if e.code)
    yield from _repeated((role.code, role, "code") for role in curriculum.roles.values())


# A name, the record that has it, and the field in which it stands; none where it is the name of a file.
Named = tuple[str, Record, str]


def _groups(record: Record) -> Iterator[list[Named]]:
    """Yield the ids that must differ from each other: those of each list in a record, and of each list in its items."""
    for name in holding(type(record)):
        inner = [item for _, item in records_within(getattr(record, name))]
        yield [(id, item, "id") for item in inner if (id := getattr(item, "id", None)) is not None]
        for item in inner:
            yield from _groups(item)


def _repeated(items: Iterable[Named]) -> Iterator[Finding]:
    first: dict[str, Named] = {}
    for item in items:
        name = item[0]
        if first.setdefault(name, item) is not item:
            yield found(_place(item), "S106", name=name, first=str(_place(first[name])))


def _place(item: Named) -> Place:
    _, record, field = item
    return record.where(field) if field else record.where()


@rule("S127", per_file=True)
def twice_in_a_list(curriculum: Curriculum) -> Iterator[Finding]:
    """The same item twice in a list: a word, a text, or a group without an id of its own."""
    for raw in (*curriculum.raw, *curriculum.other_raw):
        for way, items in _lists(raw.data):
            seen: dict[str, int] = {}
            for index, item in enumerate(items):
                key, shown = repr(item), _words_of(item)
                if key in seen and shown:
                    name = next((part for part in reversed(way) if isinstance(part, str)), "")
                    yield found(raw.source.place(*way, index), "S127", words=shown[:60], field=name)
                seen.setdefault(key, index)


def _words_of(item: Any) -> str:
    """Return what names an item of a list: a word, a text, or the first text of a group. A pause may stand twice.

    Of a group with an id it is nothing, because S106 speaks of it.
    """
    if isinstance(item, dict):
        return (
            "" if "id" in item else next((each for each in item.values() if isinstance(each, str) and " " in each), "")
        )
    return item if isinstance(item, str) else ""


def _lists(data: Any, way: KeyPath = ()) -> Iterator[tuple[KeyPath, list[Any]]]:
    """Yield each list in some data of YAML with the way to it, but for the list that a file is."""
    if isinstance(data, dict):
        for name, value in data.items():
            if isinstance(value, dict | list):
                yield from _lists(value, (*way, name))
    elif isinstance(data, list):
        if way:
            yield way, data
        for index, value in enumerate(data):
            if isinstance(value, dict | list):
                yield from _lists(value, (*way, index))


# Pages as other programs name them. MkDocs takes some of them along as they are.
OTHER_PAGES = {".markdown", ".mdown", ".mkdn", ".mkd", ".html", ".htm", ".xhtml"}


@rule("P703")
def file_names(curriculum: Curriculum) -> Iterator[Finding]:
    """A file name that Windows or a URL dislikes."""
    root = curriculum.root
    files = [path for folder in ("docs", "exercises") for path in (root / folder).rglob("*")]
    told = {finding.place.file for finding in curriculum.findings if finding.code == "S108"}
    for path in sorted(files):
        inside = path.relative_to(root)
        if inside.as_posix() in told or any(part.startswith(".") for part in inside.parts):
            continue
        name = path.name
        good = re.fullmatch(ID, name) if path.is_dir() else FILE_NAME.fullmatch(name)
        if not good or RESERVED.fullmatch(path.stem) or len(name) > 80:
            yield found(Place(inside.as_posix(), 1), "P703", name=name)


@rule("S113")
def endings(curriculum: Curriculum) -> Iterator[Finding]:
    """A list, an exercise or a page whose name ends otherwise than the course reads it."""
    root = curriculum.root
    found_files = [(path, ".yml") for path in (root / curriculum.course.lists).glob("*.yaml")]
    found_files += [(path, ".yml") for path in (root / "exercises").glob("*") if path.suffix not in (".yml", ".json")]
    found_files += [(path, "") for path in (root / "exercises").glob("*/**/*.y*ml")]
    inside_lists = root / curriculum.course.lists
    found_files += [(path, "") for path in (root / "docs").rglob("*.y*ml") if path.parent != inside_lists]
    found_files += [(path, ".md") for path in (root / "docs").rglob("*") if path.suffix.lower() in OTHER_PAGES]
    # Windows hides a known ending, so that one more is put behind it.
    found_files += [(path, path.suffixes[-2]) for path in (root / "docs").rglob("*.*.txt") if _is_twice(path)]
    for path, ending in sorted(found_files):
        if path.is_file() and not path.name.startswith("."):
            place = Place(path.relative_to(root).as_posix(), 1)
            if ending:
                right = _right(path, ending)
                yield found(place, "S113", name=path.name, ending=path.suffix or path.name, right=right)
            else:
                yield found(place, "S139", name=path.name, lists=curriculum.course.lists)


def _is_twice(path: Path) -> bool:
    return len(path.suffixes) > 1 and path.suffixes[-2] in (".md", ".yml")


def _right(path: Path, ending: str) -> str:
    """Return the name that a file was to have: an ending behind the right one is taken off, such as .yml.txt."""
    stem = path.stem
    while (behind := Path(stem).suffix.lower()) in (ending, ".yaml", ".yml", ".md", *OTHER_PAGES):
        stem = stem[: -len(behind)]
    return f"{stem}{ending}"


@rule("S114")
def lists(curriculum: Curriculum) -> Iterator[Finding]:
    """A file among the lists that is none of them, as after a slip in its name."""
    for path in sorted((curriculum.root / curriculum.course.lists).glob("*.y*ml")):
        if path.stem not in LISTS:
            place = Place(path.relative_to(curriculum.root).as_posix(), 1)
            yield found(place, "S114", name=path.stem, near=nearest(path.stem, LISTS), lists=", ".join(LISTS))
