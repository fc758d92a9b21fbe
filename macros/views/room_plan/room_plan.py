"""How a room is set up, as pictures: people are dots, tables and boards are boxes. Units are those of the pictures."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Exercise, Group, RoomPlan
from ..base import group_size
from ..view import View
from .split import SEATS, groups

WIDTH, HEIGHT = 160, 100
USUAL = 20  # people, as frontend/groups/split.js begins with; a script draws for as many as the trainer writes
Spot = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Drawn:
    """A plan of a room: where people are, round tables (with their radius), and boxes: boards, walls, square tables."""

    people: tuple[Spot, ...] = ()
    tables: tuple[tuple[float, float, float], ...] = ()
    boxes: tuple[Box, ...] = ()
    dot: float = 4


def around(x: float, y: float, radius: float, people: int, start: float = 0, turn: float = 360) -> list[Spot]:
    """Return the places of people on a circle or on a part of it, in degrees from the right, clockwise."""
    steps = people if turn == 360 else people - 1
    angles = [math.radians(start + turn * each / max(1, steps)) for each in range(people)]
    return [(round(x + radius * math.cos(each), 1), round(y + radius * math.sin(each), 1)) for each in angles]


def spread(count: int) -> tuple[list[Spot], float]:
    """Return the middles of so many tables in rows that fill the room, and how far from these people sit.

    frontend/groups/room.js does the same for the number of people that a trainer writes; tables.json tests both.
    """
    columns = math.ceil(math.sqrt(count * WIDTH / HEIGHT))
    rows = math.ceil(count / columns)
    across, down = WIDTH / columns, HEIGHT / rows
    middles = [((at % columns + 0.5) * across, (at // columns + 0.5) * down) for at in range(count)]
    return [(round(x, 1), round(y, 1)) for x, y in middles], round(min(17, min(across, down) * 0.36), 1)


def _seated(group: Group) -> tuple[list[Spot], float, list[Spot]]:
    """Return the middles of the tables for as many people as usual, how far from these people sit, and the people."""
    sizes = groups(USUAL, group)
    middles, ring = spread(len(sizes))
    seats = zip(middles, sizes, strict=True)
    return middles, ring, [spot for (x, y), size in seats for spot in around(x, y, ring, size, 270)]


def _tables(group: Group) -> Drawn:
    middles, ring, people = _seated(group)
    return Drawn(tuple(people), tuple((x, y, round(ring * 0.6, 1)) for x, y in middles), dot=min(4, ring / 4))


def _pairs(_: Group) -> Drawn:
    middles, ring = spread(USUAL // 2)
    people = [spot for x, y in middles for spot in ((x - ring / 2, y), (x + ring / 2, y))]
    return Drawn(tuple(people), dot=min(4, ring / 4))


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
    middles, ring, people = _seated(group)
    width, height = ring, ring * 0.7
    boxes = tuple((x - width / 2, y - height / 2, width, height) for x, y in middles)
    return Drawn(tuple(people), boxes=boxes, dot=min(4, ring / 4))


def _walking(_: Group) -> Drawn:
    people = [(float(14 + at * 37 % 133), float(14 + at * 53 % 73)) for at in range(14)]
    return Drawn(tuple(people))


def _fishbowl(group: Group) -> Drawn:
    return Drawn((*around(80, 50, 15, group.size or SEATS, 270), *around(80, 50, 42, 18)), ((80, 50, 7),))


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
    return view.render(
        "room_plan/room_plan.html",
        plans=_shown(view, exercise.room, group, group_size(group)),
        group=group,
        by_group=_by_group(group),
        usual=USUAL,
        w=WIDTH,
        h=HEIGHT,
    )


def _by_group(group: Group) -> tuple[RoomPlan, ...]:
    """Return the plans that have a table, or a place to stand, for each group."""
    return ("tables", "standing", "pairs") if group.form == "group" else ("pairs",)


def _shown(view: View, kinds: Iterable[RoomPlan], group: Group, size: str) -> list[tuple[str, RoomPlan, Drawn]]:
    """Return each plan with its name in words."""
    kinds = list(kinds)
    words = [view.words(f"room_plan.{'tables_of' if kind == 'tables' and size else kind}", size=size) for kind in kinds]
    return list(zip(words, kinds, (PLANS[kind](group) for kind in kinds), strict=True))
