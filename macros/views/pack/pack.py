"""What a day of training prints: the list of it, and the pack in which one prints all of a kind in one go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Exercise
from ...model.curriculum import Curriculum
from ...model.days import exercises_in
from ...model.materials import Each, Material
from ...model.sheet import printed_by, sheet_of
from ..agenda.day import time_of, timed
from ..agenda.things import ANCHORS
from ..base import link, table
from ..exercise import signs
from ..questions import questions
from ..view import View
from ..worksheet import worksheet


@dataclass(frozen=True)
class Copies:
    """Something that an exercise prints, and for whom: a set for each, or several."""

    what: str
    each: Each
    amount: int = 1


@dataclass(frozen=True)
class Packed:
    """An exercise of a day with all that it prints, and the time at which it comes first."""

    exercise: Exercise
    at: str
    copies: Sequence[Copies]

    def of(self, what: str) -> list[Copies]:
        """Return the copies of one thing: none where it does not print it."""
        return [each for each in self.copies if each.what == what]


def day_prints(view: View, module: str) -> Markup:
    """Return all that the day of a module prints, in its order and with its copies, and the way to its pack."""
    t, rows = view.words, []
    for each in (*_packed(view.curriculum, module), *_quizzes(view.curriculum, module)):
        listed = view.render("pack/copies.html", packed=each, copies=each.copies, anchors=ANCHORS)
        rows.append([each.at, link(view, f"exercise:{each.exercise.id}"), listed])
    heads = [t("agenda.time"), t("listing.exercise"), t("pack.prints")]
    shown = table(view, t("pack.caption"), heads, rows, caption_hidden=True)
    calls = (edge for edge in view.curriculum.references.to(f"module:{module}") if edge.name == "day_pack")
    packs = [link(view, edge.start) for edge in calls if edge.how == "call"]
    lead = view.render("pack/lead.html", packs=packs)
    return Markup("{}\n\n{}").format(lead, shown)


def day_pack(view: View, module: str) -> Markup:
    """Return all worksheets, cards, signs and quizzes of the day of a module, empty and in its order, to be printed."""
    parts = [
        view.render(
            "pack/part.html",
            packed=each,
            anchors=ANCHORS,
            sheet=_blank(view, each.exercise) if each.of("worksheet") else "",
            signs=signs(view, each.exercise) if each.of("signs") else "",
            quiz=questions(view, each.exercise, each.exercise.own_questions, blank=True)
            if each.of("questions")
            else "",
        )
        for each in (*_packed(view.curriculum, module), *_quizzes(view.curriculum, module))
    ]
    return view.render("pack/pack.html", parts=parts)


def _blank(view: View, exercise: Exercise) -> Markup:
    sheet = sheet_of(exercise, view.curriculum.tools)
    return worksheet(view, exercise.id, sheet, blank=True) if sheet else Markup()


def _packed(curriculum: Curriculum, module: str) -> Iterator[Packed]:
    """Yield the exercises of a day that print something, in all tracks, each once."""
    seen: set[str] = set()
    for each in timed(curriculum, curriculum.modules[module].day):
        for id in exercises_in(curriculum, each.slot):
            exercise = curriculum.exercises[id]
            if id not in seen and (copies := _copies(curriculum, exercise)):
                yield Packed(exercise, time_of(each.starts), copies)
            seen.add(id)


def _quizzes(curriculum: Curriculum, module: str) -> Iterator[Packed]:
    """Yield the quizzes of a module that have no place in its day."""
    held = {id for each in curriculum.modules[module].day.slots for id in exercises_in(curriculum, each)}
    for id, exercise in curriculum.exercises.items():
        is_left = exercise.kind == "quiz" and id not in held and curriculum.module_of(id) == module
        if is_left and (copies := _copies(curriculum, exercise)):
            yield Packed(exercise, "", copies)


def _copies(curriculum: Curriculum, exercise: Exercise) -> list[Copies]:
    """Return what an exercise prints: for as many as its list of things says, else for as many as usually need it."""
    return [
        copies
        for what, each in printed_by(exercise, curriculum.tools)
        for copies in _told(exercise.amounts, what) or [Copies(what, each)]
    ]


def _told(amounts: Sequence[Material], what: str) -> list[Copies]:
    return [Copies(what, each.each, each.amount) for each in amounts if each.prints == what]
