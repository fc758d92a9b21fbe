"""The line of facts of an exercise, and its label where something in it is invented."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Exercise
from ..base import group_size, span
from ..view import View


def facts(view: View, exercise: Exercise, code: str = "") -> Markup:
    """Return the line of facts: kind, minutes, people, level, and a code where it stands nowhere else.

    What is of a group goes where somebody learns alone.
    """
    t = view.words
    group = exercise.group
    people = t("group.people", min=group.min, max=group.max, count=group.max)
    form = t(f"group.{group.form}", size=group_size(group))
    in_room = exercise.steps_in(exercise.modes.room)
    both = bool(in_room) and exercise.minutes_alone
    of_group, of_one = ("group", "alone") if both else ("", "")
    listed = [
        (t(f"exercise.kinds.{exercise.kind}"), ""),
        *([(t("exercise.room", n=span(exercise.minutes, exercise.most_minutes)), of_group)] if in_room else []),
        *([(t("exercise.alone", n=exercise.minutes_alone), of_one)] if exercise.minutes_alone else []),
        (f"{form} {people}", of_group),
        (t(f"exercise.levels.{exercise.level}"), "group"),  # what a trainer may cut: a way alone takes what it takes
        *((tag, "") for tag in (*exercise.tags, code) if tag),
    ]
    return view.render("exercise/facts.html", facts=listed)


def fiction(view: View, exercise: Exercise) -> list[Markup]:
    """Return the label FICTION with what is invented, or nothing."""
    return [view.render("exercise/fiction.html", what=exercise.fiction)] if exercise.fiction else []


def code_of(exercise: Exercise) -> str:
    """Return the code of an exercise as it stands before something else; nothing where it has none."""
    return f"{exercise.code} · " if exercise.code else ""
