"""Where trainers put days together. The scripts make it; without them one finds the days that are ready."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Page
from ..view import View


def agenda_builder(view: View) -> Markup:
    """Return the place of the builder, with the days that are ready below it for who has no scripts."""
    return view.render("agenda/builder.html", modules=list(view.curriculum.modules), plans=_plans(view))


def _plans(view: View) -> list[Page]:
    """Return the pages that show plans."""
    edges = (edge for id in view.curriculum.plans for edge in view.curriculum.references.to(f"plan:{id}"))
    return view.curriculum.pages_of(edge.start for edge in edges if edge.how == "call")
