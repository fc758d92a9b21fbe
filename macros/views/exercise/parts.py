"""The parts of an exercise that a learner reads and does."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...model import Exercise
from ...model.sheet import sheet_of
from ..questions import questions
from ..view import View
from ..worksheet import worksheet


@dataclass(frozen=True)
class Part:
    """A part of an exercise: its name, by which styles and anchors know it, its heading, and its HTML."""

    name: str
    heading: str
    html: Markup


def parts(view: View, exercise: Exercise) -> list[Part]:
    """Return the learner's parts of an exercise in reading order."""
    return [
        *_before(view, exercise),
        *_done(view, exercise),
        Part("good", view.words("exercise.parts.good"), view.render("exercise/good.html", exercise=exercise)),
        Part("debrief", view.words("exercise.parts.debrief"), view.render("exercise/debrief.html", exercise=exercise)),
    ]


def _before(view: View, exercise: Exercise) -> list[Part]:
    """Return what to have ready, how it is done alone, and the steps."""
    t = view.words
    alone = t("exercise.parts.alone", n=exercise.minutes_alone)
    steps = t("exercise.parts.steps", n=exercise.minutes)
    listed = [
        Part("alone", alone, view.block(exercise.modes.self_study.how)),
        Part("steps", steps, view.render("exercise/steps.html", exercise=exercise)),
    ]
    if exercise.materials:
        materials = view.render("base/list.html", texts=exercise.materials)
        listed.insert(0, Part("materials", t("exercise.parts.materials"), materials))
    return listed


def _done(view: View, exercise: Exercise) -> list[Part]:
    """Return what the learner works on: cards, worksheet, questions, each where the exercise has it."""
    t = view.words
    listed = []
    if exercise.cards:
        cards = view.render("exercise/cards.html", deck=exercise.cards)
        listed.append(Part("cards", exercise.cards.title, cards))
    if sheet := sheet_of(exercise, view.curriculum.tools):
        html = worksheet(view, exercise.id, sheet, exercise.was)
        listed.append(Part("worksheet", t("exercise.parts.worksheet"), html))
    if exercise.questions:
        html = questions(view, exercise, exercise.questions)
        listed.append(Part("questions", t("exercise.parts.questions"), html))
    return listed
