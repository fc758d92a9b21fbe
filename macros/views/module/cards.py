"""A card for each module of a programme, or of all."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...model import Module
from ..times import duration
from ..view import View


@dataclass(frozen=True)
class Card:
    """A module as its card shows it: how many lessons or steps it has, and how long it takes, in words."""

    id: str
    module: Module
    title: str
    units: str
    duration: str


def module_cards(view: View, programme: str = "") -> Markup:
    """Return a card for each module, of all or of one programme.

    It says what people say before and after the module, how many lessons or steps of a lab it has, how long it takes.
    """
    curriculum = view.curriculum
    cards = [
        Card(id, module, curriculum.title(f"module:{id}"), _units(view, id), duration(view, id))
        for id, module in curriculum.modules.items()
        if programme in ("", module.programme)
    ]
    return view.render("module/cards.html", cards=cards)


def _units(view: View, module: str) -> str:
    lessons = len(view.curriculum.lessons_of(module))
    steps = len(view.curriculum.units_of(module)) - lessons
    told = [view.words("modules.lessons", n=lessons)] if lessons or not steps else []
    return ", ".join([*told, *([view.words("modules.steps", n=steps)] if steps else [])])
