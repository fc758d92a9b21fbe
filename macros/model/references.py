"""Who refers to whom: every reference between records and pages, once, with its place."""

from __future__ import annotations

import functools
import posixpath
import typing
import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal, Self

from .base import RECORD_KINDS, Record, RefersTo, holding, marks_of, records_within
from .call import Link
from .page import Page
from .place import Place
from .signatures import SIGNATURES

# The kinds of what is named by the id of its exercise and its own: exercise.question.
QUALIFIED = ("question", "field")


@dataclass(frozen=True)
class Edge:
    """A reference from one record or page to another, which need not be there.

    `start` and `target` are `kind:id`. `part` is the id of the question, field or other part of `start` in which it
    stands. `name` is the field or the macro that refers; a link in a text has none. `at` is hh:mm:ss in a video.
    """

    start: str
    target: str
    place: Place
    how: Literal["field", "call", "text"]
    name: str = ""
    part: str = ""
    at: str = ""

    @property
    def kind(self) -> str:
        """The kind of its target."""
        return self.target.partition(":")[0]

    @property
    def id(self) -> str:
        """The id of its target."""
        return self.target.partition(":")[2]


@dataclass(frozen=True)
class References:
    """All references of a curriculum: those of exercises first, then those of pages, then those of lists.

    Those of one record stand in the order in which they are written: in fields, then in calls, then in links.
    """

    edges: tuple[Edge, ...]

    @classmethod
    def in_order(cls, edges: Iterable[Edge], starts: Sequence[str], names: Mapping[str, str]) -> Self:
        """Return edges in the order of their `starts`, other starts last. `names`: other name -> name."""
        order = {start: number for number, start in reversed(list(enumerate(starts)))}
        named = (
            replace(edge, target=names[edge.target]) if names.get(edge.target, edge.target) != edge.target else edge
            for edge in edges
        )
        return cls(tuple(sorted(named, key=lambda edge: order.get(edge.start, len(starts)))))

    def __iter__(self) -> Iterator[Edge]:
        return iter(self.edges)

    def to(self, target: str) -> tuple[Edge, ...]:
        """Return what refers to a record."""
        return self._by_target.get(target, ())

    def of(self, start: str) -> tuple[Edge, ...]:
        """Return to what a record or a page refers."""
        return self._by_start.get(start, ())

    @cached_property
    def _by_target(self) -> dict[str, tuple[Edge, ...]]:
        return _grouped((each.target, each) for each in self.edges)

    @cached_property
    def _by_start(self) -> dict[str, tuple[Edge, ...]]:
        return _grouped((each.start, each) for each in self.edges)


def _grouped(pairs: Iterable[tuple[str, Edge]]) -> dict[str, tuple[Edge, ...]]:
    groups: dict[str, list[Edge]] = {}
    for key, edge in pairs:
        groups.setdefault(key, []).append(edge)
    return {key: tuple(edges) for key, edges in groups.items()}


# A record stays the same object as long as its file stays: after an edit the references of most are known.
_KNOWN: dict[tuple[int, str], tuple[weakref.ref[Any], tuple[Edge, ...]]] = {}


def references_of(start: str, holder: Record) -> tuple[Edge, ...]:
    """Return the references of a page, or of a record that `start` names. They are looked for once."""
    key = id(holder), start
    known = _KNOWN.get(key)
    if known is None or known[0]() is not holder:
        found = tuple(of_page(holder) if isinstance(holder, Page) else of_record(start, holder))
        _KNOWN[key] = known = weakref.ref(holder, lambda _: _KNOWN.pop(key, None)), found
    return known[1]


@functools.cache
def reference_fields(model: type[Record]) -> dict[str, RefersTo]:
    """Return the fields of a model that name other records, by what their types say."""
    hints = typing.get_type_hints(model, include_extras=True)
    found = {name: next(marks_of(hints[name], RefersTo), None) for name in model.model_fields}
    return {name: marker for name, marker in found.items() if marker is not None}


@functools.cache
def _leading(model: type[Record]) -> tuple[str, ...]:
    """Return the fields of a model, in their order, that name other records or hold records that may."""
    return tuple(name for name in model.model_fields if name in {*reference_fields(model), *holding(model)})


def of_record(start: str, record: Record, part: str = "") -> Iterator[Edge]:
    """Yield the references in the fields of a record and of all records in it. A default refers to nothing."""
    marked = reference_fields(type(record))
    for name in _leading(type(record)):
        value = getattr(record, name)
        if name not in marked:
            for _, inner in records_within(value):
                yield from of_record(start, inner, str(getattr(inner, "id", part)))
        elif name in record.model_fields_set:
            for way, text in _written(value):
                id, _, at = text.partition("@")
                kind = marked[name].kind
                yield Edge(start, f"{kind}:{id}" if kind else id, record.where(name, *way), "field", name, part, at)


def _written(value: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the texts of a field that refers, each with the way to it: of a list its items, of a mapping its keys."""
    if isinstance(value, str):
        yield (), value
    elif isinstance(value, tuple):
        yield from (((index,), each) for index, each in enumerate(value))
    elif isinstance(value, Mapping):
        yield from (((key,), key) for key in value)


def of_page(page: Page) -> Iterator[Edge]:
    """Yield the references in the body of a page: in its macro calls, and in its links to the files of other pages."""
    for call in page.calls:
        given = list(SIGNATURES[call.name].arguments(call)) if call.name in SIGNATURES else []
        at = next((value for parameter, value in given if parameter.clock), "")
        for parameter, value in given:
            if parameter.refers or parameter.kinds:
                id = f"{given[0][1]}.{value}" if parameter.refers in QUALIFIED else value
                target = f"{parameter.refers}:{id}" if parameter.refers else id
                yield Edge(page.reference, target, call.place, "call", call.name, at=at)
    for link in page.links:
        path = link.target.partition("#")[0]
        if path.endswith(".md") and ":" not in path:
            way = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
            yield Edge(link.start, f"page:{way}", link.place, "text")


def of_texts(links: Iterable[Link]) -> Iterator[Edge]:
    """Yield the references in links of YAML texts: those that name a record by its id, perhaps with a heading."""
    for link in links:
        kind, colon, _ = link.target.partition(":")
        if colon and kind in RECORD_KINDS:
            yield Edge(link.start, link.target.partition("#")[0], link.place, "text")
