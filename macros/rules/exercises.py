"""What an exercise must have beyond its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Exercise
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found, nowhere
from ..model.place import KeyPath
from ..model.uses import pages_naming, users
from ..read.markdown import mentions
from ..read.meanings import about
from .figures import figures, to_call
from .registry import rule

# What a question expects or offers: numbers in it are results, and nobody says them of the world.
ANSWERS = {"accept", "answer", "extra", "items", "mistakes", "model", "options", "pairs", "gaps"}


def _is_answer(exercise: Exercise, way: KeyPath) -> bool:
    """Say whether a text is an answer, or part of a question whose answer is a number."""
    match way:
        case "questions", int(at), *rest:
            return exercise.questions[at].type == "number" or not ANSWERS.isdisjoint(rest)
    return False


@rule("E304", per_file=True)
def figures_have_sources(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise that states a figure names no source. Invented figures (fiction) need none."""
    raws, words = {raw.source.file: raw for raw in curriculum.raw}, curriculum.words
    for id, exercise in curriculum.exercises.items():
        if exercise.sources or exercise.fiction:
            continue
        raw = raws[exercise.where().file]
        called = {number for _, text in raw.texts for number in to_call(text, words)}
        for way, text in raw.texts:
            if _is_answer(exercise, way):
                continue
            for figure in figures(text, words, called):
                yield found(raw.source.place(*way), "E304", exercise=id, figure=figure)


@rule("E303")
def debriefed(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise, other than a quiz, without a debrief."""
    for exercise in curriculum.exercises.values():
        if exercise.kind != "quiz" and not exercise.debrief.asked:
            yield found(exercise.where("debrief"), "E303", field="debrief")


@rule("E309")
def has_steps(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise, other than a quiz, without steps."""
    for exercise in curriculum.exercises.values():
        if exercise.kind != "quiz" and not exercise.steps_in(exercise.modes.room):
            yield found(exercise.where("steps"), "E309", field="steps")


def _unsaid(exercise: Exercise) -> Iterator[KeyPath]:
    """Yield the ways to what an exercise does not say though learners or trainers need it."""
    modes, levels = exercise.modes, exercise.debrief.asked
    for name, mode in (("room", modes.room), ("online", modes.online), ("self-study", modes.self_study)):
        if mode is None:
            yield "modes", name
    for level in type(exercise.debrief).model_fields if levels else ():
        if level not in levels:
            yield "debrief", level
    for name in ("good", "access"):
        if not getattr(exercise, name):
            yield (name,)


@rule("E310")
def says_what_people_need(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise, other than a quiz, without what material of others often lacks."""
    for id, exercise in curriculum.exercises.items():
        for way in _unsaid(exercise) if exercise.kind != "quiz" else ():
            part = ".".join(map(str, way))
            yield found(exercise.where(*way), "E310", exercise=id, part=part, about=about(Exercise, way, {}))


@rule("E313", per_file=True)
def alone_sees_what_it_names(curriculum: Curriculum) -> Iterator[Finding]:
    """A text for who learns alone that speaks of a step of the group. Such steps are hidden from who learns alone."""
    named = curriculum.words.listed("steps.named")
    for exercise in curriculum.exercises.values():
        mode = exercise.modes.self_study
        if mode is None or mode.steps:
            continue
        words = next((each for each in named if re.search(rf"\b{each}\b", mode.how, re.IGNORECASE)), "")
        if words:
            yield found(mode.where("how"), "E313", words=words)


@rule("E305")
def pages(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise without its page, or the page of an exercise without its exercise."""
    for id, exercise in curriculum.exercises.items():
        path = curriculum.course.exercise_page(id)
        page = curriculum.pages.get(path)
        unread = page is None and (curriculum.root / "docs" / path).exists()  # which is told already
        if not unread and (page is None or not mentions(page, "exercise_page")):
            yield found(exercise.where(), "E305", exercise=id, page=path)
    for page in curriculum.pages.values():
        if page.kind == "exercise" and not curriculum.has(f"exercise:{page.id}"):
            yield nowhere(page.where(), "exercise", page.id, "")


@rule("E308")
def canvas(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise that names in canvas a tool without one: nothing would stand there to fill in."""
    for id, exercise in curriculum.exercises.items():
        tool = curriculum.tools.get(exercise.canvas or "")
        if tool and not tool.canvas:
            yield found(exercise.where("canvas"), "E308", exercise=id, tool=exercise.canvas)


@rule("U602", whole=True)
def cited(curriculum: Curriculum) -> Iterator[Finding]:
    """A source that no page and no exercise names."""
    for key, source in curriculum.sources.items():
        if not pages_naming(curriculum, f"source:{key}"):
            yield found(source.where("key"), "U602", name=key)


@rule("U601", whole=True)
def used(curriculum: Curriculum) -> Iterator[Finding]:
    """A tool or a case that nothing uses which teaches."""
    for page in curriculum.pages.values():
        if page.kind in ("tool", "case") and not users(curriculum, page.reference):
            yield found(page.where(page.kind), "U601", kind=page.kind, name=page.id)


@rule("E306")
def has_a_worksheet(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise, other than a quiz, that gives the learner nothing to fill in."""
    for id, exercise in curriculum.exercises.items():
        if exercise.kind != "quiz" and not (exercise.worksheet or exercise.canvas):
            yield found(exercise.where(), "E306", exercise=id)


@rule("E307")
def has_a_question(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise that asks nothing back."""
    for id, exercise in curriculum.exercises.items():
        if not exercise.questions:
            yield found(exercise.where("questions"), "E307", exercise=id)


@rule("E324", per_file=True)
def short_way_says_what_it_saves(curriculum: Curriculum) -> Iterator[Finding]:
    """A short way without the minutes that it saves, or such minutes without a way."""
    for id, exercise in curriculum.exercises.items():
        if bool(exercise.short) != bool(exercise.saves):
            there, missing = ("short", "saves") if exercise.short else ("saves", "short")
            yield found(exercise.where(there), "E324", exercise=id, missing=missing)


@rule("E359", per_file=True)
def short_way_saves_what_it_says(curriculum: Curriculum) -> Iterator[Finding]:
    """A short way whose last sentence names one number, and it is not the minutes that it saves."""
    for id, exercise in curriculum.exercises.items():
        if exercise.short and exercise.saves:
            told = re.findall(r"\d+", re.split(r"(?<=[.!?])\s+", exercise.short.strip())[-1])
            if len(told) == 1 and told[0] != str(exercise.saves):
                yield found(exercise.where("saves"), "E359", exercise=id, told=told[0], saves=exercise.saves)
