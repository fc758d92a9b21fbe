"""How many records there are."""

from __future__ import annotations

from collections.abc import Sized

from .view import View


def counts(view: View, kind: str) -> str:
    """Return how many records of a kind there are. Raises KeyError for a kind that has no number."""
    curriculum = view.curriculum
    counted: dict[str, Sized] = {
        "lessons": curriculum.lessons,
        "modules": curriculum.modules,
        "exercises": curriculum.exercises,
        "tools": curriculum.tools,
        "cases": curriculum.cases,
        "sources": curriculum.sources,
        "terms": curriculum.terms,
        "roles": curriculum.roles,
    }
    return str(len(counted[kind]))
