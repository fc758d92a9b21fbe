"""Data -> records, and what is wrong with the data."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..model import Course, Record
from ..model.base import holding
from ..model.finding import Finding, Text, found, nearest, text
from ..model.place import KeyPath, Source

R = TypeVar("R", bound=Record)


def _locate(record: Record, source: Source) -> None:
    """Tell a record and all records in it where they stand."""
    record._source = source
    for name in holding(type(record)):
        value = getattr(record, name)
        way = (type(record).model_fields[name].alias or name,)
        for inner, each in ((way, value),) if isinstance(value, Record) else _items(value, way):
            _locate(each, source.inside(*inner))


def _items(value: Any, way: KeyPath) -> Iterator[tuple[KeyPath, Record]]:
    """Yield the records in a list, and in the lists in it, each with the way to it."""
    for index, each in enumerate(value) if isinstance(value, tuple) else ():
        if isinstance(each, Record):
            yield (*way, index), each
        else:
            yield from _items(each, (*way, index))


# The field whose absence has a rule of its own, so that the advice can say what to write.
MISSING = {
    "feedback": "Q403",
    "if_true": "Q403",
    "if_false": "Q403",
    "debrief": "E303",
    "minutes": "E301",
    "id": "S105",
}


def _way(location: tuple[str | int, ...], data: Any) -> KeyPath:
    """Return pydantic's location without the names of union members, which are not in the data."""
    way: list[str | int] = []
    for part in location:
        if isinstance(data, dict) and part not in data and isinstance(part, str) and part == data.get("type"):
            continue
        if part == "[key]":  # the name of a field is at fault, not its value
            break
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


def _problem(item: ErrorDetails) -> Text:
    """Return what was expected. A test holds that every fault that our models can have has its words."""
    return Text(f"problems.{item['type']}", {name: str(value) for name, value in item.get("ctx", {}).items()})


def _at(data: Any, way: KeyPath) -> Any:
    for part in way:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


@functools.lru_cache(maxsize=64)
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema()


def field_names(model: type[BaseModel]) -> set[str]:
    """Return the names of all fields of a model and of the models in it, as authors write them."""
    names: set[str] = set()
    for definition in [_schema(model), *_schema(model).get("$defs", {}).values()]:
        names |= set(definition.get("properties", {}))
    return names


