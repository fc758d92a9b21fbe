"""What a field can hold, in words: its kind, its choices with their names, an example as YAML has it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..model.finding import Text, text
from ..words import words

# Where the strings file has words for what a field may hold. Of such a part each choice has its word.
NAMED = ("exercise.kinds", "exercise.levels", "levels", "case.levels", "case.sure", "room_plan", "group", "verbs")
KINDS = ("array", "boolean", "integer", "number", "object", "string")
COMMA = re.compile(r"-?\d+, ?\d+")


def as_yaml(value: Any) -> str:
    """Return an example as one writes it in YAML: 12.5, false, [one, two]."""
    if isinstance(value, list):
        return f"[{', '.join(map(as_yaml, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name}: {as_yaml(inner)}' for name, inner in value.items())}}}"
    return value if isinstance(value, str) else json.dumps(value)


def _is_name(key: str) -> bool:
    """Say whether a text is there and has no gap to be filled, as that of groups of so many has."""
    return words().has(key) and key not in words().counted and "{" not in words().raw(key)


def choices(names: Iterable[str]) -> tuple[Text, ...] | str:
    """Return the choices of a field, one after the other, each with what it is called on the pages."""
    listed = list(names)
    part = next((each for each in NAMED if all(_is_name(f"{each}.{name}") for name in listed)), "")
    if not part:
        return ", ".join(listed)
    ends = [",", *[","] * (len(listed) - 2), ""][-len(listed) :]
    return tuple(
        text("problems.choice", name=name, word=Text(f"{part}.{name}"), end=end)
        for name, end in zip(listed, ends, strict=True)
    )


def holds(form: Mapping[str, Any]) -> Text | str:
    """Return which kind of value a schema's form of a field wants."""
    if "enum" in form:
        return text("problems.holds.choice", choices=choices(map(str, form["enum"])))
    return Text(f"problems.holds.{form['type']}") if form.get("type") in KINDS else ""


def decimal_comma(value: Any) -> Text | None:
    """Return how a number with a comma is written, or None for any other value."""
    if isinstance(value, str) and COMMA.fullmatch(value):
        return text("problems.decimal_comma", value=value.replace(", ", ".").replace(",", "."))
    return None
