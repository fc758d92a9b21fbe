"""Where a field begins with words written elsewhere: for the scripts, and as a worked example has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote, urlencode

from ...model import NotePart
from ...model.carry import Place, label_of, lines_of, origin_of
from ...model.curriculum import Curriculum
from ..worksheet import carried_from
from .laid import below, in_row, lines_joined


def _lines(curriculum: Curriculum, text: str) -> list[list[Place]]:
    origin = origin_of(text)
    return lines_of(origin, curriculum.exercises[origin.exercise], curriculum.tools)


def _label(curriculum: Curriculum, text: str) -> str:
    origin = origin_of(text)
    return label_of(origin, curriculum.exercises[origin.exercise], curriculum.tools)


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
            yield from carried_from(curriculum, field)


def _groups(curriculum: Curriculum, part: NotePart) -> list[list[str]]:
    """Return the origins of a part: those of which the first gives the words, and those of each text laid below it."""
    return [accepted(curriculum, begins) for begins in (part.begins, *([each] for each in part.joins)) if begins]


def exercises_of(part: NotePart) -> list[str]:
    """Return the exercises in which a part begins, each once."""
    return list(dict.fromkeys(origin.partition(".")[0] for origin in (*part.begins, *part.joins)))


def origins(curriculum: Curriculum, begins: Sequence[str]) -> list[str]:
    """Return where something was written, the best first, as a browser keeps it: exercise/field.

    Where several places make one origin, `+` stands between those that begin a line, such as the lines of a list, and
    `~` between those that go on in it, such as the cells of a row. Behind what is chosen stand the words for each
    value, as in the query of an address; or behind `=` the values with which its line counts. Behind `#` is the heading
    of a cell. What names a line stands before it, with a `|`.
    """
    found = ("+".join(map(_line_told, _lines(curriculum, each))) for each in begins)
    return [each for each in found if each]


def origins_of(curriculum: Curriculum, part: NotePart) -> list[str]:
    """Return the origins of a part of a note, as `origins` does.

    Of a part that joins several texts each origin has its label before it, with a `!`. Where another text begins that
    is laid below, a `^` stands before that.
    """
    if not part.joins:
        return origins(curriculum, accepted(curriculum, part.begins))
    told = [
        (number, f"{_quoted(_label(curriculum, each))}!{origin}")
        for number, group in enumerate(_groups(curriculum, part))
        for each in group
        for origin in origins(curriculum, [each])
    ]
    before = [0, *(number for number, _ in told)]
    return [f"^{text}" if number != last else text for (number, text), last in zip(told, before, strict=False)]


def _quoted(text: str) -> str:
    return quote(text, safe="").replace("~", "%7E")


def _line_told(line: Sequence[Place]) -> str:
    name = f"{_quoted(line[0].line)}|" if line[0].line else ""
    return name + "~".join(map(_told, line))


def _told(place: Place) -> str:
    if place.only:
        return f"{place.name}={','.join(place.only)}"
    head = f"#{_quoted(place.head)}" if place.head else ""
    if place.options:
        return f"{place.name}?{urlencode(place.options, quote_via=quote).replace('~', '%7E')}{head}"
    return f"{place.name}{head}"


def carried(curriculum: Curriculum, begins: Sequence[str], values: Mapping[str, str]) -> str:
    """Return what stands in the first origin in which something stands, put together as frontend/core/carry.js does."""
    return _first(curriculum, begins, values)[1]


def carried_in(curriculum: Curriculum, part: NotePart, values: Mapping[str, str]) -> str:
    """Return with what a part of a note begins: one text, or several below one another."""
    return below([_first(curriculum, group, values) for group in _groups(curriculum, part)])


def _first(curriculum: Curriculum, begins: Sequence[str], values: Mapping[str, str]) -> tuple[str, str]:
    """Return the label and the words of the first origin in which something stands."""
    for origin in begins:
        lines = (_said(line, values) for line in _lines(curriculum, origin))
        if text := lines_joined(lines):
            return _label(curriculum, origin), text
    return "", ""


def _said(line: Sequence[Place], values: Mapping[str, str]) -> str:
    """Return what stands in the places of a line, in words."""
    if any(place.only and values.get(place.name, "") not in place.only for place in line):
        return ""
    read = [place for place in line if not place.only]
    cells = [(place.head, worded(place.options, values.get(place.name, ""))) for place in read]
    return in_row(line[0].line, cells)


def worded(options: Mapping[str, str] | None, text: str) -> str:
    """Return the words for what is chosen, or the text where it is none."""
    return "; ".join(options.get(each, each) for each in text.split()) if options else text
