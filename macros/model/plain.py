"""Texts of plain words: those of fields whose type says so (`Line`)."""

from __future__ import annotations

import functools
import typing
from collections.abc import Iterator, Mapping
from typing import Any

from .base import Plain, Record, holding, marks_of, records_within
from .place import KeyPath


@functools.cache
def plain_fields(model: type[Record]) -> dict[str, str]:
    """Return the fields of a model that hold plain words, each with its name in YAML."""
    hints = typing.get_type_hints(model, include_extras=True)
    fields = {name: field.alias or name for name, field in model.model_fields.items()}
    return {name: written for name, written in fields.items() if any(marks_of(hints[name], Plain))}


def plain_texts(record: Record) -> Iterator[tuple[Record, KeyPath, str]]:
    """Yield the plain words in a record and in all records in it: the record, the way to them in it, the words."""
    for name, written in plain_fields(type(record)).items():
        for way, text in _texts(getattr(record, name)):
            yield record, (written, *way), text
    for name in holding(type(record)):
        for _, inner in records_within(getattr(record, name)):
            yield from plain_texts(inner)


def _texts(value: Any, way: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield way, value
    elif isinstance(value, tuple | Mapping):
        for key, each in value.items() if isinstance(value, Mapping) else enumerate(value):
            yield from _texts(each, (*way, key))
