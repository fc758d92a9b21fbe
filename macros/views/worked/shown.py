"""A worked example on pages: the buttons that lay it beside one's own words, a filled worksheet, a finished note."""

from __future__ import annotations

from markupsafe import Markup

from ...model.worked import written
from ..view import View
from .example import as_written, filled, note_of


def worked_lab(view: View, id: str) -> Markup:
    """Return what the example is, with the buttons that a script brings to life."""
    return view.render(
        "worked/lab.html", example=view.curriculum.worked[id], workbook=view.curriculum.course.pages.workbook
    )


def worked_sheet(view: View, id: str, exercise: str) -> Markup:
    """Return what the team of an example wrote on the worksheet of an exercise. Raises KeyError for an unknown one."""
    example = view.curriculum.worked[id]
    answers = example.answers[exercise]
    fields = [
        (field.label, filled(view, field, written(field, answers[field.id])))
        for field in view.curriculum.sheet_fields(exercise)
        if field.id in answers
    ]
    title, url = view.curriculum.title(f"exercise:{exercise}"), view.url(f"exercise:{exercise}")
    return view.render("worked/sheet.html", example=example, title=title, url=url, fields=fields)


def worked_note(view: View, id: str, note: str) -> Markup:
    """Return the finished note of an example."""
    curriculum = view.curriculum
    example, record = curriculum.worked[id], curriculum.notes[note]
    texts = note_of(curriculum, example, record)
    fields = [(part.label, as_written(texts[part.id])) for part in record.parts if part.id in texts]
    title, url = curriculum.pages[record.page].title, view.to(record.page)
    return view.render("worked/sheet.html", example=example, title=title, url=url, fields=fields)
