"""Short codes for new records: the next one in the form that the course wants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_uppercase

from ..model.curriculum import Curriculum, of_kind
from ..model.order import as_counted


def used(curriculum: Curriculum, kind: str) -> list[str]:
    """Return the codes of a kind of record, in their order in the course."""
    return [each.code for each in of_kind(curriculum, kind).values() if each.code]


def _later(code: str) -> Iterator[str]:
    """Yield the codes after one: its last number counted on, with as many digits at least."""
    match = re.fullmatch(r"(.*?)(\d+)(\D*)", code)
    if match:
        before, digits, after = match.groups()
        yield from (f"{before}{number:0{len(digits)}d}{after}" for number in range(int(digits) + 1, 1000))


def _first(kind: str) -> Iterator[str]:
    """Yield codes for a first record: letters in the order in which they are likely, then with numbers."""
    letters = kind[0].upper() + ascii_uppercase
    for form in ("{0}", "{0}01", "{0}1", "{0}1.1", "{0}{0}", "{0}{0}1"):
        yield from (form.format(letter) for letter in letters)


def next_code(curriculum: Curriculum, kind: str, inside: str = "", taken: frozenset[str] = frozenset()) -> str | None:
    """Return a code for a new record of a kind, or None where the course has no free one of its form.

    `inside` is the code of what holds it: that of a module for a lesson, that of a programme for a module. `taken` are
    codes that other new records have.
    """
    known = used(curriculum, kind)
    beside = [code for code in known if code.startswith(inside)]
    candidates = [*(_later(max(beside, key=as_counted)) if beside else ())]
    if inside:
        candidates += [f"{inside}{form}" for form in (".1", "1", "-1")]
        candidates += [code for each in candidates[-3:] for code in _later(each)]
    elif kind == "programme" or not known:
        candidates += _first(kind)
    pattern = getattr(curriculum.course.codes, kind)
    free = (code for code in candidates if re.fullmatch(pattern, code) and code not in {*known, *taken})
    return next(free, None)
