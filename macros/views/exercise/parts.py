"""The parts of an exercise that a learner reads and does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from ...model import Exercise
from ...model.sheet import sheet_of
from ..base import span
from ..questions import questions, read_again
from ..view import View
from ..worksheet import worksheet
from .materials import materials
from .steps import steps


@dataclass(frozen=True)
class Part:
    """A part of an exercise: its name, by which styles and anchors know it, its heading, and its HTML.

    `way` says for whom it is where it is not for everybody: for who learns `alone`, for who leads a `group`, or for
    who has said neither (`undecided`). Whoever has said neither sees all.
    """

    name: str
    heading: str
    html: Markup
    way: str = ""


# Parts that only a group needs, where there is a way of doing the exercise alone.
OF_A_GROUP = {"materials", "steps", "modes", "access"}
# Parts that a trainer's part tells too, and for whom they are then: for all who have not said that they lead a group.
IN_SCRIPT = {"steps", "debrief"}
_ELSEWHERE = {"": "alone", "alone": "alone", "group": "undecided"}


def way_of(exercise: Exercise, part: str) -> str:
    """Return for whom a part of an exercise is: `alone`, `group`, or nothing where it is for everybody.

    An exercise that is described in one way only has no other to choose. Who learns alone needs files to hand out too.
    """
    if part == "trainer":
        return "group"
    both = exercise.modes.self_study is not None and bool(exercise.steps_in(exercise.modes.room))
    handed = part == "materials" and any(not each.trainer for each in exercise.files)
    if not both or handed:
        return ""
    return "alone" if part == "alone" else "group" if part in OF_A_GROUP else ""


def beside_script(listed: Iterable[Part]) -> list[Part]:
    """Return parts as they stand beside a trainer's part: who leads a group reads the steps and the debrief there."""
    return [replace(part, way=_ELSEWHERE[part.way]) if part.name in IN_SCRIPT else part for part in listed]


def parts(view: View, exercise: Exercise) -> list[Part]:
    """Return the learner's parts of an exercise in reading order, each where the exercise has it."""
    listed = [*_before(view, exercise), *_done(view, exercise), *_afterwards(view, exercise)]
    return [replace(part, way=way_of(exercise, part.name)) for part in listed]


def _named(view: View, listed: Iterable[tuple[str, Markup | None]]) -> list[Part]:
    """Return parts with their headings, without those in which nothing stands."""
    return [Part(name, view.words(f"exercise.parts.{name}"), html) for name, html in listed if html]


def _before(view: View, exercise: Exercise) -> list[Part]:
    """Return how it is done alone, what to have ready, who is played, and the steps.

    What only a group has ready stands behind the way alone, where the group's part begins.
    """
    listed = _named(
        view, [("before", _rendered(view, "before", exercise) if exercise.needs or exercise.before else None)]
    )
    ready = _named(view, [("materials", materials(view, exercise, trainer=False))])
    of_group = way_of(exercise, "materials") == "group"
    listed += [*_alone(view, exercise), *ready] if of_group else [*ready, *_alone(view, exercise)]
    if exercise.roles:
        listed += _named(view, [("roles", view.render("exercise/roles.html", roles=exercise.roles))])
    if in_room := exercise.steps_in(exercise.modes.room):
        takes = span(exercise.minutes, exercise.most_minutes)
        listed.append(Part("steps", view.words("exercise.parts.steps", n=takes), steps(view, in_room)))
    return listed


def _alone(view: View, exercise: Exercise) -> list[Part]:
    """Return how it is done alone, with the minutes if they are known; nothing where it is not done so."""
    mode = exercise.modes.self_study
    if mode is None:
        return []
    n = exercise.minutes_alone
    heading = view.words("exercise.parts.alone", n=n) if n else view.words("finder.how.alone")
    own = steps(view, mode.steps) if mode.steps else Markup()
    return [Part("alone", heading, view.block(mode.how) + own)]


def _done(view: View, exercise: Exercise) -> list[Part]:
    """Return what the learner works on: cards, worksheet, questions, each where the exercise has it."""
    t = view.words
    listed = []
    if exercise.cards:
        cards = view.render("exercise/cards.html", deck=exercise.cards)
        # What tells how it is done speaks of cards, and the title is that of a deck: "Four sample notes".
        heading = t("cards.named", title=exercise.cards.title, n=len(exercise.cards.items))
        listed.append(Part("cards", heading, cards))
    if sheet := sheet_of(exercise, view.curriculum.tools):
        html = worksheet(view, exercise.id, sheet, exercise.was)
        listed.append(Part("worksheet", t("exercise.parts.worksheet"), html))
    if own := exercise.own_questions:
        html = questions(view, exercise, own) + read_again(view, exercise)
        listed.append(Part("questions", t("exercise.parts.questions"), html))
    return listed


def _afterwards(view: View, exercise: Exercise) -> list[Part]:
    """Return what good looks like, what to talk about, and what to do next."""
    return _named(
        view,
        [
            ("good", _rendered(view, "good", exercise) if exercise.good else None),
            ("debrief", _rendered(view, "debrief", exercise) if exercise.debrief.asked else None),
            ("after", view.block(exercise.after) if exercise.after else None),
        ],
    )


def _rendered(view: View, part: str, exercise: Exercise) -> Markup:
    return view.render(f"exercise/{part}.html", exercise=exercise)