def _forms(definition: dict[str, Any], top: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the forms that a value may have: the definition itself, or what it refers to."""
    if "$ref" in definition:
        return _forms(top["$defs"][definition["$ref"].rsplit("/", 1)[-1]], top)
    choices = [*definition.get("anyOf", []), *definition.get("oneOf", [])]
    return [form for choice in choices for form in _forms(choice, top)] or [definition]


def _definitions(model: type[BaseModel], way: KeyPath, data: Any) -> list[dict[str, Any]]:
    """Return what the schema says about the value at `way`; several where a field has several types."""
    top = _schema(model)
    found_here: list[dict[str, Any]] = [top]
    for part in way:
        inner: list[dict[str, Any]] = []
        for form in [form for each in found_here for form in _forms(each, top)]:
            if isinstance(part, int) and "items" in form:
                inner.append(form["items"])
            properties = form.get("properties", {})
            kind = properties.get("type", {}).get("const")
            of_another_type = kind and isinstance(data, dict) and data.get("type") not in (None, kind)
            if part in properties and not of_another_type:
                inner.append(properties[part])
        found_here, data = inner, _at(data, (part,))
    return found_here


def about(model: type[BaseModel], way: KeyPath, data: Any) -> Text | str:
    """Return what the field at `way` holds, with an example: the words that the schema has for it."""
    while way and isinstance(way[-1], int):
        way = way[:-1]
    for definition in _definitions(model, way, data) if way else []:
        example = next(iter(definition.get("examples", [])), None)
        if isinstance(example, list):
            example = f"[{', '.join(map(str, example))}]"
        elif isinstance(example, dict):
            example = f"{{{', '.join(f'{name}: {value}' for name, value in example.items())}}}"
        if "description" in definition:
            meaning = definition["description"]
            if example is None:
                return text("problems.about", text=meaning)
            return text("problems.about_example", text=meaning, example=example)
    return ""


def fields_at(model: type[BaseModel], way: KeyPath, data: Any) -> list[str]:
    """Return the names of the fields that the record at `way` can have, those that must be there first."""
    names: list[str] = []
    forms = [form for each in _definitions(model, way, data) for form in _forms(each, _schema(model))]
    record = _at(data, way)
    type = record.get("type") if isinstance(record, dict) else None
    for form in forms:
        properties = form.get("properties", {})
        if type is None or properties.get("type", {}).get("const", type) == type:
            names += [*form.get("required", []), *sorted(set(properties) - set(form.get("required", [])))]
    return list(dict.fromkeys(names))


def wrong_shape(source: Source, problem: str) -> Finding:
    """Return the finding for a record or a file that is not the group of fields or the list that it must be."""
    field = _name(source.path) or Text("problems.file")
    return found(source.place(), "S104", field=field, problem=Text(f"problems.{problem}"), value="", about="")


def _name(way: KeyPath) -> Text | str:
    """Return the name under which authors know the value at `way`."""
    if not way or isinstance(way[-1], str):
        return str(way[-1]) if way else ""
    number = int(way[-1]) + 1
    inside = next((part for part in reversed(way[:-1]) if isinstance(part, str)), "")
    return text("problems.item", number=number, name=inside) if inside else text("problems.entry", number=number)


def make(
    model: type[R], data: Any, source: Source, course: Course | None = None, **extra: Any
) -> tuple[R | None, list[Finding]]:
    """Return the record in `data` and what is wrong with it. Some values only the `course` can judge.

    An unknown field is reported and left out, so that the rest is still checked; with any other fault there is no
    record.
    """
    if not isinstance(data, dict):
        return None, [wrong_shape(source, "model_type")]
    data = {**{str(name): value for name, value in data.items()}, **extra}
    try:
        record = model.model_validate(data, context=course)
    except ValidationError as error:
        faults = _direct(error)
        findings = [
            _finding(item, _way(item["loc"], data), data, source, model, set(extra))
            for item in faults
            if not (item["type"] == "missing" and _is_misspelt(item["loc"], faults, model))
        ]
        if any(item["type"] != "extra_forbidden" for item in faults):
            return None, findings
        for item in faults:
            data = _without(data, _way(item["loc"], data))
        record = model.model_validate(data, context=course)
    else:
        findings = []
    _locate(record, source)
    return record, findings


def _meant(name: str, model: type[BaseModel]) -> str:
    """Return the field that an unknown field probably is, or an empty string."""
    names = field_names(model) - {name}
    first = name.split()[0] if name.split() else ""
    return first if first in names else nearest(name, names, 0.7)


def _is_misspelt(location: tuple[str | int, ...], faults: list[ErrorDetails], model: type[BaseModel]) -> bool:
    """Say whether a field is missing because its name is written wrongly, which is told already."""
    beside = [
        str(item["loc"][-1])
        for item in faults
        if item["type"] == "extra_forbidden" and item["loc"][:-1] == location[:-1]
    ]
    return any(_meant(name, model) == location[-1] for name in beside)


def _finding(
    item: ErrorDetails, way: KeyPath, data: Any, source: Source, model: type[BaseModel], given: set[str]
) -> Finding:
    """Return one fault of a record as a finding. `given` holds the fields that no author writes."""
    place, value = source.place(*way), _at(data, way)
    name = str(way[-1]) if way and isinstance(way[-1], str) else ""
    called = _name(way) or Text("problems.file")
    meaning = about(model, way, data)
    if item["type"] == "extra_forbidden":
        if value is None and " " in name:  # {do: Count, then go} is two fields for YAML
            return found(place, "S111", field=name, sign=Text("problems.comma"), text=name)
        near = _meant(name, model)
        if near and name.split()[0] == near:  # `title Barrier: wall` has lost its first colon
            says = {part: text(f"problems.yaml.no_colon.{part}", word=near) for part in ("problem", "advice")}
            return found(place, "S101", **says)
        names = [each for each in fields_at(model, way[:-1], data) if len(way) > 1 or each not in given]
        fields = "" if near else text("problems.fields", fields=", ".join(names))
        return found(place, "S102", field=name, near=near, fields=fields)
    is_empty = item["type"] == "string_too_short" or (value is None and item["type"] != "missing")
    if (item["type"] == "missing" or is_empty) and name in MISSING:
        return found(place, MISSING[name], field=name, about=meaning)
    if item["type"] == "missing":
        return found(place, "S103", field=name, about=meaning)
    if is_empty:
        field = text("problems.field", name=name) if name else called
        return found(place, "S110", field=field, about=meaning)
    if item["type"] == "string_type" and isinstance(value, dict):
        written = ", ".join(f"{key}: {inner}" for key, inner in value.items())
        return found(place, "S111", field=called, sign=Text("problems.colon"), text=written)
    shown = "" if isinstance(value, dict | list) else str(value)[:60]
    near = nearest(shown, re.findall(r"'([^']+)'", str(item.get("ctx", {}).get("expected", ""))))
    quoted = f" “{shown}”" if shown else ""
    return found(place, "S104", field=called, problem=_problem(item), value=quoted, near=near, about=meaning)


def _without(data: Any, way: KeyPath) -> Any:
    """Return a copy of `data` without the value at `way`."""
    if isinstance(data, list):
        index = int(way[0])
        return [_without(item, way[1:]) if i == index else item for i, item in enumerate(data)]
    if len(way) == 1:
        return {key: value for key, value in data.items() if key != way[0]}
    return {key: _without(value, way[1:]) if key == way[0] else value for key, value in data.items()}
