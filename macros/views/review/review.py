"""The page of the review. It says what comes back, and lists the checks; a script asks what is due in this browser."""

from __future__ import annotations

import json

from markupsafe import Markup

from ...model.review import questions_of
from ..view import View


def review(view: View) -> Markup:
    """Return the places that a script fills, and what there is without scripts: lessons and steps with questions."""
    curriculum = view.curriculum
    modules = [
        (id, [unit for unit in curriculum.units_of(id) if questions_of(curriculum, unit)]) for id in curriculum.modules
    ]
    check_ins = [
        {
            "days": each.days,
            "question": each.question,
            "title": curriculum.title(f"exercise:{each.exercise}"),
            "url": view.url(f"exercise:{each.exercise}"),
        }
        for each in curriculum.course.check_ins
    ]
    return view.render(
        "review/review.html",
        modules=[each for each in modules if each[1]],
        course=curriculum.course,
        check_ins=json.dumps(check_ins, ensure_ascii=False),
    )
