"""What is said about a case, who says it, and what nobody has told."""

from __future__ import annotations

from markupsafe import Markup

from ..citations import mark
from ..view import View


def case_evidence(view: View) -> str:
    """Return who says what about the case on this page, as a Markdown table. Raises KeyError where it is no case."""
    t, case = view.words, view.curriculum.cases[view.page.id]
    head = " | ".join(t(f"case.evidence.{name}") for name in ("claim", "who", "kind"))
    rows = [
        f"| {_cell(each.claim)} {mark(each.source)} | {_cell(each.who)} | {t(f'case.claims.{each.kind}')} |"
        for each in case.evidence
    ]
    return "\n".join([f"| {head} |", "|---|---|---|", *rows])


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def case_not_known(view: View) -> Markup:
    """Return what nobody has told us about the case on this page. Raises KeyError where it is no case."""
    return view.render("case/not_known.html", texts=view.curriculum.cases[view.page.id].not_known)
