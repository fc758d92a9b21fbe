"""Titles of records."""

from __future__ import annotations

from markupsafe import Markup

from ...model.curriculum import Curriculum
from ..markdown import as_words


def coded_title(curriculum: Curriculum, reference: str) -> str:
    """Return the title of a record with its short code before it, where it has one. Raises KeyError."""
    kind, _, id = reference.partition(":")
    front = curriculum.page_of[reference].front
    record = curriculum.exercises[id] if kind == "exercise" else getattr(front, kind)
    return " ".join(filter(None, [record.code, curriculum.title(reference)]))


def named(curriculum: Curriculum, reference: str) -> Markup:
    """Return a record's title with its code before it. Who learns alone sees of a step its number, else no code."""
    title = curriculum.title(reference)
    code = coded_title(curriculum, reference).removesuffix(title)
    kind, _, id = reference.partition(":")
    if kind == "lab_step" and (number := curriculum.lab_steps[id].number):
        code, title = code.removesuffix(f"{number} "), f"{number} {title}"
    shown = Markup('<span data-way="group">{}</span>').format(code) if code else Markup()
    return shown + as_words(title)
