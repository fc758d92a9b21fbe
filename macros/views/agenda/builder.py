"""Where trainers put days together. The scripts make it; without them one finds the days that are ready."""

from __future__ import annotations

from markupsafe import Markup

from ..view import View


def agenda_builder(view: View) -> Markup:
    """Return the place of the builder, with the days that are ready below it for who has no scripts."""
    return view.render("agenda/builder.html", modules=list(view.curriculum.modules))
