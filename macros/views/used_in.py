"""Where a tool or a case is used."""

from __future__ import annotations

from markupsafe import Markup

from .base import link
from .situation import users
from .view import View


def used_in(view: View) -> Markup:
    """Return links to everything that uses the tool or case of this page."""
    items = [
        Markup("<li>{}: {}</li>").format(view.words(f"kinds.{reference.partition(':')[0]}"), link(view, reference))
        for reference in users(view.curriculum, f"{view.page.kind}:{view.page.id}")
    ]
    return Markup("<ul>\n{}\n</ul>").format(Markup("\n").join(items))
