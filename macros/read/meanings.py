"""Look-ups in a model's schema by key path: a field's meaning, example, form in words, and the fields beside it."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from ..model.base import (
    ID_FORM,
    URL_END,
    Carry,
    CarryFrom,
    Clock,
    SourceKey,
    SourceRef,
    TaughtReference,
    Url,
    Written,
)
from ..model.course import TAG, Colour, Folder, PagePath
from ..model.fields.scale import Number
from ..model.finding import Text, text
from ..model.lists import Length, OldAddress
from ..model.place import KeyPath
from .expected import as_yaml, holds


def _pattern(kind: Any) -> str:
    """Return the pattern of a type of text."""
    return next(str(each.pattern) for each in kind.__metadata__ if getattr(each, "pattern", None))


# What each pattern of a text is called in the strings file: a pattern is no language for authors.
FORMS = {
    ID_FORM: "id",
    TAG: "language",
    r"^[^\n]*$": "line",
    _pattern(CarryFrom): "carry_from",
    rf"^https://{URL_END}": "url",
} | {
    _pattern(kind): name
    for name, kind in {
        "key": SourceKey,
        "reference": SourceRef,
        "carry": Carry,
        "written": Written,
        "taught": TaughtReference,
        "clock": Clock,
        "page": PagePath,
        "folder": Folder,
        "colour": Colour,
        "url": Url,
        "scale": Number,
        "length": Length,
        "address": OldAddress,
    }.items()
}


@functools.lru_cache(maxsize=64)
def schema(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON schema of a model."""
    return model.model_json_schema()


def at(data: Any, way: KeyPath) -> Any:
    """Return the value at `way`, or None where there is none."""
    for part in way:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _forms(definition: dict[str, Any], top: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the forms that a value may have: the definition itself, or what it refers to."""
    if "$ref" in definition:
        return _forms(top["$defs"][definition["$ref"].rsplit("/", 1)[-1]], top)
    choices = [*definition.get("anyOf", []), *definition.get("oneOf", [])]
    return [form for choice in choices for form in _forms(choice, top)] or [definition]


def _inside(form: dict[str, Any], part: str | int, data: Any) -> Iterator[dict[str, Any]]:
    """Yield what a form says about one of its fields or items, where it has the type of the data."""
    if isinstance(part, int):
        if "items" in form:
            yield form["items"]
        return
    properties = form.get("properties", {})
    kind = properties.get("type", {}).get("const")
    of_another_type = kind and isinstance(data, dict) and data.get("type") not in (None, kind)
    if part in properties and not of_another_type:
        yield properties[part]
    elif isinstance(form.get("additionalProperties"), dict):
        yield form["additionalProperties"]


def _definitions(model: type[BaseModel], way: KeyPath, data: Any) -> list[dict[str, Any]]:
    """Return what the schema says about the value at `way`; several where a field has several types."""
    top = schema(model)
    found_here: list[dict[str, Any]] = [top]
    for part in way:
        forms = [form for each in found_here for form in _forms(each, top)]
        found_here, data = [inner for form in forms for inner in _inside(form, part, data)], at(data, (part,))
    return found_here


def about(model: type[BaseModel], way: KeyPath, data: Any, kind: bool = True) -> Text | str:
    """Return what the field at `way` holds, with an example: the words that the schema has for it.

    These are in English. Other languages say the example and, with `kind`, which kind of value it is.
    """
    while way and isinstance(way[-1], int):
        way = way[:-1]
    for definition in _definitions(model, way, data) if way else []:
        if "description" in definition:
            forms = _forms(definition, schema(model))
            said = {"text": definition["description"], "kind": holds(forms[0]) if kind and len(forms) == 1 else ""}
            if not definition.get("examples"):
                return text("problems.about", **said)
            return text("problems.about_example", **said, example=as_yaml(definition["examples"][0]))
    return ""


def form_of_text(model: type[BaseModel], way: KeyPath, data: Any) -> tuple[str, str]:
    """Return the pattern that a text at `way` must have, and what that is called; nothing where any text will do."""
    for definition in _definitions(model, way, data):
        for form in _forms(definition, schema(model)):
            if form.get("pattern") in FORMS:
                return form["pattern"], FORMS[form["pattern"]]
    return "", ""


def is_number(model: type[BaseModel], way: KeyPath, data: Any) -> bool:
    """Say whether the field at `way` holds a number, whole or not."""
    forms = [form for each in _definitions(model, way, data) for form in _forms(each, schema(model))]
    return any(form.get("type") in ("integer", "number") for form in forms)


def fields_at(model: type[BaseModel], way: KeyPath, data: Any) -> list[str]:
    """Return the names of the fields that the record at `way` can have, those that must be there first."""
    names: list[str] = []
    forms = [form for each in _definitions(model, way, data) for form in _forms(each, schema(model))]
    record = at(data, way)
    type = record.get("type") if isinstance(record, dict) else None
    for form in forms:
        properties = form.get("properties", {})
        if type is None or properties.get("type", {}).get("const", type) == type:
            names += [*form.get("required", []), *sorted(set(properties) - set(form.get("required", [])))]
    return list(dict.fromkeys(names))


def chosen_at(model: type[BaseModel], way: KeyPath, data: Any) -> dict[str, str]:
    """Return the words from which fields of the record at `way` choose, each with its field.

    Somebody may take one for the name of a field. A word of two fields is left out.
    """
    top, fields = schema(model), dict[str, set[str]]()
    forms = [form for each in _definitions(model, way, data) for form in _forms(each, top)]
    for name, definition in (item for form in forms for item in form.get("properties", {}).items()):
        for word in (word for form in _forms(definition, top) for word in form.get("enum", ())):
            fields.setdefault(str(word), set()).add(name)
    return {word: min(names) for word, names in fields.items() if len(names) == 1}


def home_of(model: type[BaseModel], way: KeyPath, data: Any) -> KeyPath | None:
    """Return the way to a record near `way` that can have its field and lacks it; None where there is none.

    The field was then indented too deep, not deep enough, or stands below a neighbour. The nearest record around counts
    first, then the last one of a list beside it.
    """
    around, name = way[:-1], str(way[-1])
    inside = [
        (*around, key, len(value) - 1) if isinstance(value, list) else (*around, key)
        for key, value in at(data, around).items()
    ]
    for home in (*(around[:end] for end in range(len(around) - 1, 0, -1)), *inside, ()):
        record = at(data, home)
        lacks_it = home != around and isinstance(record, dict) and name not in record
        if lacks_it and name in fields_at(model, home, data):
            return home
    return None
