"""Where a field begins with words written elsewhere: for the scripts, and as a worked example has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote, urlencode

from ...model.carry import Place, lines_of, origin_of
from ...model.curriculum import Curriculum
from ..worksheet import carries


def _lines(curriculum: Curriculum, text: str) -> list[list[Place]]:
    origin = origin_of(text)
    return lines_of(origin, curriculum.exercises[origin.exercise], curriculum.tools)


def accepted(curriculum: Curriculum, begins: Sequence[str]) -> list[str]:
    """Return origins with those of the fields that begin with another text, behind each.

    Who reads such a text in a field and leaves it there has accepted it: it counts before what comes next.
    """
    return list(dict.fromkeys(place for each in begins for place in (each, *_carries(curriculum, each))))


def _carries(curriculum: Curriculum, begin: str) -> Iterator[str]:
    """Yield with which fields the field of an origin begins. A part of a field begins with nothing."""
    origin = origin_of(begin)
    for field in curriculum.sheet_fields(origin.exercise):
        if begin == f"{origin.exercise}.{field.id}":
            yield from (place.replace("/", ".") for place in carries(curriculum, field))


def origins(curriculum: Curriculum, begins: Sequence[str]) -> list[str]:
    """Return where something was written, the best first, as a browser keeps it: exercise/field.

    Where several places make one origin, `+` stands between those that begin a line, such as the lines of a list, and
    `~` between those that go on in it, such as the cells of a row. Behind what is chosen stand the words for each
    value, as in the query of an address; or behind `=` the values with which its line counts.
    """
    found = ("+".join("~".join(map(_told, line)) for line in _lines(curriculum, each)) for each in begins)
    return [each for each in found if each]


def _told(place: Place) -> str:
    if place.only:
        return f"{place.name}={','.join(place.only)}"
    if place.options:
        return f"{place.name}?{urlencode(place.options, quote_via=quote).replace('~', '%7E')}"
    return place.name


def carried(curriculum: Curriculum, begins: Sequence[str], values: Mapping[str, str]) -> str:
    """Return what stands in the first origin in which something stands, put together as frontend/core/carry.js does."""
    for origin in begins:
        lines = (" – ".join(_said(line, values)) for line in _lines(curriculum, origin))
        if text := "\n".join(filter(None, lines)):
            return text
    return ""


def _said(line: Sequence[Place], values: Mapping[str, str]) -> Iterator[str]:
    """Yield what stands in the places of a line, in words."""
    if any(place.only and values.get(place.name, "") not in place.only for place in line):
        return
    for place in line:
        if (value := values.get(place.name, "")) and not place.only:
            yield worded(place.options, value)


def worded(options: Mapping[str, str] | None, text: str) -> str:
    """Return the words for what is chosen, or the text where it is none."""
    return "; ".join(options.get(each, each) for each in text.split()) if options else text
