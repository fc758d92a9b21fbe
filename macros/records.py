"""Data -> records, and what is wrong with the data."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .finding import Finding, found, nearest
from .place import Path as Way
from .place import Source
from .schema import Record
from .words import words

R = TypeVar("R", bound=Record)


def _locate(value: Any, source: Source) -> None:
    """Tell a record and all records in it where they stand."""
    if isinstance(value, Record):
        value._source = source
        for name, info in type(value).model_fields.items():
            way = (*source.path, info.alias or name)
            _locate(getattr(value, name), Source(source.file, source.lines, way))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _locate(item, Source(source.file, source.lines, (*source.path, index)))


# The field whose absence has a rule of its own, so that the advice can say what to write.
MISSING = {
    "feedback": "Q403",
    "if_true": "Q403",
    "if_false": "Q403",
    "debrief": "E303",
    "minutes": "E301",
    "id": "S105",
}


def _way(location: tuple[str | int, ...], data: Any) -> Way:
    """Return pydantic's location without the names of union members, which are not in the data."""
    way: list[str | int] = []
    for part in location:
        if isinstance(data, dict) and part not in data and isinstance(part, str) and part == data.get("type"):
            continue
        way.append(part)
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            data = None
    return tuple(way)


def _direct(error: ValidationError) -> list[ErrorDetails]:
    """Return the faults in an error, without the complaint that a list is too short because of a fault in it."""
    items = error.errors(include_url=False)
    ways = [item["loc"] for item in items]
    return [
        item
        for item in items
        if item["type"] != "too_short"
        or not any(way != item["loc"] and way[: len(item["loc"])] == item["loc"] for way in ways)
    ]


def _problem(item: ErrorDetails) -> str:
    """Return in our words what was expected; in pydantic's where we have none."""
    t = words()
    key = f"problems.{item['type']}"
    context = {name: str(value) for name, value in item.get("ctx", {}).items()}
    return t(key, **context) if key in t.keys else item["msg"]


def _at(data: Any, way: Way) -> Any:
    for part in way:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def field_names(model: type[BaseModel]) -> set[str]:
    """Return the names of all fields of a model and of the models in it, as authors write them."""
    names: set[str] = set()
    for definition in [model.model_json_schema(), *model.model_json_schema().get("$defs", {}).values()]:
        names |= set(definition.get("properties", {}))
    return names


def make(model: type[R], data: Any, source: Source, **extra: Any) -> tuple[R | None, list[Finding]]:
    """Return the record in `data` and what is wrong with it.

    An unknown field is reported and left out, so that the rest is still checked; with any other fault there is no
    record.
    """
    if not isinstance(data, dict):
        name = str(source.path[-1]) if source.path else ""
        return None, [found(source.place(), "S104", field=name, problem=words()("problems.model_type"), value="")]
    data = {**data, **extra}
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        faults = _direct(error)
        findings = [_finding(item, _way(item["loc"], data), data, source, model) for item in faults]
        if any(item["type"] != "extra_forbidden" for item in faults):
            return None, findings
        for item in faults:
            data = _without(data, _way(item["loc"], data))
        record = model.model_validate(data)
    else:
        findings = []
    _locate(record, source)
    return record, findings


def _finding(item: ErrorDetails, way: Way, data: Any, source: Source, model: type[BaseModel]) -> Finding:
    """Return one fault of a record as a finding."""
    place, name = source.place(*way), str(way[-1]) if way else ""
    if item["type"] == "extra_forbidden":
        return found(place, "S102", field=name, near=nearest(name, field_names(model) - {name}, 0.7))
    if item["type"] == "missing" or (item["type"] == "string_too_short" and name in MISSING):
        return found(place, MISSING.get(name, "S103"), field=name)
    value = _at(data, way)
    shown = "" if isinstance(value, dict | list) else str(value)[:60]
    near = nearest(shown, re.findall(r"'([^']+)'", str(item.get("ctx", {}).get("expected", ""))))
    return found(place, "S104", field=name, problem=_problem(item), value=f" “{shown}”" if shown else "", near=near)


def _without(data: Any, way: Way) -> Any:
    """Return a copy of `data` without the value at `way`."""
    if isinstance(data, list):
        index = int(way[0])
        return [_without(item, way[1:]) if i == index else item for i, item in enumerate(data)]
    if len(way) == 1:
        return {key: value for key, value in data.items() if key != way[0]}
    return {key: _without(value, way[1:]) if key == way[0] else value for key, value in data.items()}
