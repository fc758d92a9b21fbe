"""The button that makes slides of a day. The slides themselves are a chunk (`export.slides`)."""

from __future__ import annotations

from markupsafe import Markup

from ..view import View


def day_slides(view: View, module: str) -> Markup:
    """Return the button for the slides of a module's day. Raises KeyError where there is no such module."""
    return slides_of(view, f"module-{module}", view.curriculum.title(f"module:{module}"))


def slides_of(view: View, chunk: str, title: str) -> Markup:
    """Return the button for the slides of one chunk, with what they are."""
    return view.render("agenda/slides.html", chunk=chunk, title=title)
