"""Data -> records, and what is wrong with the data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from ..model import Course, Record
from ..model.base import holding, records_within
from ..model.finding import Finding, found, text
from ..model.place import KeyPath, Source
from .faults import Fault, faults, meant, way_to, wrong_shape
from .meanings import about

R = TypeVar("R", bound=Record)
__all__ = ["make", "wrong_shape"]


def _locate(record: Record, source: Source) -> None:
    """Tell a record and all records in it where they stand."""
    record._source = source
    for name in holding(type(record)):
        way = (type(record).model_fields[name].alias or name,)
        for inner, each in records_within(getattr(record, name), way):
            _locate(each, source.inside(*inner))


def make(
    model: type[R], data: Any, source: Source, course: Course | None = None, **extra: Any
) -> tuple[R | None, list[Finding]]:
    """Return the record in `data` and what is wrong with it. Some values only the `course` can judge.

    An unknown field is reported and left out, so that the rest is still checked; with any other fault there is no
    record.
    """
    if not isinstance(data, dict):
        return None, [wrong_shape(source, "model_type")]
    data = {**data, **extra}
    findings: list[Finding] = []
    try:
        record = model.model_validate(data, context=course)
    except ValidationError as error:
        items = faults(error)
        told = [Fault(item, way_to(item["loc"], data), data, source, model, frozenset(extra)) for item in items]
        findings = [each.finding() for each in told if not _is_misspelt(each, told)]
        unknown = [each for each in told if each.item["type"] == "extra_forbidden"]
        if len(unknown) < len(told):
            return None, findings
        for each in unknown:
            data = _without(data, each.way)
        try:
            record = model.model_validate(data, context=course)
        except ValidationError:  # without the misspelt field something is missing, which is told by its name
            return None, findings
    _locate(record, source)
    return record, [*findings, *(_empty(model, way, data, source) for way in _nothing(data))]


def _nothing(data: Any, way: KeyPath = ()) -> Iterator[KeyPath]:
    """Yield the way to each field behind whose name nothing stands."""
    if isinstance(data, dict):
        for name, value in data.items():
            if value is None:
                yield (*way, name)
            elif isinstance(value, dict | list):
                yield from _nothing(value, (*way, name))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            if isinstance(value, dict | list):
                yield from _nothing(value, (*way, index))


def _empty(model: type[Record], way: KeyPath, data: Any, source: Source) -> Finding:
    field = text("problems.field", name=str(way[-1]))
    return found(source.place(*way), "S110", field=field, about=about(model, way, data))


def _is_misspelt(missing: Fault, told: list[Fault]) -> bool:
    """Say whether a field is missing because its name is written wrongly, which is told already."""
    location = missing.item["loc"]
    return missing.item["type"] == "missing" and any(
        other.item["type"] == "extra_forbidden"
        and other.item["loc"][:-1] == location[:-1]
        and meant(other.name, other.names) == location[-1]
        for other in told
    )


def _without(data: Any, way: KeyPath) -> Any:
    """Return a copy of `data` without the value at `way`."""
    if isinstance(data, list):
        index = int(way[0])
        return [_without(item, way[1:]) if i == index else item for i, item in enumerate(data)]
    if len(way) == 1:
        return {key: value for key, value in data.items() if key != way[0]}
    return {key: _without(value, way[1:]) if key == way[0] else value for key, value in data.items()}
