"""Who answers for the site."""

from __future__ import annotations

from markupsafe import Markup

from .view import View


def responsible(view: View) -> Markup:
    """Return who answers for the site, where to tell of a barrier, the law, and who handles complaints."""
    told = view.curriculum.course.responsible
    return view.render("responsible.html", told=dict(told) if told else None)
