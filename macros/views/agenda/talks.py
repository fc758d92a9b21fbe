"""What the trainer says in the talks of a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Day, Talk, clock
from ..base import link
from ..talk import talk_told
from ..view import View
from .day import timed


@dataclass(frozen=True)
class Held:
    """A talk as it is held on a day: where the slot has something beside it, a link to that."""

    talk: Talk
    at: str
    within: Markup | None


def talks(view: View, module: str) -> Markup:
    """Return the talks of a module's day. Raises KeyError where there is no such module."""
    return talks_of(view, [view.curriculum.modules[module].day])


def talks_of(view: View, days: Iterable[Day], level: int = 3) -> Markup:
    """Return the talks of days in their order, each once, below headings of a level."""
    held: dict[str, Held] = {}
    for day in days:
        for each in timed(view.curriculum, day):
            slot = each.slot
            if slot.talk and slot.talk not in held:
                beside = (("lab_step", slot.lab_step), ("exercise", slot.exercise))
                within = next((link(view, f"{kind}:{id}") for kind, id in beside if id), None)
                held[slot.talk] = Held(view.curriculum.talks[slot.talk], clock(each.starts), within)
    return view.render(
        "agenda/talks.html", held=list(held.values()), mark="#" * level, told=lambda talk: talk_told(view, talk)
    )
