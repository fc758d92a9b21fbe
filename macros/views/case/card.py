"""The card that leads to a case study."""

from __future__ import annotations

from markupsafe import Markup

from ..base import card
from ..view import View


def case_card(view: View, id: str) -> Markup:
    """Return a card that leads to a case: its code, where and when, how sure we are, and what happened."""
    t, case = view.words, view.curriculum.cases[id]
    meta = [t("card.case", code=case.code), case.place, case.years, t(f"case.sure.{case.sure}")]
    return card(view, f"case:{id}", meta, case.summary)
