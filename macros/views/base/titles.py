"""Titles of records."""

from __future__ import annotations

from ...model.curriculum import Curriculum


def coded_title(curriculum: Curriculum, reference: str) -> str:
    """Return the title of a record with its short code before it, where it has one. Raises KeyError."""
    kind, _, id = reference.partition(":")
    front = curriculum.page_of[reference].front
    record = curriculum.exercises[id] if kind == "exercise" else getattr(front, kind)
    return " ".join(filter(None, [record.code, curriculum.title(reference)]))
