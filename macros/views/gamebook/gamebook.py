"""A story in which the reader decides: as a game book with numbers to go to, which a script shows scene by scene."""

from __future__ import annotations

from markupsafe import Markup

from ..view import View


def gamebook(view: View, id: str) -> Markup:
    """Return all scenes with their numbers, and behind them what each decision teaches."""
    book = view.curriculum.gamebooks[id]
    return view.render("gamebook/gamebook.html", book=book, numbers=book.numbers)
