"""All case studies."""

from __future__ import annotations

from ...model import Case
from ..view import View
from .listed import Filter, Listed, Row, module, values
from .situation import Situation, situations


def cases(view: View) -> Listed:
    """Return all case studies, to be filtered by what they are, how sure we are, and where they are used."""
    records = view.curriculum.cases.items()
    return Listed(
        rows=[
            _row(view, id, case, situation)
            for (id, case), situation in zip(records, situations(view.curriculum, "cases"), strict=True)
        ],
        filters=_filters(view),
        at_once=4,
    )


def _row(view: View, id: str, case: Case, situation: Situation) -> Row:
    return Row(
        reference=f"case:{id}",
        code=case.code,
        facts=[case.place, case.years],
        sentence=case.summary,
        more=[(view.words("listing.sure"), view.words(f"case.sure.{case.sure}"))],
        situation=situation,
    )


def _filters(view: View) -> list[Filter]:
    t = view.words
    levels = [(level, t(f"case.levels.{level}")) for level in values(Case, "government")]
    return [
        Filter("government", t("case.government"), levels),
        Filter("kind", t("case.type"), list(view.curriculum.course.cases.items())),
        Filter("sure", t("case.how_sure"), [(sure, t(f"case.sure.{sure}")) for sure in values(Case, "sure")]),
        module(view, t("finder.used")),
    ]
