"""The list of a listing: what one chooses by stands in one line, a sentence below it."""

from __future__ import annotations

from markupsafe import Markup

from ..view import View
from .kinds import KINDS


def listing(view: View, kind: str) -> Markup:
    """Return all records of a kind as a list. Raises KeyError for a kind that is not in KINDS."""
    rows = KINDS[kind](view).rows
    caption = view.words(f"listing.caption.{kind}", n=len(rows))
    return view.render("listing/listing.html", kind=kind, caption=caption, rows=rows)
