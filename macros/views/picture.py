"""A drawn picture, as it stands in its file."""

from __future__ import annotations

from markupsafe import Markup

from .view import View


def picture(view: View, name: str) -> Markup:
    """Return a picture by its name. Raises ValueError for what is no name, OSError where there is no such picture."""
    return Markup('<figure class="drawn">{}</figure>').format(view.drawn(name))
