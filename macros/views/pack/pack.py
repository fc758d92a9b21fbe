"""What a day of training prints: the list of it, and the pack in which one prints all of a kind in one go."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from ...model import Day, Exercise
from ...model.days import exercises_in
from ...model.materials import Each, Material, Prints
from ...model.sheet import printed_by, sheet_of
from ..agenda import held, talk_told, talks_held, tracks_told
from ..agenda.held import Held, HeldTalk
from ..agenda.things import plain
from ..base import link, table
from ..exercise import printed_at, signs
from ..questions import questions
from ..view import View
from ..worksheet import worksheet


@dataclass(frozen=True)
class Copies:
    """Something that an exercise prints, and for whom: a set for each, or several. Its `name` may be empty."""

    what: Prints
    each: Each
    amount: int = 1
    name: str = ""


@dataclass(frozen=True)
class Packed:
    """What is printed for an exercise or a talk of a day, when it comes first, and the track that does it.

    `by` prints it: the exercise itself, another one, or a page. `user` needs it, as scripts seat it. Where the day
    does only a part of an exercise, `part` says which: not all of what it prints may be needed.
    """

    by: str
    user: str
    together: Mapping[str, object]
    at: str
    track: str
    copies: Sequence[Copies]
    part: str = ""
    title: str = ""


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
        listed = view.render("pack/copies.html", packed=each, printed_at=partial(printed_at, view))
        rows.append([each.at, each.title or link(view, each.user), listed])
    heads = [t("agenda.time"), t("listing.exercise"), t("pack.prints")]
    shown = table(view, t("pack.caption"), heads, rows, caption_hidden=True)
    return Markup('<div class="day-prints">{}<p class="prints-sum"></p></div>').format(shown)


def day_pack(view: View, module: str) -> Markup:
    """Return all worksheets, cards, signs and quizzes of the day of a module, empty and in its order, to be printed."""
    day = view.curriculum.modules[module].day
    by: dict[str, list[Packed]] = {}
    for each in (*_packed(view, [day]), *_quizzes(view, module)):
        by.setdefault(each.by, []).append(each)
    parts = [_part_of_pack(view, printed_by, needed) for printed_by, needed in by.items()]
    tracks, seated = tracks_told(view, [day]), _seated(view, day)
    return view.render("pack/pack.html", parts=parts, tracks=tracks, exercises=seated, people=day.people)


def _part_of_pack(view: View, by: str, needed: Sequence[Packed]) -> Markup:
    """Return what an exercise prints, once for all who need it. Of a page there is only the way to it."""
    exercise = view.curriculum.exercises.get(by.removeprefix("exercise:"))
    printed = {each.what for packed in needed for each in packed.copies}
    return view.render(
        "pack/part.html",
        by=by,
        needed=needed,
        printed_at=partial(printed_at, view),
        title=view.curriculum.title(by),
        sheet=_blank(view, exercise) if exercise and "worksheet" in printed else "",
        cards=exercise.cards if exercise and "cards" in printed else None,
        signs=signs(view, exercise) if exercise and "signs" in printed else "",
        quiz=_quiz(view, exercise) if exercise and "questions" in printed else "",
    )


def _quiz(view: View, exercise: Exercise) -> Markup:
    return questions(view, exercise, exercise.own_questions, blank=True)


def _seated(view: View, day: Day) -> str:
    """Return who works together in each exercise of a day, as JSON: a script seats it as on the page of the day."""
    told: list[dict[str, Any]] = [
        {"id": each.id, "at": each.at, "track": each.track, **each.exercise.group.seated}
        for each in held(view.curriculum, [day])
    ]
    told += [talk_told(each) for each in talks_held(view.curriculum, [day])]
    return json.dumps(told)


def _blank(view: View, exercise: Exercise) -> Markup:
    sheet = sheet_of(exercise, view.curriculum.tools)
    return worksheet(view, exercise.id, sheet, blank=True) if sheet else Markup()


def _packed(view: View, days: Iterable[Day]) -> list[Packed]:
    """Return what is printed on days, in all tracks and in their order, for each exercise and talk once."""
    days = list(days)
    found = [
        *(one for each in held(view.curriculum, days) for one in _of_exercise(view, each)),
        *(one for each in talks_held(view.curriculum, days) for one in _of_talk(view, each)),
    ]
    return sorted(found, key=lambda each: each.at) if len(days) == 1 else found


def _of_exercise(view: View, each: Held) -> Iterator[Packed]:
    """Yield what an exercise prints, and then what it needs of others."""
    name, seated = f"exercise:{each.id}", each.exercise.group.seated
    if (copies := _copies(view, each.exercise)) and not each.slot.again:
        yield Packed(name, name, seated, each.at, each.track, copies, _part(view, each))
    for other in each.exercise.amounts if not each.slot.materials else ():
        if other.of and other.prints:
            yield Packed(other.of, name, seated, each.at, each.track, [_as_copies(view, other, other.prints)])


def _of_talk(view: View, each: HeldTalk) -> Iterator[Packed]:
    """Yield what a talk needs of others: it prints nothing itself."""
    seated = talk_told(each)
    for other in each.talk.amounts:
        if other.of and other.prints:
            copies = [_as_copies(view, other, other.prints)]
            yield Packed(other.of, str(seated["id"]), seated, each.at, "", copies, title=each.talk.title)


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
            yield Packed(f"exercise:{id}", f"exercise:{id}", exercise.group.seated, "", "", copies)


def _copies(view: View, exercise: Exercise) -> list[Copies]:
    """Return what an exercise prints: for as many as its list of things says, else for as many as usually need it."""
    return [
        copies
        for what, each in printed_by(exercise, view.curriculum.tools)
        for copies in _told(view, exercise, what) or [Copies(what, each)]
    ]


def _told(view: View, exercise: Exercise, what: Prints) -> list[Copies]:
    return [_as_copies(view, each, what) for each in exercise.amounts if each.prints == what and not each.of]


def _as_copies(view: View, material: Material, what: Prints) -> Copies:
    return Copies(what, material.each, material.amount, plain(view, material.thing))
