"""What the types of fields differ in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch
from typing import Literal

from markupsafe import Markup

from ...model import FieldBase
from ..view import View

# How a field is named: by a label of its one control, by a title above a table, or by the legend of a group.
Naming = Literal["label", "title", "legend"]


@dataclass(frozen=True)
class Body:
    """What a field shows below its label and its hint."""

    naming: Naming
    controls: Markup


@singledispatch
def body(field: FieldBase, view: View, id: str) -> Body:
    """Return the body of a field. Each type registers its own; `id` is the field's id on the page.

    Raises NotImplementedError for a type that registered none.
    """
    raise NotImplementedError(f"{view.path}: no module of views/fields shows {id}, a {type(field).__name__}")
