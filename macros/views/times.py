"""How long a lesson, a module, a tool or an exercise takes."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..model import SECONDS_A_QUESTION, LabStep, LearningPath, Stage
from ..model.curriculum import Curriculum
from ..model.days import slots_of
from ..model.dependencies import worked_out
from ..model.uses import questions_on
from ..read.sections import words_in
from .base import about, hours, minutes_range
from .view import View

# Words a minute of somebody who reads carefully in a second language. Our own assumption, on the slow side.
READING_SPEED = 120


@dataclass(frozen=True)
class UnitTimes:
    """Minutes of a lesson or a step: alone (reading, exercises, questions) and in the room (its slots, in all days)."""

    alone: int
    room: int


@worked_out
def times(curriculum: Curriculum, unit: str) -> UnitTimes:
    """Return the minutes that a lesson takes. Alone is rounded up to five minutes, because it is an estimate.

    A step of a lab says itself how many they are.
    """
    step = curriculum.units[unit]
    if isinstance(step, LabStep):
        return UnitTimes(step.alone.minutes, step.minutes)
    page = curriculum.page_of[unit]
    asked = len(questions_on(curriculum, page))
    exercises = sum(curriculum.exercises[id].minutes_alone for id in curriculum.exercises_of(unit))
    alone = words_in(page.body) / READING_SPEED + asked * SECONDS_A_QUESTION / 60 + exercises
    slots = (each for module in curriculum.modules for each in slots_of(curriculum, module))
    room = sum(minutes for minutes, slot in slots if f"lesson:{slot.lesson}" == unit)
    return UnitTimes(5 * math.ceil(alone / 5), room)


@worked_out
def text_minutes(curriculum: Curriculum, lesson: str) -> int:
    """Return the minutes that the text and the check of a lesson take alone, rounded up to five."""
    page = curriculum.page_of[f"lesson:{lesson}"]
    asked = len(questions_on(curriculum, page))
    return 5 * math.ceil((words_in(page.body) / READING_SPEED + asked * SECONDS_A_QUESTION / 60) / 5)


@worked_out
def module_times(curriculum: Curriculum, module: str) -> UnitTimes:
    """Return the minutes that a module takes: alone those of its lessons, steps and quiz, in the room its work."""
    units = [times(curriculum, unit) for unit in curriculum.units_of(module)]
    quizzes = sum(
        each.minutes_alone
        for id, each in curriculum.exercises.items()
        if each.kind == "quiz" and curriculum.module_of(id) == module
    )
    work = sum(minutes for minutes, slot in slots_of(curriculum, module) if not slot.pause)
    return UnitTimes(sum(each.alone for each in units) + quizzes, work)


def minutes_of(curriculum: Curriculum, stage: Stage, core: bool = False) -> list[tuple[str, str, int]]:
    """Return the parts of a stage, lessons first, then steps of a lab: kind, id, minutes.

    On a core way a lesson is its text and its check, and the exercise to do first stands behind it.
    """
    timed = [part for id in stage.lessons for part in _of_lesson(curriculum, id, core)]
    timed += [("lab_step", id, times(curriculum, f"lab_step:{id}").alone) for id in stage.lab_steps]
    return timed + [("exercise", id, curriculum.exercises[id].minutes_alone) for id in stage.exercises]


def _of_lesson(curriculum: Curriculum, id: str, core: bool) -> list[tuple[str, str, int]]:
    if not core:
        return [("lesson", id, times(curriculum, f"lesson:{id}").alone)]
    first = curriculum.lessons[id].first
    exercise = [("exercise", first, curriculum.exercises[first].minutes_alone)] if first else []
    return [("lesson", id, text_minutes(curriculum, id)), *exercise]


def core_minutes(curriculum: Curriculum, lesson: str) -> int:
    """Return the minutes of a lesson on a core way: its text, its check, and the exercise to do first."""
    return sum(minutes for _, _, minutes in _of_lesson(curriculum, lesson, core=True))


def stage_minutes(curriculum: Curriculum, path: LearningPath) -> list[int]:
    """Return how many minutes each stage of a path takes."""
    return [sum(each for _, _, each in minutes_of(curriculum, stage, path.core)) for stage in path.stages]


def duration(view: View, module: str) -> str:
    """Return how long a module takes, in hours: alone with its quiz, and working time in the room."""
    takes = module_times(view.curriculum, module)
    return view.words("duration", alone=hours(takes.alone), room=hours(takes.room))


def path_hours(view: View, path: str) -> str:
    """Return how long a learning path takes alone, in words. Raises KeyError where there is none."""
    return about(view, sum(stage_minutes(view.curriculum, view.curriculum.paths[path])))


def minutes(view: View, reference: str) -> str:
    """Return the minutes of a tool, or of an exercise alone, else in a room, in words. Raises KeyError for others."""
    kind, _, id = reference.partition(":")
    if kind == "tool":
        takes = view.curriculum.tools[id].minutes
        return minutes_range(view, takes.min, takes.max)
    if kind == "exercise":
        exercise = view.curriculum.exercises[id]
        alone = exercise.minutes_alone or exercise.minutes
        return minutes_range(view, alone, alone)
    raise KeyError(reference)
