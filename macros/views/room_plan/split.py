"""People in groups, as frontend/groups/split.js makes them; groups.json beside that tests both."""

from __future__ import annotations

import math

from ...model import Together

FEWEST = 3  # people in a group, where the exercise is for three or more
SEATS = 5  # at a table, where no size is told


def groups(people: int, together: Together) -> list[int]:
    """Return how many people are in each group, the smaller groups first.

    Too few people for one more group sit with the others, or each group is a little smaller: whichever is nearer to
    what the exercise wants. Where no group may pass a number, there are rather more of them.
    """
    least = together.size or SEATS
    few = max(1, people // least, math.ceil(people / together.at_most) if together.at_most else 0)
    smallest = people // (few + 1)
    above = math.ceil(people / few) - max(least, together.up_to or 0)
    count = few + 1 if least - smallest < above and smallest >= min(least, FEWEST) else few
    size, more = divmod(people, count)
    return [size] * (count - more) + [size + 1] * more
