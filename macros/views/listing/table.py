"""The table of a listing."""

from __future__ import annotations

from markupsafe import Markup

from ..base import table
from ..view import View
from .kinds import KINDS


def listing(view: View, kind: str) -> Markup:
    """Return all records of a kind as a table. Raises KeyError for a kind that is not in KINDS."""
    listed = KINDS[kind](view)
    return table(
        view,
        view.words(f"listing.caption.{kind}", n=len(listed.rows)),
        listed.heads,
        [row.cells for row in listed.rows],
        listed=kind,
        data=[row.situation for row in listed.rows],
    )
