"""What the list and the form of a listing are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from ..base import coded_title
from ..view import View

Options = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Filter:
    """A choice of one value: its name (in the form, in the address and on the rows), and its values with labels."""

    name: str
    label: str
    options: Options


@dataclass(frozen=True)
class Number:
    """A number to write into the form, such as the minutes that there are, with a hint or without."""

    name: str
    label: str
    hint: str = ""


@dataclass(frozen=True)
class Row:
    """A record in the list, and by what it is filtered; several values are separated by spaces.

    What one chooses by comes first: its name and short facts in a line, then one sentence. `more` are labels with what
    belongs to them, in second rank.
    """

    reference: str
    code: str | None
    facts: Sequence[str]
    sentence: object
    more: Sequence[tuple[str, object]]
    situation: Mapping[str, str]


@dataclass(frozen=True)
class Listed:
    """All records of a kind.

    So many filters as `at_once` says are shown at once; the others wait behind a heading, so that the list is not far
    down on a phone. `ways` are ways of working to choose from, with their labels.
    """

    rows: Sequence[Row]
    filters: Sequence[Filter]
    at_once: int
    numbers: Sequence[Number] = ()
    ways: Options = ()


def values(model: type[BaseModel], field: str) -> tuple[str, ...]:
    """Return the words that a field of a record can hold, in the order of the schema."""
    return tuple(_literals(model.model_fields[field].annotation))


def _literals(annotation: Any) -> list[str]:
    """Return the words of all literals in an annotation."""
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    return [word for inner in get_args(annotation) for word in _literals(inner)]


def track(view: View) -> Filter:
    """Return the choice of a track."""
    return Filter("track", view.words("finder.track"), list(view.curriculum.course.tracks.items()))


def module(view: View, label: str) -> Filter:
    """Return the choice of a module."""
    curriculum = view.curriculum
    titles = [(id, coded_title(curriculum, f"module:{id}")) for id in curriculum.modules]
    return Filter("module", label, titles)
