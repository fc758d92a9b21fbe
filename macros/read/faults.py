"""A fault that pydantic finds in a record -> the finding that its author reads: the place, and what to write."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..model.base import RECORD_KINDS
from ..model.finding import Finding, Text, found, nearest, text
from ..model.place import KeyPath, Source
from .expected import choices, decimal_comma
from .likely import likely
from .lookalikes import foreign_letter
from .meanings import FORMS, about, at, chosen_at, fields_at, form_of_text, home_of, is_number
from .written import as_written
from .yaml_signs import without_curly

# The field whose absence has a rule of its own, so that the advice can say what to write.
MISSING = {
    "minutes": "E301",
    "id": "S105",
}
# How many letters of a wrong value are shown.
SHOWN = 60
GROUPS = ("model_type", "model_attributes_type")


def faults(error: ValidationError) -> list[ErrorDetails]:
    """Return the faults in an error, without those complaints that follow from another fault."""
    items = error.errors(include_url=False)
    ways = [item["loc"] for item in items]
    return [item for item in items if not any(_follows(item, way) for way in ways)]


def _follows(item: ErrorDetails, way: tuple[str | int, ...]) -> bool:
    """Say whether one complaint is there only because of a fault at `way`: a list too short, a sum of minutes."""
    if item["type"] == "too_short":
        return way != item["loc"] and way[: len(item["loc"])] == item["loc"]
    around = item["loc"][:-1]
    is_sum = item["type"] == "missing" and item["loc"][-1:] == ("minutes",) == way[-1:]
    return is_sum and len(way) > len(item["loc"]) and way[: len(around)] == around


def way_to(location: tuple[str | int, ...], data: Any) -> KeyPath:
    """Return pydantic's location without the names of union members, which are not in the data."""
    way: list[str | int] = []
    passed: Any = None
    for part in location:
        is_type = isinstance(data, dict) and isinstance(part, str) and part == data.get("type")
        # A question of type gaps has a field gaps too: the first of the two is the name of its type.
        if is_type and data is not passed and (part not in data or (way and isinstance(way[-1], int))):
            passed = data
            continue
        if part == "[key]":  # the name of a field is at fault, not its value
            break
        way.append(part)
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            data = None
    return tuple(way)


def wrong_shape(source: Source, problem: str) -> Finding:
    """Return the finding for a record or a file that is not the group of fields or the list that it must be."""
    field = _name(source.path) or Text("problems.file")
    says = Text(f"problems.{problem}")
    return found(source.place(), "S104", field=field, problem=says, value="", letter="", about="")


def _name(way: KeyPath) -> Text | str:
    """Return the name under which authors know the value at `way`."""
    if not way or isinstance(way[-1], str):
        return str(way[-1]) if way else ""
    number = int(way[-1]) + 1
    inside = next((part for part in reversed(way[:-1]) if isinstance(part, str)), "")
    return text("problems.item", number=number, name=inside) if inside else text("problems.entry", number=number)


# Names that stand for each other in other records.
ALIASES = {"id": "key", "key": "id", "name": "title", "title": "name", "link": "url", "time": "minutes"}


def meant(name: str, names: list[str]) -> str:
    """Return which of the `names` a misspelt field probably means, or an empty string."""
    first = name.split(" ")[0]
    if first in names and first != name:
        return first
    alias = ALIASES.get(name, "")
    return nearest(name, names, 0.7) or (alias if alias in names and name not in names else "")


def _as_text(fields: dict[str, Any]) -> str:
    """Return the text that was read as a group of fields because of its colon; the name of a record has no blank."""
    said = ", ".join(f"{key}: {inner}" for key, inner in fields.items())
    return said.replace(": ", ":") if re.fullmatch(rf"(?:{'|'.join(RECORD_KINDS)}): [a-z0-9_-]+", said) else said


