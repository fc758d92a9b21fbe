"""All case studies."""

from __future__ import annotations

from ...model import Case
from ..base import coded_title, link
from ..view import View
from .listed import Filter, Listed, Row, module, values
from .situation import situations


def cases(view: View) -> Listed:
    """Return all case studies, to be filtered by what they are, how sure we are, and where they are used."""
    t = view.words
    records = view.curriculum.cases.items()
    return Listed(
        heads=[t("listing.case"), t("listing.what"), t("case.place"), t("case.years"), t("case.how_sure")],
        rows=[
            Row(_cells(view, id, case), situation)
            for (id, case), situation in zip(records, situations(view.curriculum, "cases"), strict=True)
        ],
        filters=_filters(view),
        at_once=4,
    )


def _cells(view: View, id: str, case: Case) -> list[object]:
    name = link(view, f"case:{id}", coded_title(view.curriculum, f"case:{id}"))
    return [name, case.summary, case.place, case.years, view.words(f"case.sure.{case.sure}")]


def _filters(view: View) -> list[Filter]:
    t = view.words
    levels = [(level, t(f"case.levels.{level}")) for level in values(Case, "government")]
    return [
        Filter("government", t("case.government"), levels),
        Filter("kind", t("case.type"), list(view.curriculum.course.cases.items())),
        Filter("sure", t("case.how_sure"), [(sure, t(f"case.sure.{sure}")) for sure in values(Case, "sure")]),
        module(view, t("finder.used")),
    ]
