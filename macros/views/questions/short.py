"""An answer in one's own words."""

from __future__ import annotations

import json

from ...model.questions.short import ShortQuestion
from ..view import View
from .body import Body, body


@body.register
def short(question: ShortQuestion, view: View, name: str) -> Body:
    """Return a space to write in. The answer is a good one to compare with, if there is such a thing."""
    accept = json.dumps(question.accept, ensure_ascii=False) if question.accept else ""
    is_open = not (question.model or question.accept)
    return Body(
        view.render("questions/short.html", name=name),
        view.render("questions/short_answer.html", question=question, is_open=is_open),
        {"accept": accept, "open": "yes" if is_open else ""},
        "open" if is_open else "",
    )
