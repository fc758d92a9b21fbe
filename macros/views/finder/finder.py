"""The finder: a form that filters the table of a listing by situation. finder.js shows it and makes it work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel

from ...model import Case, Exercise
from ..situation import Situation, situations
from ..view import View


@dataclass(frozen=True)
class Choice:
    """A choice of one value: its name (in the form, in the address and on the rows), and its values with labels."""

    name: str
    label: str
    options: list[tuple[str, str]]


def finder(view: View, kind: str) -> str:
    """Return the form above the listing of a kind. Raises KeyError for another kind than exercises, tools or cases."""
    t, found = view.words, situations(view.curriculum, kind)
    choices = [only_occurring(choice, found) for choice in CHOICES[kind](view)]
    choices = [choice for choice in choices if choice.options]
    numbers = [] if kind == "cases" else [(name, t(f"finder.{kind}.{name}")) for name in ("minutes", "people")]
    hows = HOWS if kind == "exercises" else ()
    return view.render(
        "finder/finder.html",
        kind=kind,
        title=t(f"finder.{kind}.title"),
        numbers=numbers,
        hints={name: t(f"finder.hints.{name}") for name, _ in numbers} if kind == "tools" else {},
        hows=[(how, t(f"finder.how.{how}")) for how in hows],
        first=choices[: AT_ONCE[kind]],
        more=choices[AT_ONCE[kind] :],
    )


# How people work. In a room is what the minutes of an exercise are for; alone, nobody else is counted.
HOWS = ("room", "online", "alone")
# Choices that are shown at once. The others wait behind a heading, so that the table is not far down on a phone.
AT_ONCE = {"exercises": 0, "tools": 1, "cases": 4}


def values(model: type[BaseModel], field: str) -> tuple[str, ...]:
    """Return the values that a field of a record can have, in the order of the schema."""
    annotation: Any = model.model_fields[field].annotation
    while not isinstance((args := get_args(annotation))[0], str):  # a tuple of values: look inside
        annotation = args[0]
    return args


def only_occurring(choice: Choice, found: list[Situation]) -> Choice:
    """Return the choice with those values only that some record has."""
    occurring = {value for situation in found for value in situation[choice.name].split()}
    return Choice(choice.name, choice.label, [option for option in choice.options if option[0] in occurring])


def _track(view: View) -> Choice:
    t = view.words
    return Choice(
        "track",
        t("finder.track"),
        list(view.curriculum.course.tracks.items()),
    )


def _module(view: View, label: str) -> Choice:
    modules = view.curriculum.modules.items()
    return Choice(
        "module", label, [(id, f"{module.code} {view.curriculum.title(f'module:{id}')}") for id, module in modules]
    )


def _exercises(view: View) -> list[Choice]:
    t, lessons = view.words, view.curriculum.lessons.items()
    titles = [(id, f"{lesson.code} {view.curriculum.title(f'lesson:{id}')}") for id, lesson in lessons]
    return [
        Choice("kind", t("finder.kind"), [(each, t(f"exercise.kinds.{each}")) for each in values(Exercise, "kind")]),
        Choice(
            "level", t("finder.level"), [(each, t(f"exercise.levels.{each}")) for each in values(Exercise, "level")]
        ),
        _track(view),
        _module(view, t("finder.module")),
        Choice("lesson", t("finder.lesson"), titles),
    ]


def _stages(view: View) -> list[tuple[str, str]]:
    process = view.curriculum.course.process
    return list(process.places.items()) if process else []


def _tools(view: View) -> list[Choice]:
    t = view.words
    return [
        Choice("stage", t("finder.stage"), _stages(view)),
        _track(view),
        _module(view, t("finder.used")),
    ]


def _cases(view: View) -> list[Choice]:
    t, government = view.words, values(Case, "government")
    return [
        Choice("government", t("case.government"), [(each, t(f"case.levels.{each}")) for each in government]),
        Choice("kind", t("case.type"), list(view.curriculum.course.cases.items())),
        Choice("sure", t("case.how_sure"), [(each, t(f"case.sure.{each}")) for each in values(Case, "sure")]),
        _module(view, t("finder.used")),
    ]


CHOICES: dict[str, Callable[[View], list[Choice]]] = {"exercises": _exercises, "tools": _tools, "cases": _cases}
