"""How many records there are."""

from __future__ import annotations

from ..model.kinds import KINDS
from .view import View

COUNTED = {kind.held for kind in KINDS.values()}


def counts(view: View, kind: str) -> str:
    """Return how many records of a kind there are, by what a curriculum calls all of them. Raises KeyError."""
    if kind not in COUNTED:
        raise KeyError(kind)
    return str(len(getattr(view.curriculum, kind)))
