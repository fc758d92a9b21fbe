"""A card for each module of a programme, or of all."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...model import Module
from ..times import duration
from ..view import View


@dataclass(frozen=True)
class Card:
    """A module as its card shows it: how many lessons it has, and how long it takes, in words."""

    id: str
    module: Module
    title: str
    lessons: int
    duration: str


def module_cards(view: View, programme: str | None = None) -> Markup:
    """Return a card for each module: what people say before and after it, its lessons, and how long it takes."""
    curriculum = view.curriculum
    cards = [
        Card(id, module, curriculum.title(f"module:{id}"), len(curriculum.lessons_of(id)), duration(view, id))
        for id, module in curriculum.modules.items()
        if programme in (None, module.programme)
    ]
    return view.render("module/cards.html", cards=cards)
