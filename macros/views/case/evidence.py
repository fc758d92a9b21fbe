"""What is said about a case, who says it, and what nobody has told."""

from __future__ import annotations

from markupsafe import Markup

from ...model.page import Claim
from ..citations import mark
from ..view import View

# Kinds of claims that somebody measured; others tell what was made, planned or found.
MEASURED = ("outcome", "impact", "cost")


def case_evidence(view: View) -> str:
    """Return who says what about the case on this page, as a Markdown table. Raises KeyError where it is no case."""
    t, case = view.words, view.curriculum.cases[view.page.id]
    head = " | ".join(t(f"case.evidence.{name}") for name in ("claim", "who", "kind"))
    rows = [
        f"| {_cell(each.claim)} {mark(each.source)} | {_cell(each.who)} | {_kind(view, each)} |"
        for each in case.evidence
    ]
    return "\n".join([f"| {head} |", "|---|---|---|", *rows])


def _kind(view: View, claim: Claim) -> str:
    """Return the kind of a claim; of a result that was measured also how independent of the case that was."""
    kind, source = view.words(f"case.claims.{claim.kind}"), view.curriculum.sources[claim.source.partition("@")[0]]
    if claim.kind not in MEASURED or not source.independence:
        return kind
    return f"{kind}; {view.words(f'case.independence.{source.independence}')}"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def case_not_known(view: View) -> Markup:
    """Return what nobody has told us about the case on this page. Raises KeyError where it is no case."""
    return view.render("case/not_known.html", texts=view.curriculum.cases[view.page.id].not_known)
