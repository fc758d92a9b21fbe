"""Pieces of which types of questions are made: rows to tick, rows with a list to choose from, explained answers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from markupsafe import Markup

from ...model.questions.base import Mistake
from ..view import View

T = TypeVar("T")
NOTHING = Markup()


def mixed(seed: str, items: Sequence[T], name: Callable[[T], str] = str) -> list[T]:
    """Return items in an order that is the same at each build and says nothing about the right one.

    `name` returns the name of an item, by which it is mixed.
    """
    shuffled = sorted(items, key=lambda item: hashlib.sha256(f"{seed}/{name(item)}".encode()).hexdigest())
    return shuffled if shuffled != list(items) else shuffled[1:] + shuffled[:1]


@dataclass(frozen=True)
class Choosing:
    """A row with a list to choose from: the key of the row, its text, and the value and text of each choice."""

    key: str
    text: str
    choices: Sequence[tuple[object, str]]


@dataclass(frozen=True)
class Explained:
    """One part of an answer with its feedback, which the script finds by `key`.

    `right` says whether who ticked it was right; without it, `value` is what is to be chosen or written, or a list of
    what may be written. `mistakes` are answers that people often give, `more` are the blocks below its text, `if_wrong`
    helps to think again.
    """

    key: str
    text: str
    feedback: str | None
    right: bool | None = None
    value: object = None
    mistakes: Sequence[Mistake] = ()
    more: Markup = NOTHING
    if_wrong: str | None = None

    @property
    def expected(self) -> object:
        """What the script compares an answer with; None where the part is not to be ticked."""
        if isinstance(self.value, list | tuple):
            return json.dumps(self.value, ensure_ascii=False)
        return "right" if self.right else self.value


@dataclass(frozen=True)
class Tick:
    """A row to tick: its value, its text, and the blocks below its text."""

    value: str
    text: str
    more: Markup = NOTHING


def ticks(view: View, control: Literal["radio", "checkbox"], name: str, choices: Sequence[Tick]) -> Markup:
    """Return rows to tick, one or several."""
    return view.render("questions/ticks.html", control=control, name=name, choices=choices)


def rows(view: View, name: str, listed: Sequence[Choosing]) -> Markup:
    """Return rows with a list to choose from. On paper, where no list opens, words to choose from stand before them."""
    lettered = [choice for choice in listed[0].choices if not isinstance(choice[0], int)] if listed else []
    return view.render("questions/rows.html", name=name, rows=listed, lettered=lettered)


def explained(view: View, parts: Sequence[Explained], ordered: bool = False) -> Markup:
    """Return the parts of an answer with their feedback."""
    return view.render("questions/explained.html", parts=parts, list="ol" if ordered else "ul")
