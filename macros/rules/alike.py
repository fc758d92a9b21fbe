"""Things beside each other that are called the same, so that nobody can tell one from the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.kinds import LISTS
from ..model.place import KeyPath
from .registry import rule

# By which field people tell the records of a list apart, in the order in which one of them is there.
NAMES = ("title", "name")
# The same for lists within records; of corners it is where they stand.
WITHIN = {
    "boxes": ("label",),
    "check_ins": ("days",),
    "choices": ("text",),
    "columns": ("label",),
    "corners": ("up", "across"),
    "evidence": ("claim",),
    "fields": ("label",),
    "files": ("file",),
    "links": ("text",),
    "named": ("label",),
    "options": ("label",),
    "output": ("label",),
    "parts": ("label",),
    "roles": ("title",),
    "stages": ("title",),
}


@rule("S138")
def called_the_same(curriculum: Curriculum) -> Iterator[Finding]:
    """Two records, fields or choices beside each other that are called the same."""
    for raw in (*curriculum.raw, *curriculum.other_raw):
        for way, items, fields in _named(raw.data, raw.source.file.rpartition("/")[2].removesuffix(".yml")):
            seen: dict[str, int] = {}
            for index, item in enumerate(items):
                words = [str(item[field]) for field in fields if field in item] if isinstance(item, dict) else []
                key = " ".join(" ".join(words).split()).casefold().rstrip(".!")
                if not key or len(words) < len(fields):
                    continue
                apart = (
                    way[-1:] == ("fields",) and seen.get(key) != index - 1
                )  # a survey may ask “Why?” again and again
                if key in seen and not apart and items[seen[key]] != item:  # S127 tells what is the same in all
                    line = raw.source.place(*way, seen[key], fields[0]).line
                    place = raw.source.place(*way, index, fields[0])
                    yield found(place, "S138", words=", ".join(words)[:60], field=fields[0], first=line)
                seen[key] = index


def _named(data: Any, file: str) -> Iterator[tuple[KeyPath, list[Any], tuple[str, ...]]]:
    """Yield each list whose items have names, with the way to it and the fields that hold them."""
    if isinstance(data, list) and file in LISTS:
        name = next((each for each in NAMES if any(isinstance(item, dict) and each in item for item in data)), "")
        if name and file != "sources":  # two works may have one title
            yield (), data, (name,)
    yield from _within(data)


def _within(data: Any, way: KeyPath = ()) -> Iterator[tuple[KeyPath, list[Any], tuple[str, ...]]]:
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, value in pairs:
        if isinstance(value, list):
            fields = WITHIN.get(str(name)) or (("text",) if (name == "items" and way[-1:] == ("cards",)) else None)
            if fields:
                yield (*way, name), value, fields
        if isinstance(value, dict | list):
            yield from _within(value, (*way, name))
