"""In which situation a record helps: how long, how many people, for whom, and where in the curriculum it is used."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Case, Exercise, Tool
from ...model.curriculum import Curriculum
from ...model.uses import users

Situation = dict[str, str]


def situations(curriculum: Curriculum, kind: str) -> list[Situation]:
    """Return what each exercise, tool or case is filtered by, in the order of the listing.

    They stand as data attributes on the rows of the list: the finder in the browser has no other copy of the records.
    More values are separated by spaces. Raises KeyError for another kind.
    """
    if kind == "exercises":
        return [_exercise(curriculum, exercise) for exercise in curriculum.exercises.values()]
    if kind == "tools":
        return [_tool(tool, _used_in(curriculum, f"tool:{id}")) for id, tool in curriculum.tools.items()]
    if kind == "cases":
        return [_case(case, _used_in(curriculum, f"case:{id}")) for id, case in curriculum.cases.items()]
    raise KeyError(kind)


def _exercise(curriculum: Curriculum, exercise: Exercise) -> Situation:
    units = curriculum.units_with(exercise.id)
    return {
        "minutes": str(exercise.minutes),
        "minutes-online": str(exercise.minutes_in(exercise.modes.online)),
        "minutes-alone": str(exercise.minutes_alone or ""),
        "ways": " ".join(_ways(exercise)),
        "people": f"{exercise.group.min} {exercise.group.max}",
        "kind": exercise.kind,
        "level": exercise.level,
        "track": " ".join(exercise.tracks),
        "module": " ".join(_modules(curriculum, units)),
        "lesson": " ".join(exercise.lessons),
        "lab-step": " ".join(unit.partition(":")[2] for unit in units if unit.startswith("lab_step:")),
    }


def _ways(exercise: Exercise) -> list[str]:
    """Return in which ways an exercise is done: where it says nothing, a quiz in each, any other in a room."""
    modes = exercise.modes
    told = {"room": modes.room, "online": modes.online, "alone": modes.self_study}
    ways = [way for way, mode in told.items() if mode]
    return ways or (list(told) if exercise.kind == "quiz" else ["room"])


def _tool(tool: Tool, modules: list[str]) -> Situation:
    return {
        "minutes": str(tool.minutes.min),  # it fits where there is time for its shortest form
        "people": f"{tool.people.min} {tool.people.max}",
        "stage": tool.stage,
        "track": " ".join(tool.tracks),
        "module": " ".join(modules),
    }


def _case(case: Case, modules: list[str]) -> Situation:
    return {
        "government": " ".join(case.government),
        "kind": case.type,
        "sure": case.sure,
        "module": " ".join(modules),
    }


def _modules(curriculum: Curriculum, units: Iterable[str]) -> list[str]:
    """Return the modules of lessons and of steps of a lab, each once. One that could not be read has none."""
    return list(dict.fromkeys(curriculum.units[unit].module for unit in units if unit in curriculum.units))


def _used_in(curriculum: Curriculum, used: str) -> list[str]:
    """Return the modules whose lessons, steps of a lab or exercises are among the users of a tool or a case."""
    units: list[str] = []
    for reference in users(curriculum, used):
        kind, _, id = reference.partition(":")
        if kind == "exercise":
            units += curriculum.units_with(id)
        elif kind in ("lesson", "lab_step"):
            units.append(reference)
    return _modules(curriculum, units)
