"""The finder: a form that filters a listing by situation. A script shows it and makes it work."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ..view import View
from .kinds import KINDS
from .listed import Filter, Row


def finder(view: View, kind: str) -> Markup:
    """Return the form above the listing of a kind. Raises KeyError for a kind that is not in KINDS."""
    listed = KINDS[kind](view)
    filters = [each for each in (only_occurring(each, listed.rows) for each in listed.filters) if each.options]
    return view.render(
        "listing/finder.html",
        kind=kind,
        title=view.words(f"finder.{kind}.title"),
        numbers=listed.numbers,
        ways=listed.ways,
        first=filters[: listed.at_once],
        more=filters[listed.at_once :],
    )


def only_occurring(choice: Filter, rows: Sequence[Row]) -> Filter:
    """Return the filter with those values only that some record has."""
    occurring = {value for row in rows for value in row.situation[choice.name].split()}
    return Filter(choice.name, choice.label, [option for option in choice.options if option[0] in occurring])