@dataclass(frozen=True)
class Fault:
    """A fault found by pydantic, its key path, and the record around it: data, source, model, fields nobody writes."""

    item: ErrorDetails
    way: KeyPath
    data: Any
    source: Source
    model: type[BaseModel]
    given: frozenset[str] = frozenset()

    @property
    def value(self) -> Any:
        """What stands there."""
        return at(self.data, self.way)

    @property
    def name(self) -> str:
        """The name of the field, or nothing for an item of a list."""
        return self.way[-1] if self.way and isinstance(self.way[-1], str) else ""

    @property
    def names(self) -> list[str]:
        """The fields that may stand where this one does."""
        names = fields_at(self.model, self.way[:-1], self.data)
        return [each for each in names if len(self.way) > 1 or each not in self.given]

    def finding(self) -> Finding:
        """Return the fault as a finding."""
        place = self.source.place(*self.way)
        if self.item["type"] == "extra_forbidden":
            return self._unknown()
        called = _name(self.way) or Text("problems.file")
        meaning = about(self.model, self.way, self.data)
        is_missing = self.item["type"] == "missing"
        is_empty = self.item["type"] == "string_too_short" or (self.value is None and not is_missing)
        if (is_missing or is_empty) and self.name in MISSING:
            return found(place, MISSING[self.name], field=self.name, about=meaning)
        if is_missing:
            return found(place, "S103", field=self.name, about=meaning)
        if is_empty:
            field = text("problems.field", name=self.name) if self.name else called
            return found(place, "S110", field=field, about=meaning)
        if self.item["type"] == "string_type" and isinstance(self.value, dict):
            return found(place, "S111", field=called, sign=Text("problems.colon"), text=_as_text(self.value))
        return self._wrong(called, about(self.model, self.way, self.data, kind=False))

    def _unknown(self) -> Finding:
        """Return the finding for a field that is not known here."""
        place, name = self.source.place(*self.way), self.name
        if self.value is None and not re.fullmatch(r"[\w-]*[a-z][\w-]*", name):  # {do: Count, then go} is two fields
            before, said = self._before()
            comma = decimal_comma(said)
            if comma and before and is_number(self.model, (*self.way[:-1], before), self.data):
                return found(
                    place,
                    "S104",
                    field=before,
                    problem=comma,
                    value=text("problems.said", value=said),
                    near="",
                    letter="",
                    about="",
                )
            return found(place, "S111", field=before or name, sign=Text("problems.comma"), text=without_curly(said))
        if " " in name and self._is_behind_a_comma():  # {text: Count, or say: five} too
            before, said = self._before(1)
            whole = without_curly(f"{said}: {self.value}")
            return found(place, "S111", field=before, sign=Text("problems.comma"), text=whole)
        near = meant(name, self.names)
        chosen = chosen_at(self.model, self.way[:-1], self.data)
        if name in chosen and name not in self.names:  # a pause is not `lunch: true`
            near = f"{chosen[name]}: {name}"
        if near and name.split(" ")[0] == near:  # `title Barrier: wall` has lost its first colon
            says = {part: text(f"problems.yaml.no_colon.{part}", word=near) for part in ("problem", "advice")}
            return found(place, "S101", **says)
        fields = text("problems.fields", fields=", ".join(self.names)) if self.names else ""
        home = home_of(self.model, self.way, self.data) if name not in chosen else None
        where = "" if home is None else text("problems.belongs", record=_name(home) or Text("problems.file"))
        near = near if home is None else ""
        return found(place, "S102", field=name, near=near, letter=foreign_letter(name), fields=(where, fields))

    def _is_behind_a_comma(self) -> bool:
        """Say whether a text stands before this field on its line, which a comma has cut off."""
        names = list(at(self.data, self.way[:-1]))
        before = names[names.index(self.name) - 1] if self.name in names[1:] else None
        if before is None or not isinstance(at(self.data, (*self.way[:-1], before)), str | None):
            return False
        return self.source.place(*self.way[:-1], before).line == self.source.place(*self.way).line

    def _before(self, at_least: int = 0) -> tuple[str, str]:
        """Return the field before this one and its text with this one's name, as somebody wrote it with a comma."""
        around = at(self.data, self.way[:-1])
        names = list(around)
        at_start = names.index(self.name) - at_least
        while at_start > 0 and around[names[at_start]] is None:
            at_start -= 1
        parts = [str(around[names[at_start]]), *names[at_start + 1 : names.index(self.name) + 1]]
        return str(names[at_start]), ", ".join(parts)

    def _wrong(self, called: Text | str, meaning: Text | str) -> Finding:
        """Return the finding for a value that the field cannot hold."""
        item, value, way = self.item, self.value, self.way
        if item["type"].startswith("union_tag") and isinstance(value, dict):
            value, way = value.get("type", ""), (*way, "type")
        shown = "" if isinstance(value, dict | list) else as_written(value)[:SHOWN]
        context = item.get("ctx", {})
        known = re.findall(r"'([^']+)'", str(context.get("expected") or context.get("expected_tags") or ""))
        inner = fields_at(self.model, self.way, self.data) if item["type"] in GROUPS else []
        fields = text("problems.fields", fields=", ".join(inner)) if inner else ""
        pattern = str(context.get("pattern", ""))
        return found(
            self.source.place(*way),
            "S104",
            field=called,
            problem=self._form() or problem(item, value),
            value=text("problems.said", value=shown) if shown else "",
            near=nearest(shown, known)
            or as_clock(value, form_of_text(self.model, self.way, self.data)[0])
            or likely(item["type"], value, pattern, inner),
            letter=foreign_letter(shown) if known or item["type"] == "string_pattern_mismatch" else "",
            about=(meaning, fields),
        )

    def _form(self) -> Text | None:
        """Return the form that a text here must have, where a number or `true` stands that would not fit in quotes."""
        pattern, name = (
            form_of_text(self.model, self.way, self.data) if self.item["type"] == "string_type" else ("", "")
        )
        if not pattern or not isinstance(self.value, bool | int | float):
            return None
        return None if re.search(pattern, as_written(self.value)) else Text(f"problems.form.{name}")


