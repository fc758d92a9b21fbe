"""The line of facts of an exercise, and its label where something in it is invented."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Exercise
from ..view import View


def facts(view: View, exercise: Exercise) -> Markup:
    """Return the line of facts: kind, minutes, people, level."""
    t = view.words
    people = t("group.people", min=exercise.group.min, max=exercise.group.max, count=exercise.group.max)
    form = t(f"group.{exercise.group.form}", size=exercise.group.size or "")
    listed = [
        t(f"exercise.kinds.{exercise.kind}"),
        t("exercise.room", n=exercise.minutes),
        t("exercise.alone", n=exercise.minutes_alone),
        f"{form} {people}",
        t(f"exercise.levels.{exercise.level}"),
    ]
    return view.render("exercise/facts.html", facts=listed)


def fiction(view: View, exercise: Exercise) -> list[Markup]:
    """Return the label FICTION with what is invented, or nothing."""
    return [view.render("exercise/fiction.html", what=exercise.fiction)] if exercise.fiction else []


def code_of(exercise: Exercise) -> str:
    """Return the code of an exercise as it stands before something else; nothing where it has none."""
    return f"{exercise.code} · " if exercise.code else ""
