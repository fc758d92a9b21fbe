"""All exercises."""

from __future__ import annotations

from markupsafe import Markup

from ...model import Exercise
from ..base import coded_title, link, people_range
from ..view import View
from .listed import Filter, Listed, Number, Row, module, track, values
from .situation import Situation, situations

# In a room is what the minutes of an exercise are for; alone, nobody else is counted.
WAYS = ("room", "online", "alone")


def exercises(view: View) -> Listed:
    """Return all exercises, to be filtered by minutes, people, way of working, and what they are."""
    t = view.words
    records = view.curriculum.exercises.items()
    return Listed(
        rows=[
            _row(view, id, exercise, situation)
            for (id, exercise), situation in zip(records, situations(view.curriculum, "exercises"), strict=True)
        ],
        filters=_filters(view),
        at_once=0,
        numbers=[Number("minutes", t("finder.exercises.minutes")), Number("people", t("finder.exercises.people"))],
        ways=[(way, t(f"finder.how.{way}")) for way in WAYS],
    )


def _row(view: View, id: str, exercise: Exercise, situation: Situation) -> Row:
    units = Markup(", ").join(link(view, unit) for unit in view.curriculum.units_with(id))
    group = exercise.group
    return Row(
        reference=f"exercise:{id}",
        code=exercise.code,
        facts=[*_minutes(view, exercise), people_range(view, group.min, group.max)],
        sentence=view.inline(exercise.summary),
        more=[(view.words("listing.lesson"), units)] if units else [],
        situation=situation,
    )


def _minutes(view: View, exercise: Exercise) -> list[str]:
    """Return the minutes in a group, and alone where it is done so."""
    alone = exercise.minutes_alone
    room = [view.words("exercise.room", n=exercise.minutes)] if exercise.minutes else []
    return [*room, *([view.words("exercise.alone", n=alone)] if alone else [])]


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