def as_clock(value: Any, pattern: str) -> str:
    """Return a time of day that was written otherwise, such as 9.00 or 9:30, in the form of one; else nothing."""
    digits = re.fullmatch(r"(\d{1,2})(?:[.:,h ]+(\d{1,2}))?\s*(?:h|Uhr|am)?\.?", as_written(value).strip())
    if FORMS.get(pattern) != "clock" or not digits:
        return ""
    minutes = (digits[2] or "").ljust(2, "0") if isinstance(value, float) else (digits[2] or "").rjust(2, "0")
    clock = f"{digits[1]:0>2}:{minutes}"
    return clock if re.fullmatch(pattern, clock) else ""


def problem(item: ErrorDetails, value: Any = None) -> Text:
    """Return what was expected. A test holds that every fault that our models can have has its words."""
    context: dict[str, Any] = {name: str(said) for name, said in item.get("ctx", {}).items()}
    if item["type"] == "literal_error" and (named := re.findall(r"'([^']+)'", context["expected"])):
        return text("problems.literal_error", expected=choices(named))
    if item["type"] == "string_pattern_mismatch":
        return Text(f"problems.form.{FORMS.get(context['pattern'], 'other')}")
    if item["type"] == "string_type" and isinstance(value, bool | int | float):
        return text("problems.text_in_quotes", value=as_written(value))
    if item["type"] in ("int_type", "float_type", "int_parsing", "float_parsing") and (comma := decimal_comma(value)):
        return comma
    is_quoted = isinstance(value, str) and re.fullmatch(r"-?\d+(\.\d+)?|true|false", value)
    if item["type"] in ("int_type", "float_type", "bool_type") and is_quoted:
        whole = item["type"] == "int_type" and re.fullmatch(r"-?\d{1,100}", value)  # Python reads no endless number
        plain = str(int(value)) if whole else value  # in our digits, whichever they were
        return text(f"problems.{item['type']}_without_quotes", value=plain)
    return Text(f"problems.{item['type']}", context)
