"""Where a tool or a case is used."""

from __future__ import annotations

from markupsafe import Markup

from ..model.uses import users
from .base import link
from .view import View


def used_in(view: View) -> Markup:
    """Return links to everything that uses the tool or case of this page."""
    items = [
        Markup("<li>{}: {}</li>").format(view.words(f"kinds.{reference.partition(':')[0]}"), link(view, reference))
        for reference in users(view.curriculum, view.page.reference)
    ]
    return Markup("<ul>\n{}\n</ul>").format(Markup("\n").join(items))
