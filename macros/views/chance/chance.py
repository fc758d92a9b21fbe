"""One hundred pilots as dots on a line: typical ones for who only reads, and drawn ones where scripts run."""

from __future__ import annotations

from markupsafe import Markup

from ..base import table
from ..view import View
from .odds import of_hundred, typical

# What a reader can choose, and what stands there first: people in each group, and points.
PEOPLE, FIRST_PEOPLE = (20, 50, 200, 1000), 50
SHARES, FIRST_SHARE = (10, 30, 50), 30
DIFFERENCES = (0, 2, 5)
# A difference that would please or worry an office, in points.
LARGE = 5


def chance(view: View) -> Markup:
    """Return the picture with its form, and a table of what chance shows on average."""
    t = view.words
    better, worse = (of_hundred(FIRST_PEOPLE, FIRST_SHARE, 0, least) for least in (LARGE, -LARGE))
    told = t("learner.chance.same", better=better, worse=worse, people=FIRST_PEOPLE)
    rows = [
        (t("chance.of.people", n=people), *(of_hundred(people, FIRST_SHARE, truly, LARGE) for truly in (0, LARGE)))
        for people in PEOPLE
    ]
    choices = [
        ("people", [(n, t("chance.of.people", n=n)) for n in PEOPLE], FIRST_PEOPLE),
        ("share", [(n, t("chance.of.share", n=n)) for n in SHARES], FIRST_SHARE),
        ("difference", [(n, t(f"chance.of.{'difference' if n else 'no_difference'}", n=n)) for n in DIFFERENCES], 0),
    ]
    heads = [t(f"chance.{name}") for name in ("people", "share", "difference", "large_better", "large_worse")]
    columns = [t(f"chance.{name}") for name in ("people", "nothing", "truly")]
    return view.render(
        "chance/chance.html",
        choices=choices,
        dots=places(typical(FIRST_PEOPLE, FIRST_SHARE)),
        told=told,
        drawn=table(view, t("chance.drawn"), heads, []),
        average=table(view, t("chance.caption", share=FIRST_SHARE), columns, rows),
    )


def places(differences: list[float]) -> list[tuple[int, int]]:
    """Return where the dot of each pilot stands: its column, an even number of points, and its place from below."""
    heights: dict[int, int] = {}
    dots = []
    for each in differences:
        column = column_of(each)
        heights[column] = heights.get(column, 0) + 1
        dots.append((column, heights[column]))
    return dots


def column_of(difference: float) -> int:
    """Return the middle of the column, as frontend/chance/draws.js does: 5 stands with 6, and less with 4.

    columns.json beside that tests both.
    """
    column = 2 * int((abs(difference) + 1) // 2)
    return min(column, 46) * (1 if difference > 0 else -1)
