"""A damage: one small slip in one file of a course, and how it is made and undone.

A family is a function that takes a text and a source of chance, and gives back the damaged text, or None where the text
has nothing to damage in this way. `Family.valid` says why nobody can know that something else was meant; without it,
a damage that changes what a reader sees must be told.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Change = Callable[[str, random.Random], str | bytes | None]
Act = Callable[[Path, Path, random.Random], bool]


@dataclass(frozen=True)
class Family:
    """A kind of slip. `where` is yaml, front, body, page, nav, course, bytes or file."""

    name: str
    where: str
    change: Change | None = None
    act: Act | None = None
    valid: str = ""


FAMILIES: dict[str, Family] = {}


def family(name: str, where: str, valid: str = "") -> Callable[[Change], Change]:
    """Register a family that changes the text of a file."""

    def register(function: Change) -> Change:
        for each in where.split():
            FAMILIES[f"{each}: {name}"] = Family(name, each, change=function, valid=valid)
        return function

    return register


def act(name: str, valid: str = "") -> Callable[[Act], Act]:
    """Register a family that does something to a file as such. It takes the project, the file and chance."""

    def register(function: Act) -> Act:
        FAMILIES[f"file: {name}"] = Family(name, "file", act=function, valid=valid)
        return function

    return register


def pick(rows: list[str], chance: random.Random, fits: Callable[[str], object]) -> int | None:
    """Return the number of one of the rows that fit, or None."""
    numbers = [number for number, row in enumerate(rows) if fits(row)]
    return chance.choice(numbers) if numbers else None


def on_a_row(fits: Callable[[str], object], change: Callable[[str, random.Random], str | list[str] | None]) -> Change:
    """Return a change of one row of a text: what the row becomes, or several rows, or none of them."""

    def changed(text: str, chance: random.Random) -> str | None:
        rows = text.split("\n")
        number = pick(rows, chance, fits)
        if number is None:
            return None
        new = change(rows[number], chance)
        if new is None or new == rows[number]:
            return None
        rows[number : number + 1] = [new] if isinstance(new, str) else new
        return "\n".join(rows)

    return changed
