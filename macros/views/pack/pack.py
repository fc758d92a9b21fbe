"""What a day of training prints: the list of it, and the pack in which one prints all of a kind in one go."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Day, Exercise
from ...model.days import exercises_in
from ...model.materials import Each
from ...model.sheet import printed_by, sheet_of
from ..agenda import held, tracks_told
from ..agenda.held import Held
from ..agenda.things import ANCHORS, plain
from ..base import link, table
from ..exercise import signs
from ..questions import questions
from ..view import View
from ..worksheet import worksheet


@dataclass(frozen=True)
class Copies:
    """Something that an exercise prints, and for whom: a set for each, or several. Its `name` may be empty."""

    what: str
    each: Each
    amount: int = 1
    name: str = ""


@dataclass(frozen=True)
class Packed:
    """An exercise of a day with all that it prints, the time at which it comes first, and the track that does it.

    Where the day does only a part of it, `part` says which: not all of what it prints may be needed.
    """

    exercise: Exercise
    at: str
    track: str
    copies: Sequence[Copies]
    part: str = ""

    def of(self, what: str) -> list[Copies]:
        """Return the copies of one thing: none where it does not print it."""
        return [each for each in self.copies if each.what == what]


def day_prints(view: View, module: str) -> Markup:
    """Return all that the day of a module prints, in its order and with its copies, and the way to its pack."""
    calls = (edge for edge in view.curriculum.references.to(f"module:{module}") if edge.name == "day_pack")
    packs = [link(view, edge.start) for edge in calls if edge.how == "call"]
    day = view.curriculum.modules[module].day
    lead = view.render("pack/lead.html", packs=packs)
    return Markup("{}\n\n{}").format(lead, prints_of(view, [day], _quizzes(view, module)))


def prints_of(view: View, days: Iterable[Day], more: Iterable[Packed] = ()) -> Markup:
    """Return all that some days print, and more, as a table: in their order and with its copies."""
    t, rows = view.words, []
    for each in (*_packed(view, days), *more):
        listed = view.render("pack/copies.html", packed=each, copies=each.copies, anchors=ANCHORS)
        rows.append([each.at, link(view, f"exercise:{each.exercise.id}"), listed])
    heads = [t("agenda.time"), t("listing.exercise"), t("pack.prints")]
    shown = table(view, t("pack.caption"), heads, rows, caption_hidden=True)
    return Markup('<div class="day-prints">{}<p class="prints-sum"></p></div>').format(shown)


def day_pack(view: View, module: str) -> Markup:
    """Return all worksheets, cards, signs and quizzes of the day of a module, empty and in its order, to be printed."""
    day = view.curriculum.modules[module].day
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
        for each in (*_packed(view, [day]), *_quizzes(view, module))
    ]
    tracks, seated = tracks_told(view, [day]), _seated(view, day)
    return view.render("pack/pack.html", parts=parts, tracks=tracks, exercises=seated, people=day.people)


def _seated(view: View, day: Day) -> str:
    """Return who works together in each exercise of a day, as JSON: a script seats it as on the page of the day."""
    told = [
        {
            "id": each.id,
            "at": each.at,
            "track": each.track,
            "form": each.exercise.group.form,
            **each.exercise.group.numbers,
        }
        for each in held(view.curriculum, [day])
    ]
    return json.dumps(told)


def _blank(view: View, exercise: Exercise) -> Markup:
    sheet = sheet_of(exercise, view.curriculum.tools)
    return worksheet(view, exercise.id, sheet, blank=True) if sheet else Markup()


def _packed(view: View, days: Iterable[Day]) -> Iterator[Packed]:
    """Yield the exercises of days that print something, in all tracks, each once."""
    for each in held(view.curriculum, days):
        if copies := _copies(view, each.exercise):
            yield Packed(each.exercise, each.at, each.track, copies, _part(view, each))


def _part(view: View, held: Held) -> str:
    """Return what a day leaves out of an exercise, where it does only a part of it; nothing where it does all."""
    step = view.curriculum.lab_steps.get(held.slot.lab_step or "")
    done = step.done_in(held.track) if step else ()
    parts = [(each.minutes, each.short) for each in done if each.exercise == held.id]
    minutes, short = parts[0] if parts else (held.slot.minutes, held.slot.short)
    return short if short and minutes and minutes < held.exercise.minutes else ""


def _quizzes(view: View, module: str) -> Iterator[Packed]:
    """Yield the quizzes of a module that have no place in its day."""
    curriculum = view.curriculum
    in_day = {id for each in curriculum.modules[module].day.slots for id in exercises_in(curriculum, each)}
    for id, exercise in curriculum.exercises.items():
        is_left = exercise.kind == "quiz" and id not in in_day and curriculum.module_of(id) == module
        if is_left and (copies := _copies(view, exercise)):
            yield Packed(exercise, "", "", copies)


def _copies(view: View, exercise: Exercise) -> list[Copies]:
    """Return what an exercise prints: for as many as its list of things says, else for as many as usually need it."""
    return [
        copies
        for what, each in printed_by(exercise, view.curriculum.tools)
        for copies in _told(view, exercise, what) or [Copies(what, each)]
    ]


def _told(view: View, exercise: Exercise, what: str) -> list[Copies]:
    return [
        Copies(what, each.each, each.amount, plain(view, each.thing))
        for each in exercise.amounts
        if each.prints == what
    ]
