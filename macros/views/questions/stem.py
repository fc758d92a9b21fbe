"""The text of a question: its first paragraph names the form, what follows stands below it."""

from __future__ import annotations

import re

from markupsafe import Markup

from ..view import View

FIRST = re.compile(r"<p>(.*?)</p>\n?(.*)", re.DOTALL)


def stem(view: View, text: str) -> tuple[Markup, Markup]:
    """Return the first paragraph of a text without its tags, and what follows it, as HTML."""
    html = view.block(text)
    match = FIRST.fullmatch(html)
    return (Markup(match[1]), Markup(match[2])) if match else (Markup(), html)
