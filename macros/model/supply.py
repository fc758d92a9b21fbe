"""What trainings need again and again, so that one list of what to buy names each thing once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from .base import Line, Record, described

# How a list of what to have ready is put in order.
Sort = Literal["paper", "writing", "sticking", "printed", "devices", "other"]
SORTS: tuple[str, ...] = get_args(Sort)


class Supply(Record):
    """A thing that many exercises need. They name it in amounts as it is called here, and say more behind a comma."""

    name: Line = described("What one of them is called.", "Pen")
    many: Line = described("What several are called.", "Pens")
    sort: Sort = described("Where it stands in a list of what to have ready.", "writing")
    kept: bool = described(
        "True where people give it back, as pens: a day needs as many as at one time. Others are used up, as paper.",
        True,
        default=False,
    )


def first_of_sort(supplies: Iterable[Supply], sort: Sort) -> Supply | None:
    """Return the first supply of a sort, which stands for all; nothing where the list has none."""
    return next((each for each in supplies if each.sort == sort), None)


def head_of(thing: str) -> str:
    """Return what a thing is, without what is special about it: the words before the first comma."""
    return thing.partition(",")[0].strip()


def remark_of(thing: str) -> str:
    """Return what is special about a thing: the words after the first comma, or an empty text."""
    return thing.partition(",")[2].strip()
