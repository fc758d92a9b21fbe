"""The trainer's part of an exercise: the script with its times, sheets and files to hand out, what goes wrong."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Exercise, Step
from ..room_plan import room_plans
from ..taught import notes_on
from ..view import View
from .files import files
from .steps import ShownStep, shown


@dataclass(frozen=True)
class Timed:
    """A step with its start and its end, in minutes from the beginning; they are the same where it is optional."""

    shown: ShownStep
    start: int
    end: int


@dataclass(frozen=True)
class Script:
    """The steps in one way of doing the exercise. The usual way has no name."""

    name: str
    steps: Sequence[Timed]


def trainer(view: View, exercise: Exercise, level: int = 3) -> Markup | None:
    """Return the trainer's part behind a disclosure; nothing where there is nothing to tell.

    Its headings are of that level for who jumps from one to the next; they look as captions do.
    """
    told = {
        "scripts": _scripts(view, exercise),
        "sheets": [each for each in exercise.roles if each.sheet],
        "files": files(view, exercise, trainer=True),
        "room": room_plans(view, exercise),
        "taught": notes_on(view, f"exercise:{exercise.id}"),
    }
    if not (any(told.values()) or exercise.note or exercise.short or exercise.pitfalls or exercise.signs):
        return None
    return view.render(
        "exercise/trainer.html",
        exercise=exercise,
        level=level,
        group=exercise.group,
        amounts=_amounts(view, exercise),
        signs=signs(view, exercise),
        ways=_ways(view, exercise),
        seats=exercise.modes.room.how if exercise.modes.room else "",
        **told,
    )


def _ways(view: View, exercise: Exercise) -> list[tuple[str, str]]:
    """Return what one looks for while a group waits: the name of each place in the trainer's part, and its words."""
    t = view.words
    listed = [
        ("say", t("trainer.script"), True),
        ("asked", t("trainer.asked"), bool(exercise.debrief.asked)),
        ("short", t("trainer.short"), bool(exercise.short)),
        ("pitfalls", t("trainer.pitfalls"), bool(exercise.pitfalls)),
    ]
    return [(name, text) for name, text, is_there in listed if is_there]


def signs(view: View, exercise: Exercise) -> Markup:
    """Return the signs of an exercise as a list. Those for tables are printed smaller than those for a wall."""
    for_tables = any(each.prints == "signs" and each.each != "room" for each in exercise.amounts)
    return view.render("exercise/signs.html", signs=exercise.signs, for_tables=for_tables)


def _amounts(view: View, exercise: Exercise) -> str:
    """Return what to have ready in numbers that depend on the people, as the calculator in the page reads it."""
    things = [
        {"text": view.inline(each.thing).striptags(), "each": each.each, "amount": each.amount}
        for each in exercise.amounts
    ]
    return json.dumps(things, ensure_ascii=False)


def _scripts(view: View, exercise: Exercise) -> list[Script]:
    """Return the script of the room, then those of other ways that have steps of their own."""
    t, modes = view.words, exercise.modes
    usual = exercise.steps_in(modes.room)
    ways = [
        *([(t("modes.online"), modes.online.steps)] if modes.online else []),
        *((each.title, each.steps) for each in exercise.variants),
    ]
    scripts = [Script("", _timed(view, usual))] if usual else []
    return scripts + [Script(name, _timed(view, steps)) for name, steps in ways if steps]


def _timed(view: View, steps: Iterable[Step]) -> list[Timed]:
    timed, now = [], 0
    for step in steps:
        takes = 0 if step.optional else step.all_minutes
        timed.append(Timed(shown(view, [step])[0], now, now + takes))
        now += takes
    return timed
