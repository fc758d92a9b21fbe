"""The facts of a case study on its own page."""

from __future__ import annotations

from markupsafe import Markup

from ..view import View


def case_facts(view: View) -> Markup:
    """Return the facts of the case on this page and how sure we are of them. Raises KeyError where it is no case."""
    t = view.words
    case = view.curriculum.cases[view.page.id]
    strip = [
        (t("case.place"), case.place),
        (t("case.government"), ", ".join(t(f"case.levels.{level}") for level in case.government)),
        (t("case.years"), case.years),
        (t("case.type"), view.curriculum.course.cases[case.type]),
    ]
    if facts := view.page.front.facts:
        strip.append((t("case.checked"), t.date(facts.checked)))
    return view.render("case/facts.html", case=case, strip=strip)
