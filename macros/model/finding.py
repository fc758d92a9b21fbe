"""Something that is wrong, and where."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from .place import Place

# So many names are told, where one of them was meant.
FEW = 12


@dataclass(frozen=True)
class Text:
    """A text of the strings file by its key, with what fills its places. It gets its words when somebody reads it."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.key} {dict(self.values)}"


def text(key: str, **values: Any) -> Text:
    """Return the text at `key` of the strings file, to be read later."""
    return Text(key, MappingProxyType(values))


@dataclass(frozen=True, order=True)
class Finding:
    """Something that is wrong: where, which rule, and the values that fill the rule's message.

    A value is a plain one, a Text, or a tuple of such, whose words stand one after the other.
    """

    place: Place
    code: str
    values: Mapping[str, Any] = field(default_factory=dict, compare=False)


def found(place: Place, code: str, **values: Any) -> Finding:
    """Return a finding of rule `code` at `place`."""
    return Finding(place, code, MappingProxyType(values))


def nowhere(place: Place, kind: str, name: str, near: str, known: Iterable[str] = ()) -> Finding:
    """Return the finding for a name that leads to nothing of its kind: where such names stand, and all where few do."""
    names = sorted(known)
    those = text("problems.known", known=", ".join(names)) if 0 < len(names) <= FEW else ""
    where = Text(f"problems.nowhere.{kind.partition(' ')[0]}")
    return found(place, "L201", kind=kind, name=name, near=near, where=where, known=those)


def nearest(name: str, names: Iterable[str], likeness: float = 0.5) -> str:
    """Return the name that looks most like `name`, or an empty string. `likeness` is from 0 to 1 (the same)."""
    return next(iter(difflib.get_close_matches(name, sorted(names), n=1, cutoff=likeness)), "")
