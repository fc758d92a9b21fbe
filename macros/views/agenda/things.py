"""What exercises need, with all that one list of it for a whole day asks: its name there, and its place."""

from __future__ import annotations

from typing import Any

from ...model import Exercise, Talk
from ...model.curriculum import Curriculum
from ...model.dependencies import worked_out
from ...model.materials import Material
from ...model.supply import SORTS, Supply, head_of, remark_of
from ..exercise.materials import printed_at
from ..view import View


@worked_out
def _supplies(curriculum: Curriculum) -> dict[str, tuple[int, Supply]]:
    """Return the supplies by what one and what many of them are called, each with its place in the list."""
    order = {sort: place for place, sort in enumerate(SORTS)}
    listed = sorted(curriculum.supplies.values(), key=lambda each: order[each.sort])
    return {name: (place, each) for place, each in enumerate(listed) for name in (each.name, each.many)}


def things(view: View, owner: Exercise | Talk) -> list[dict[str, Any]]:
    """Return what an exercise or a talk needs for people or groups, as `Thing` in frontend/groups/day.js."""
    return [_thing(view, each, f"exercise:{owner.id}") for each in owner.amounts]


def _thing(view: View, material: Material, owner: str) -> dict[str, Any]:
    text = plain(view, material.thing)
    told: dict[str, Any] = {"text": text, "each": material.each, "amount": material.amount}
    if material.prints:
        kept = {"kept": True} if material.prints in ("cards", "signs") else {}  # another day takes the same ones
        return {**told, "sort": "printed", "link": printed_at(view, material.of or owner, material.prints), **kept}
    place, supply = _supplies(view.curriculum).get(head_of(text), (0, None))
    if supply is None:
        return told
    known = {"name": supply.many, "sort": supply.sort, "place": place}
    return {**told, **known, **({"kept": True} if supply.kept else {}), "remark": remark_of(text)}


def used(view: View, exercise: Exercise) -> list[str]:
    """Return what an exercise uses, each once and by its name only: without amounts, and without what is special."""
    supplies = _supplies(view.curriculum)
    names = []
    for each in exercise.amounts:
        head = head_of(plain(view, each.thing))
        _, supply = supplies.get(head, (0, None)) if not each.prints else (0, None)
        several = each.each != "room" or each.amount > 1
        names.append((supply.many if several else supply.name) if supply else head)
    return list(dict.fromkeys(names))


def plain(view: View, text: str) -> str:
    """Return a text without its signs."""
    return view.inline(text.replace("\n", " ")).striptags()
