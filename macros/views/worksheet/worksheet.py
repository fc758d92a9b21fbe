"""A worksheet in the form that all its fields share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import FieldBase, Worksheet
from ...model.curriculum import Curriculum
from ...model.prompt import prompt_hash
from ...model.sheet import sheet_of
from ..fields import Body, body
from ..view import View


@dataclass(frozen=True)
class Framed:
    """A field as the template shows it: its id on the page, its data attributes, and from which exercise it begins."""

    field: FieldBase
    id: str
    data: dict[str, str]
    body: Body
    begins: str


def worksheet(view: View, owner: str, sheet: Worksheet, was: Sequence[str] = ()) -> Markup:
    """Return a worksheet. `owner` is the name below which a browser saves it, `was` are the names it had before."""
    fields = [_framed(view, owner, field) for field in sheet.fields]
    return view.render("worksheet/worksheet.html", owner=owner, was=was, orientation=sheet.orientation, fields=fields)


def _framed(view: View, owner: str, field: FieldBase) -> Framed:
    id = f"{owner}--{field.id}"
    data = {
        "field": field.id,
        "hash": prompt_hash(field),
        "carry": " ".join(carries(view.curriculum, field)),
        "was": " ".join(field.was),
    }
    begins = f"exercise:{field.carry.partition('.')[0]}" if field.carry else ""
    return Framed(field, id, {name: value for name, value in data.items() if value}, body(field, view, id), begins)


def carries(curriculum: Curriculum, field: FieldBase) -> list[str]:
    """Return the fields from which a field begins, `exercise/field` as a browser keeps them, the nearest first."""
    way: list[str] = []
    carry = field.carry
    while carry and carry not in way:
        way.append(carry)
        exercise, _, name = carry.partition(".")
        sheet = sheet_of(curriculum.exercises[exercise], curriculum.tools) if exercise in curriculum.exercises else None
        carry = next((each.carry for each in (sheet.fields if sheet else ()) if each.id == name), None)
    return [each.replace(".", "/") for each in way]
