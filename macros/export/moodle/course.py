"""The questions of an exercise, and those of the whole course, as files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from ...model import Exercise
from ...model.moodle import going_over
from ...views.base import coded_title
from ...views.origin import origin
from .asked import written
from .texts import NOWHERE, Outside
from .xml import HEAD, html, node, plain

# What Moodle keeps of a category's name.
LONGEST = 250


def category(names: Sequence[str], about: str) -> str:
    """Return a category below others. Without a context Moodle takes the question bank into which one imports."""
    path = "/".join(each[:LONGEST].replace("/", "//") for each in names)
    return node("question", node("category", plain(path)), html("info", about), type="category")


def of_exercise(view: Outside, id: str) -> str:
    """Return the category of an exercise with its questions, as a part of a file."""
    curriculum, exercise = view.curriculum, view.curriculum.exercises[id]
    module = curriculum.module_of(id)
    names = [
        curriculum.course.name,
        *([coded_title(curriculum, f"module:{module}")] if module else []),
        coded_title(curriculum, f"exercise:{id}"),
    ]
    questions = (written(view, exercise, each) for each in going_over(exercise.questions))
    return "\n".join([category(names, _whose(view, exercise)), *questions])


def whole(parts: Iterable[str]) -> str:
    """Return a file of parts."""
    return HEAD + node("quiz", *parts) + "\n"


def _whose(view: Outside, exercise: Exercise) -> str:
    """Return whose the questions are, what one may do with them, and from what they were made."""
    course, t = view.curriculum.course, view.words
    licence = Markup('<a href="{}">{}</a>').format(course.licence_url, course.licence) if course.licence_url else ""
    said = [course.name, course.authors, licence or course.licence, view.base]
    lines = [Markup("<p>{}</p>").format(Markup("<br>").join(escape(each) for each in said if each))]
    if course.based_on:
        lines += origin(view, course.based_on)
    lines += origin(view, exercise.adapted_from)
    lines.append(
        Markup("<p>{}</p>").format(t("moodle.page", url=view.url(f"exercise:{exercise.id}"))) if view.base else Markup()
    )
    return NOWHERE.sub(r"\1", "".join(lines))
