"""Links to records."""

from __future__ import annotations

from markupsafe import Markup

from ..markdown import as_words
from ..view import View


def link(view: View, reference: str, text: str = "") -> Markup:
    """Return a link to a record, with its title or with `text`. Raises KeyError where there is no such record."""
    anchor = Markup('<a href="{}">{}</a>')
    words = text if isinstance(text, Markup) else as_words(text or view.curriculum.title(reference))
    return anchor.format(view.url(reference), words)
