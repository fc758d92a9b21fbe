"""Texts behind `>`, which joins their lines: lists, tables and code in them would become one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

BULLET = re.compile(r"[-*+] +\S")
NUMBER = re.compile(r"(\d{1,2})[.)] +\S")
FENCE = re.compile(r"`{3}|~{3}")


def joined(rows: Sequence[str]) -> int | None:
    """Return the number of the first row, counted from 0, that `>` joins to another though it begins anew; else None.

    A row that stands deeper than the first, and one below an empty row, begins a line all the same. A dash or a number
    can begin a row of a long sentence: they count where two rows begin so.
    """
    indent = next((len(row) - len(row.lstrip(" ")) for row in rows if row.strip()), 0)
    found: list[int] = []
    said: list[str] = []
    for index in range(1, len(rows)):
        row, above = rows[index], rows[index - 1]
        if not above.strip() or {_indent(row), _indent(above)} != {indent}:
            continue
        both = row.strip(), above.strip()
        if any(map(FENCE.match, both)) or all(each.startswith("|") for each in both):
            return index - 1
        begins = [sign for sign in map(_sign, (row, above)) if sign]
        if len(begins) == 2:
            return index - 1
        if begins and _sign(row):
            found.append(index)
            said.append(begins[0])
    numbers = [int(each) for each in said if each.isdigit()]
    goes_on = any(b == a + 1 for a, b in pairwise(numbers)) or said.count("-") > 1
    return found[0] if goes_on else None


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _sign(row: str) -> str:
    """Return the sign of an item at the start of a row: a hyphen, or its number."""
    number = NUMBER.match(row.strip())
    return number[1] if number else "-" if BULLET.match(row.strip()) else ""
