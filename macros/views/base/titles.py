"""Titles of records."""

from __future__ import annotations

from markupsafe import Markup

from ...model.curriculum import Curriculum
from ..markdown import as_words
from ..view import View


def coded_title(curriculum: Curriculum, reference: str) -> str:
    """Return the title of a record with its short code before it, where it has one. Raises KeyError."""
    kind, _, id = reference.partition(":")
    front = curriculum.page_of[reference].front
    record = curriculum.exercises[id] if kind == "exercise" else getattr(front, kind)
    return " ".join(filter(None, [record.code, curriculum.title(reference)]))


def named(curriculum: Curriculum, reference: str) -> Markup:
    """Return a record's title with its code before it, which who learns alone does not see."""
    title = curriculum.title(reference)
    code = coded_title(curriculum, reference).removesuffix(title)
    shown = Markup('<span data-way="group">{}</span>').format(code) if code else Markup()
    return shown + as_words(title)


def numbered(view: View, id: str) -> str:
    """Return the title of a step of a lab with its number, by which texts call it."""
    title, number = view.curriculum.title(f"lab_step:{id}"), view.curriculum.lab_steps[id].number
    return view.words("lab.numbered", number=number, title=title) if number else title
