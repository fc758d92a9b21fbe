"""All exercises."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Exercise
from ..base import coded_title, link, span
from ..view import View
from .listed import Filter, Listed, Number, Row, module, track, values
from .situation import situations

# In a room is what the minutes of an exercise are for; alone, nobody else is counted.
WAYS = ("room", "online", "alone")


def exercises(view: View) -> Listed:
    """Return all exercises, to be filtered by minutes, people, way of working, and what they are."""
    t = view.words
    records = view.curriculum.exercises.items()
    return Listed(
        heads=[t(f"listing.{head}") for head in ("exercise", "what", "minutes", "people", "lesson")],
        rows=[
            Row(_cells(view, id, exercise), situation)
            for (id, exercise), situation in zip(records, situations(view.curriculum, "exercises"), strict=True)
        ],
        filters=_filters(view),
        at_once=0,
        numbers=[Number("minutes", t("finder.exercises.minutes")), Number("people", t("finder.exercises.people"))],
        ways=[(way, t(f"finder.how.{way}")) for way in WAYS],
    )


def _cells(view: View, id: str, exercise: Exercise) -> list[object]:
    return [
        link(view, f"exercise:{id}", coded_title(view.curriculum, f"exercise:{id}")),
        view.inline(exercise.summary),
        _minutes(view, exercise),
        span(exercise.group.min, exercise.group.max),
        Markup(", ").join(link(view, unit) for unit in view.curriculum.units_with(id)),
    ]


def _minutes(view: View, exercise: Exercise) -> str:
    """Return the minutes in a room, and alone where it is done so."""
    alone = exercise.minutes_alone
    return view.words("finder.minutes", room=exercise.minutes, alone=alone) if alone else str(exercise.minutes)


def _filters(view: View) -> list[Filter]:
    t, curriculum = view.words, view.curriculum
    lessons = [(id, coded_title(curriculum, f"lesson:{id}")) for id in curriculum.lessons]
    steps = [(id, coded_title(curriculum, f"lab_step:{id}")) for id in curriculum.lab_steps]
    return [
        Filter("kind", t("finder.kind"), [(kind, t(f"exercise.kinds.{kind}")) for kind in values(Exercise, "kind")]),
        Filter(
            "level", t("finder.level"), [(each, t(f"exercise.levels.{each}")) for each in values(Exercise, "level")]
        ),
        track(view),
        module(view, t("finder.module")),
        Filter("lesson", t("finder.lesson"), lessons),
        Filter("lab-step", t("finder.lab_step"), steps),
    ]
