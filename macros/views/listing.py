"""All exercises, tools or cases as a table, which the finder above it filters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from .base import link, span, table
from .situation import situations
from .view import View


@dataclass(frozen=True)
class Listing:
    """The heads of a listing, and a row for each record in the order of the curriculum."""

    heads: Sequence[str]
    rows: Sequence[Sequence[object]]


def listing(view: View, kind: str) -> Markup:
    """Return all records of a kind as a table. Raises KeyError for another kind than exercises, tools or cases."""
    listed = LISTINGS[kind](view)
    caption = view.words(f"listing.caption.{kind}", n=len(listed.rows))
    return table(view, caption, listed.heads, listed.rows, listed=kind, data=situations(view.curriculum, kind))


def _exercises(view: View) -> Listing:
    t, rows = view.words, []
    for id, exercise in view.curriculum.exercises.items():
        name = link(view, f"exercise:{id}", " ".join(filter(None, [exercise.code, exercise.title])))
        minutes = t("finder.minutes", room=exercise.minutes, alone=exercise.minutes_alone)
        people = span(exercise.group.min, exercise.group.max)
        lessons = Markup(", ").join(link(view, f"lesson:{lesson}") for lesson in exercise.lessons)
        rows.append([name, view.inline(exercise.summary), minutes, people, lessons])
    heads = ("exercise", "what", "minutes", "people", "lesson")
    return Listing([t(f"listing.{head}") for head in heads], rows)


def _tools(view: View) -> Listing:
    t, rows = view.words, []
    for id, tool in view.curriculum.tools.items():
        name = link(view, f"tool:{id}", f"{tool.code} {view.curriculum.title(f'tool:{id}')}")
        minutes = span(tool.minutes.min, tool.minutes.max)
        people = span(tool.people.min, tool.people.max)
        rows.append([name, f"{tool.purpose}.", minutes, people, tool.comes_out])
    heads = ("tool", "what", "minutes", "people", "comes_out")
    return Listing([t(f"listing.{head}") for head in heads], rows)


def _cases(view: View) -> Listing:
    t, rows = view.words, []
    for id, case in view.curriculum.cases.items():
        name = link(view, f"case:{id}", f"{case.code} {view.curriculum.title(f'case:{id}')}")
        rows.append([name, case.summary, case.place, case.years, t(f"case.sure.{case.sure}")])
    heads = [t("listing.case"), t("listing.what"), t("case.place"), t("case.years"), t("case.how_sure")]
    return Listing(heads, rows)


LISTINGS: dict[str, Callable[[View], Listing]] = {"exercises": _exercises, "tools": _tools, "cases": _cases}
