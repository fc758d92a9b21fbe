"""The learner's own page, put together from what was carried along."""

from __future__ import annotations

from markupsafe import Markup

from ...model.curriculum import Curriculum
from ...model.fields.text import TextField
from ...model.own_page import OWN_PAGE, OwnPart
from ...model.sheet import written_parts
from ...model.worksheet import Worksheet
from ..view import View
from ..worksheet import framed

LINES = 2


def sheet_of_own(curriculum: Curriculum) -> Worksheet:
    """Return the parts of the learner's own page as the fields of a worksheet."""
    return Worksheet(fields=tuple(_field(part) for part in curriculum.course.own_page))


def _field(part: OwnPart) -> TextField:
    return TextField(type="text", id=part.id, label=part.label, hint=part.hint, lines=LINES)


def origins(curriculum: Curriculum, part: OwnPart) -> list[str]:
    """Return where a part was written, the best first, as a browser keeps it: exercise/field.

    Where several places make one origin, such as the lines of a list, `+` stands between them.
    """
    found = []
    for origin in part.begins:
        name, _, inside = origin.partition("@")
        exercise, _, field = name.partition(".")
        known = written_parts(curriculum.exercises[exercise], curriculum.tools, field)
        names = [each for each in known if not inside or each == inside]
        found.append("+".join(f"{exercise}/{field}{each and '.'}{each}" for each in names))
    return [each for each in found if each]


def form(view: View) -> Markup:
    """Return the form. Each part names the exercises in which it begins."""
    fields = []
    for part in view.curriculum.course.own_page:
        exercises = list(dict.fromkeys(f"exercise:{origin.partition('.')[0]}" for origin in part.begins))
        carry = origins(view.curriculum, part)
        fields.append(framed(view, OWN_PAGE, _field(part), carry, exercises, "begins"))
    return view.render("worksheet/worksheet.html", owner=OWN_PAGE, was=(), orientation="portrait", fields=fields)


def own_page(view: View) -> Markup:
    """Return the form with what says which parts are still empty, and with its files."""
    return view.render("own_page/own_page.html", form=form(view))
