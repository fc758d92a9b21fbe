"""In which situation a record helps: how long, how many people, for whom, and where in the curriculum it is used."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from ..model import Case, Exercise, Tool
from ..model.curriculum import Curriculum
from ..read.markdown import calls

Situation = dict[str, str]


@functools.lru_cache(maxsize=2)
def uses(curriculum: Curriculum) -> dict[str, list[str]]:
    """Return for each tool and case the references of what uses it, in the order of the curriculum."""
    found: dict[str, list[str]] = {}
    for name, exercise in curriculum.exercises.items():
        named = {*(f"tool:{id}" for id in exercise.tools), *(f"case:{id}" for id in exercise.cases)}
        for reference in named:
            found.setdefault(reference, []).append(f"exercise:{name}")
    for page in curriculum.pages.values():
        own = f"{page.kind}:{page.id}"
        named = {
            str(call.args[0]) if call.name == "link" else f"{call.name.removesuffix('_card')}:{call.args[0]}"
            for call in calls(page)
            if call.name in ("link", "tool_card", "case_card") and call.args
        }
        for reference in named - {own} if page.kind in ("lesson", "tool", "case") else ():
            found.setdefault(reference, []).append(own)
    return found


def users(curriculum: Curriculum, reference: str) -> list[str]:
    """Return the references of everything that uses a tool or a case, in the order of the curriculum."""
    return uses(curriculum).get(reference, [])


def situations(curriculum: Curriculum, kind: str) -> list[Situation]:
    """Return what each exercise, tool or case is filtered by, in the order of the listing.

    They stand as data attributes on the rows of the table: the finder in the browser has no other copy of the records.
    More values are separated by spaces. Raises KeyError for another kind.
    """
    if kind == "exercises":
        return [_exercise(curriculum, exercise) for exercise in curriculum.exercises.values()]
    used = uses(curriculum)
    if kind == "tools":
        return [_tool(tool, _used_in(curriculum, used.get(f"tool:{id}", []))) for id, tool in curriculum.tools.items()]
    cases: dict[str, dict[str, Case]] = {"cases": curriculum.cases}
    return [_case(case, _used_in(curriculum, used.get(f"case:{id}", []))) for id, case in cases[kind].items()]


def _exercise(curriculum: Curriculum, exercise: Exercise) -> Situation:
    return {
        "minutes": str(exercise.minutes),
        "minutes-online": str(exercise.modes.online.minutes or exercise.minutes),
        "minutes-alone": str(exercise.minutes_alone),
        "people": f"{exercise.group.min} {exercise.group.max}",
        "kind": exercise.kind,
        "level": exercise.level,
        "track": " ".join(exercise.tracks),
        "module": " ".join(_modules(curriculum, exercise.lessons)),
        "lesson": " ".join(exercise.lessons),
    }


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


def _modules(curriculum: Curriculum, lessons: Iterable[str]) -> list[str]:
    """Return the modules of lessons, each once. A lesson that could not be read has none."""
    return list(dict.fromkeys(curriculum.lessons[id].module for id in lessons if id in curriculum.lessons))


def _used_in(curriculum: Curriculum, used_by: Iterable[str]) -> list[str]:
    """Return the modules whose lessons, or whose exercises, are among the users of a tool or a case."""
    lessons: list[str] = []
    for reference in used_by:
        kind, _, id = reference.partition(":")
        if kind == "exercise":
            lessons += curriculum.exercises[id].lessons
        elif kind == "lesson":
            lessons.append(id)
    return _modules(curriculum, lessons)
