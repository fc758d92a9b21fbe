"""The check-ins of the course: a list to read, from which a script makes a calendar file for the reader's last day."""

from __future__ import annotations

from markupsafe import Markup

from ..view import View


def check_ins(view: View) -> Markup:
    """Return the days, each with its question and its form."""
    return view.render("check_ins/check_ins.html", course=view.curriculum.course)
