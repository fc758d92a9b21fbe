"""How a room is set up, as pictures: people are dots, tables and boards are boxes. Units are those of the pictures."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Exercise, Group, RoomPlan
from ..base import span
from ..view import View

WIDTH, HEIGHT = 160, 100
Spot = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Drawn:
    """A plan of a room: where people are, round tables (with their radius), and boxes: boards, walls, square tables."""

    people: tuple[Spot, ...] = ()
    tables: tuple[tuple[float, float, float], ...] = ()
    boxes: tuple[Box, ...] = ()


def around(x: float, y: float, radius: float, people: int, start: float = 0, turn: float = 360) -> list[Spot]:
    """Return the places of people on a circle or on a part of it, in degrees from the right, clockwise."""
    steps = people if turn == 360 else people - 1
    angles = [math.radians(start + turn * each / max(1, steps)) for each in range(people)]
    return [(round(x + radius * math.cos(each), 1), round(y + radius * math.sin(each), 1)) for each in angles]


def _tables(group: Group) -> Drawn:
    seats = group.size or 5
    middles = [(32, 28), (80, 28), (128, 28), (32, 74), (80, 74), (128, 74)]
    people = [spot for x, y in middles for spot in around(x, y, 17, seats, 270)]
    return Drawn(tuple(people), tuple((x, y, 10) for x, y in middles))


def _pairs(_: Group) -> Drawn:
    middles = [(x, y) for y in (22, 50, 78) for x in (28, 63, 98, 133)]
    return Drawn(tuple(spot for x, y in middles for spot in ((x - 7, y), (x + 7, y))))


def _circle(_: Group) -> Drawn:
    return Drawn(tuple(around(80, 50, 40, 16)))


def _half_circle(_: Group) -> Drawn:
    people = [*around(80, 28, 38, 9, 15, 150), *around(80, 28, 56, 12, 15, 150)]
    return Drawn(tuple(people), boxes=((60, 6, 40, 8),))


def _rows(_: Group) -> Drawn:
    people = [(float(x), float(y)) for y in (36, 54, 72, 90) for x in range(28, 140, 15)]
    return Drawn(tuple(people), boxes=((60, 8, 40, 8),))


def _corners(_: Group) -> Drawn:
    corners = [(22, 18), (138, 18), (22, 82), (138, 82)]
    people = [spot for x, y in corners for spot in around(x + (14 if x < 80 else -14), y, 10, 4, 45)]
    boxes = tuple((0 if x < 80 else 148, 6 if y < 50 else 74, 12, 20) for x, y in corners)
    return Drawn(tuple(people), boxes=boxes)


def _wall(_: Group) -> Drawn:
    people = [(float(x), 34 + 14 * (at % 2)) for at, x in enumerate(range(22, 146, 13))]
    return Drawn(tuple(people), boxes=((8, 4, 144, 12),))


def _standing(group: Group) -> Drawn:
    middles = [(36, 50), (80, 50), (124, 50)]
    people = [spot for x, y in middles for spot in around(x, y, 18, group.size or 5, 270)]
    return Drawn(tuple(people), boxes=tuple((x - 9, y - 6, 18, 12) for x, y in middles))


def _walking(_: Group) -> Drawn:
    people = [(float(14 + at * 37 % 133), float(14 + at * 53 % 73)) for at in range(14)]
    return Drawn(tuple(people))


def _fishbowl(group: Group) -> Drawn:
    return Drawn((*around(80, 50, 15, group.size or 5, 270), *around(80, 50, 42, 18)), ((80, 50, 7),))


def _stage(_: Group) -> Drawn:
    actors = [(68.0, 20.0), (92.0, 20.0)]
    return Drawn(
        (*actors, *around(80, 20, 42, 9, 10, 160), *around(80, 20, 60, 12, 10, 160)), boxes=((74, 14, 12, 12),)
    )


PLANS: dict[RoomPlan, Callable[[Group], Drawn]] = {
    "tables": _tables,
    "pairs": _pairs,
    "circle": _circle,
    "half-circle": _half_circle,
    "rows": _rows,
    "corners": _corners,
    "wall": _wall,
    "standing": _standing,
    "walking": _walking,
    "fishbowl": _fishbowl,
    "stage": _stage,
}


def room_plans(view: View, exercise: Exercise) -> Markup | None:
    """Return how the room of an exercise is set up, a picture with its name for each; nothing where nothing is told."""
    if not exercise.room:
        return None
    group = exercise.group
    size = span(group.size, group.up_to or group.size) if group.size else ""
    return view.render("room_plan/room_plan.html", plans=_shown(view, exercise.room, group, size), w=WIDTH, h=HEIGHT)


def _shown(view: View, kinds: Iterable[RoomPlan], group: Group, size: str) -> list[tuple[str, Drawn]]:
    """Return each plan with its name in words."""
    words = [view.words(f"room_plan.{'tables_of' if kind == 'tables' and size else kind}", size=size) for kind in kinds]
    return list(zip(words, (PLANS[kind](group) for kind in kinds), strict=True))
