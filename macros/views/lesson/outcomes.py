"""The box of outcomes."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ...model import Outcome
from ..view import View


def outcomes(view: View, listed: Sequence[Outcome]) -> Markup:
    """Return the box of outcomes."""
    return view.render("lesson/outcomes.html", outcomes=listed)
