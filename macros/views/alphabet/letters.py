"""The letters of a long list as links, each to the first entry that begins with it."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ..view import View


def letters(view: View, named: Iterable[tuple[str, str]]) -> Markup:
    """Return the letters of names in the order of the alphabet, each with the anchor of its first name."""
    first: dict[str, str] = {}
    for name, anchor in named:
        first.setdefault(view.words.alphabet.first(name) or "0–9", anchor)
    return view.render("alphabet/letters.html", letters=first.items())
