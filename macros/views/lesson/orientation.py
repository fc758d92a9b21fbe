"""The line under the title of a lesson or a step of a lab: module, number, minutes, exercises, place on the map."""

from __future__ import annotations

import json
from dataclasses import asdict

from markupsafe import Markup

from ...model import LabStep, Lesson
from ...model.curriculum import Curriculum
from ...model.labs import lab_of, tracks_of
from ..origin import origin
from ..process import process
from ..switch import switch
from ..talk import talks_on
from ..times import times
from ..view import View
from .parts import parts_of
from .stretches import stretch_ends, stretch_map
from .ways import ways


def orientation(view: View) -> Markup:
    """Return the line that says where the learner is. Raises KeyError where the page is no lesson and no step."""
    return oriented(view)


def oriented(view: View, *chosen: Markup) -> Markup:
    """Return that line with what one chooses of the page: the switch of the way, then others.

    They stand before the long rows of links, so that nobody has to walk past those with a keyboard.
    """
    curriculum, here = view.curriculum, view.page.reference
    unit = curriculum.units[here]
    beside = [each for each in curriculum.units_of(unit.module) if each.startswith(f"{view.page.kind}:")]
    programme = curriculum.modules_of(curriculum.modules[unit.module].programme)
    parts = parts_of(curriculum, here)
    way = switch(view, "way") if parts.exercises or parts.questions else Markup()
    line = view.render(
        "lesson/orientation.html",
        here=here,
        module=unit.module,
        module_code=curriculum.modules[unit.module].code,
        number=(unit.number if isinstance(unit, LabStep) else "") or beside.index(here) + 1,
        programme=[each.replace(":", "/") for module in programme for each in curriculum.units_of(module)],
        kind=view.page.kind,
        units=[(each, curriculum.title(each)) for each in beside],
        times=times(curriculum, here),
        exercises=_counted(view, here),
        in_tracks=_in_tracks(curriculum, here),
        switches=Markup().join([way, *chosen]),
        parts=parts,
        record=curriculum.course.pages.record,
        needs=[view.inline(need) for need in unit.needs] if isinstance(unit, Lesson) else [],
        ways=ways(view, view.page.id) if isinstance(unit, Lesson) else "",
        origin=origin(view, unit.adapted_from) if isinstance(unit, Lesson) else [],
        map=stretch_map(view, view.page.id) if isinstance(unit, Lesson) else "",
    )
    walked = stretch_ends(view, view.page.id) if isinstance(unit, Lesson) else Markup()
    said = talks_on(view, view.page.id) if isinstance(unit, Lesson) and way else Markup()
    return line + process(view, unit.stages) + walked + said


def _tracks(curriculum: Curriculum, here: str) -> dict[str, list[str]]:
    """Return the exercises of each track of a step, where the tracks do not do the same; nothing elsewhere."""
    step = curriculum.units[here]
    if not isinstance(step, LabStep) or not any(own.exercises for own in step.tracks.values()):
        return {}
    tracks = tracks_of(curriculum, lab_of(curriculum, here.partition(":")[2]))
    return {track: list(dict.fromkeys(each.exercise for each in step.done_in(track))) for track in tracks}


def _counted(view: View, here: str) -> list[tuple[str, str, int]]:
    """Return how many exercises there are, or for each track its id, its name, and how many it does."""
    counts = {track: len(done) for track, done in _tracks(view.curriculum, here).items()}
    if len(set(counts.values())) > 1:
        names = view.curriculum.course.tracks
        return [(track, f"{view.words('lab.track', track=names[track])}: ", n) for track, n in counts.items()]
    n = next(iter(counts.values()), len(view.curriculum.exercises_of(here)))
    return [("", "", n)] if n else []


def _in_tracks(curriculum: Curriculum, here: str) -> str:
    """Return what is done in each track of a step as a script reads it, where the tracks differ; nothing elsewhere."""
    told = {track: asdict(parts_of(curriculum, here, done)) for track, done in _tracks(curriculum, here).items()}
    return json.dumps(told) if told else ""
