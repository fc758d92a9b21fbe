"""How often chance alone shows a difference between two groups. Shares and differences are points, of a hundred."""

from __future__ import annotations

import functools
from math import exp, lgamma, log, log1p


@functools.cache
def _chances(people: int, share: int) -> tuple[float, ...]:
    """Return how likely it is that 0, 1, 2 … of so many people reach a result that `share` in a hundred reach."""
    p = share / 100
    return tuple(
        exp(
            lgamma(people + 1)
            - lgamma(n + 1)
            - lgamma(people - n + 1)
            + n * log(p)
            + (people - n) * log1p(-p)
        )
        for n in range(people + 1)
    )  # fmt: skip


def of_hundred(people: int, share: int, difference: int, least: int) -> int:
    """Return in how many of 100 pilots the new group is at least `least` points better, on average.

    Each group has `people`; `share` in a hundred of the old group reach the result, and `difference` points more of
    the new one. Where `least` is below zero it is the pilots in which the new group is at least so much worse.
    """
    old, new = _chances(people, share), _chances(people, share + difference)
    if least < 0:
        old, new, least = new, old, -least
    more = -(-least * people // 100)
    beyond = [0.0] * (people + 2)
    for n in range(people, -1, -1):
        beyond[n] = beyond[n + 1] + new[n]
    return round(100 * sum(old[n] * beyond[n + more] for n in range(people + 1 - more)))


def typical(people: int, share: int) -> list[float]:
    """Return the differences of 100 typical pilots in which nothing had changed, in points, from the worst on."""
    chances = _chances(people, share)
    differences = {
        more: sum(chances[n] * chances[n + more] for n in range(max(0, -more), people + 1 - max(0, more)))
        for more in range(-people, people + 1)
    }
    found: list[float] = []
    sum_of = 0.0
    for more, chance in differences.items():
        sum_of += chance
        while len(found) < 100 and (len(found) + 0.5) / 100 <= sum_of:
            found.append(100 * more / people)
    return found
