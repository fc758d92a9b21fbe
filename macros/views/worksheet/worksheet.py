"""A worksheet in the form that all its fields share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from ...model import FieldBase, Worksheet
from ...model.curriculum import Curriculum
from ...model.prompt import prompt_hash
from ...model.sheet import sheet_of
from ..fields import Body, body
from ..view import View

# Said where something was carried along, or always, because the field has no other beginning.
Begins = Literal["carry", "begins"]


@dataclass(frozen=True)
class Framed:
    """A field as the template shows it: its id on the page, its data attributes, and in which exercises it begins.

    `heading` stands above it where a group of fields begins.
    """

    field: FieldBase
    id: str
    data: dict[str, str]
    body: Body
    begins: Sequence[str]
    how: Begins
    heading: str = ""


def worksheet(view: View, owner: str, sheet: Worksheet, was: Sequence[str] = (), blank: bool = False) -> Markup:
    """Return a worksheet. `owner` is the name below which a browser saves it, `was` are the names it had before.

    A `blank` one is there to be printed: nobody can write in it, and nothing that somebody wrote is shown in it.
    """
    fields = []
    for field in sheet.fields:
        carry = [] if blank else carries(view.curriculum, field)
        begins = dict.fromkeys(f"exercise:{each.partition('/')[0]}" for each in carry)
        fields.append(framed(view, owner, field, carry, [*begins]))
    looks = [sheet.orientation, *([sheet.paper] if sheet.paper else [])]
    return view.render("worksheet/worksheet.html", owner=owner, was=was, looks=looks, fields=fields, blank=blank)


def framed(
    view: View, owner: str, field: FieldBase, carry: Sequence[str], begins: Sequence[str], how: Begins = "carry"
) -> Framed:
    """Return a field of a worksheet. `carry` are the fields with whose text it begins, `begins` their exercises."""
    id = f"{owner}--{field.id}"
    data = {
        "field": field.id,
        "hash": prompt_hash(field),
        "carry": " ".join(carry),
        "was": " ".join(field.was),
    }
    return Framed(field, id, {name: value for name, value in data.items() if value}, body(field, view, id), begins, how)


def carries(curriculum: Curriculum, field: FieldBase) -> list[str]:
    """Return from where a field begins, `exercise/field` as a browser keeps it, the nearest first."""
    return [each.replace(".", "/", 1).replace("@", ".") for each in carried_from(curriculum, field)]


def carried_from(curriculum: Curriculum, field: FieldBase) -> list[str]:
    """Return from where a field begins, as authors write it, the nearest first. Boxes begin with nothing."""
    way: list[str] = []
    carry = field.carry
    while carry and carry not in way:
        way.append(carry)
        exercise, _, name = carry.partition(".")
        sheet = sheet_of(curriculum.exercises[exercise], curriculum.tools) if exercise in curriculum.exercises else None
        carry = next((each.carry for each in (sheet.fields if sheet else ()) if each.id == name), None)
    return way
