"""The fields of a record, for those who write without an editor that shows them."""

from __future__ import annotations

import json
import typing
from collections.abc import Iterator
from typing import Any, Literal

from markupsafe import Markup
from pydantic.fields import FieldInfo

from ..model import Exercise, Facts, Record
from ..model.course import ColourName, Look
from ..model.curriculum import Curriculum
from ..model.dependencies import worked_out
from ..model.kinds import KINDS
from ..read.colours import frame_colours
from .base import table
from .view import View

# The records of which authors can see the fields: each kind, what every kind of page can say, and the look of a site.
RECORDS: dict[str, type[Record]] = {
    **{name: kind.model for name, kind in KINDS.items()},
    "facts": Facts,
    "look": Look,
}


def field_list(view: View, kind: str) -> Markup:
    """Return a table of the fields of a record, then one for each record in it. Raises KeyError for another kind.

    What an exercise holds too, such as a worksheet, is listed with the exercise only.
    """
    model = RECORDS[kind]
    of_exercise = {inner for _, inner in _inside(Exercise, {Exercise})} if model is not Exercise else set()
    tables = [_table(view, kind, model)]
    tables += [_table(view, name, inner) for name, inner in _inside(model, {model, *of_exercise})]
    tables += [_colours(view)] if model is Look else []
    return Markup("\n\n").join(tables)


@worked_out
def frame(_curriculum: Curriculum) -> list[tuple[str, str, str]]:
    """Return the frame's colours: the name of each, and what it is on light and on dark paper."""
    light, dark = frame_colours()
    return [(name, light[name], dark.get(name, light[name])) for name in typing.get_args(ColourName)]


def _colours(view: View) -> Markup:
    """Return a table of the colours: what each is for, and what the frame has."""
    t = view.words
    heads = [t(f"field_list.{head}") for head in ("field", "holds", "light", "dark")]
    code = Markup("<code>{}</code>").format
    rows: list[list[object]] = [
        [code(name), t(f"field_list.colours.{name}"), code(light), code(dark)]
        for name, light, dark in frame(view.curriculum)
    ]
    return table(view, f"colours, colours_dark: {t('field_list.colours_about')}", heads, rows)


def _inside(model: type[Record], seen: set[type[Record]]) -> Iterator[tuple[str, type[Record]]]:
    """Yield the records in the fields of a record, each once, with the name of its field."""
    hints = typing.get_type_hints(model, include_extras=True)
    for name, field in model.model_fields.items():
        for inner in _records(hints[name]):
            if inner not in seen:
                seen.add(inner)
                yield field.alias or name, inner
                yield from _inside(inner, seen)


def _records(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for each in typing.get_args(annotation):
        yield from _records(each)


def _table(view: View, name: str, model: type[Record]) -> Markup:
    t = view.words
    fields = {field.alias or each: field for each, field in model.model_fields.items() if not field.exclude}
    about = (model.__doc__ or "").partition("\n")[0]
    if "type" in fields and typing.get_origin(fields["type"].annotation) is Literal:  # one of several types
        (kind,) = typing.get_args(fields.pop("type").annotation)
        name = f"{name}, type: {kind}"
    heads = [t(f"field_list.{head}") for head in ("field", "holds", "example")]
    rows: list[list[object]] = [
        [_named(view, each, field), field.description, _example(field)] for each, field in fields.items()
    ]
    return table(view, f"{name}: {about}", heads, rows)


def _named(view: View, name: str, field: FieldInfo) -> Markup:
    """Return the name of a field, and that it must be there where it must."""
    needed = Markup(" ({})").format(view.words("field_list.needed")) if field.is_required() else ""
    return Markup("<code>{}</code>{}").format(name, needed)


def _example(field: FieldInfo) -> Markup:
    """Return an example as one writes it in YAML, which takes JSON too."""
    examples = field.examples or []
    text = ", ".join(each if isinstance(each, str) else json.dumps(each, ensure_ascii=False) for each in examples)
    return Markup("<code>{}</code>").format(text) if text else Markup()
