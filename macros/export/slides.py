"""A day as slides for the projector: what people see on each, and what the trainer says and does, as its notes.

The form is that of `Deck` in frontend/export/slides.js. All texts are without signs of Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ..model import Course, Day, Done, Exercise, Slot, Talk, clock
from ..model.lab_step import Mentor
from ..model.labs import lab_of, tracks_of
from ..model.step import Action, Step
from ..views import View
from ..views.agenda.day import Timed, timed
from ..views.agenda.things import plain
from ..views.lab.parts import track_name
from ..views.lab_room.room import task_lines

Slide = dict[str, Any]
# So many lines of a day's agenda stand on one slide.
LINES = 10
# Where a text of several lines ends one: before a blank line, and before an item of a list.
LINE_END = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d{1,2}[.)])\s)")
BULLET = re.compile(r"^\s*[-*+]\s+")


def deck(view: View, title: str, days: Iterable[Day]) -> dict[str, Any]:
    """Return the slides of days, with the drawings that they show and the colours of the course."""
    slides = [slide for day in days for slide in _day(view, title, day)]
    drawings = {slide["picture"]: str(view.drawing(slide["picture"])) for slide in slides if "picture" in slide}
    return {
        "title": title,
        "author": view.curriculum.course.authors,
        "language": view.words.tag,
        "colours": _colours(view.curriculum.course),
        "drawings": drawings,
        "slides": slides,
    }


def _colours(course: Course) -> dict[str, str]:
    """Return the colours of a course that differ from those of the frame, by name."""
    return {str(name): str(colour) for name, colour in course.look.colours.items()}


def _day(view: View, title: str, day: Day) -> Iterator[Slide]:
    course = view.curriculum.course
    slots = [each for each in timed(view.curriculum, day) if _is_there(view, each.slot)]
    foot = [each for each in (course.authors, course.licence) if each]
    hours = view.words("slides.from_to", starts=day.starts, ends=day.ends)
    yield {"kind": "title", "title": title, "lines": [course.name, hours], "notes": foot}
    yield from _agenda(view, slots)
    for each in slots:
        yield from _slot(view, each)


def _is_there(view: View, slot: Slot) -> bool:
    """Return whether all that a slot names could be read: a site is finished without what could not."""
    curriculum = view.curriculum
    named = (
        (slot.exercise, curriculum.exercises),
        (slot.lab_step, curriculum.lab_steps),
        (slot.talk, curriculum.talks),
    )
    return all(id is None or id in held for id, held in named)


def _agenda(view: View, slots: list[Timed]) -> Iterator[Slide]:
    lines = [f"{clock(each.starts)}\t{_name(view, each.slot)}" for each in slots]
    parts = -(-len(lines) // LINES)
    each = -(-len(lines) // max(1, parts))
    for number, at in enumerate(range(0, len(lines), max(1, each)), 1):
        t = view.words
        title = t("slides.agenda_of", n=number, of=parts) if parts > 1 else t("slides.agenda")
        yield {"kind": "agenda", "title": title, "lines": lines[at : at + each], "notes": []}


def _name(view: View, slot: Slot) -> str:
    """Return what a slot is called for the people in the room."""
    curriculum = view.curriculum
    if slot.pause:
        return view.words(f"agenda.{slot.pause}")
    if slot.exercise:
        return curriculum.exercises[slot.exercise].title
    if slot.lab_step:
        return curriculum.title(f"lab_step:{slot.lab_step}")
    return curriculum.talks[slot.talk].title if slot.talk else plain(view, slot.input or "")


def _slot(view: View, timed: Timed) -> Iterator[Slide]:
    slot, curriculum = timed.slot, view.curriculum
    when = _when(view, timed.starts, timed.minutes)
    if slot.pause:
        until = view.words("slides.until", time=clock(timed.starts + timed.minutes))
        yield {"kind": "pause", "title": _name(view, slot), "lines": [until], "notes": []}
        return
    if slot.talk:
        yield from _talk(view, curriculum.talks[slot.talk], when if slot.is_talk else "")
    if slot.exercise:
        yield from _exercise(view, curriculum.exercises[slot.exercise], when, slot)
    elif slot.lab_step:
        yield from _lab_step(view, slot.lab_step, when)
    elif slot.input:
        yield {"kind": "talk", "title": _name(view, slot), "when": when, "lines": [], "notes": []}


def _lines(view: View, text: str) -> list[str]:
    """Return the paragraphs and the items of lists of a text, without its pictures."""
    told = (plain(view, BULLET.sub("• ", each.strip())) for each in LINE_END.split(text.strip()))
    return [each for each in told if each]


def _task(view: View, text: str) -> list[str]:
    """Return the task of a step of a lab as points, in the lines of the lab room."""
    return [f"• {plain(view, each)}" for each in task_lines(text)] or _lines(view, text)


def _when(view: View, starts: int, minutes: int) -> str:
    return view.words("slides.when", starts=clock(starts), ends=clock(starts + minutes), n=minutes)


def _talk(view: View, talk: Talk, when: str) -> Iterator[Slide]:
    """Yield what is seen in a talk, with what is said as notes, and its question.

    The question has a slide of its own, and where there is no picture to see, that is the only one.
    """
    t = view.words
    said = [f"{t.quoted(plain(view, each.text))}{_sources(view, each.sources)}" for each in talk.say]
    show = [t("slides.show", text=plain(view, talk.show))] if talk.show else []
    told = [*show, *said]
    if talk.picture or not talk.ask:
        when = when or t("talks.minutes", n=talk.minutes)
        picture = {"picture": talk.picture} if talk.picture else {}
        yield {"kind": "talk", "title": talk.title, "when": when, "lines": [], **picture, "notes": told}
        told = []
    if talk.ask:
        then = [plain(view, talk.then)] if talk.then else []
        yield {"kind": "question", "title": plain(view, talk.ask), "lines": [], "notes": [*told, *then]}


def _sources(view: View, references: Iterable[str]) -> str:
    held = (view.curriculum.sources[reference.partition("@")[0]] for reference in references)
    told = "; ".join(f"{each.author}, {each.year}" for each in held)
    return f" ({told})" if told else ""


def _exercise(view: View, exercise: Exercise, when: str, part: Slot | Done, track: str = "") -> Iterator[Slide]:
    """Yield an exercise: its task, a slide for each step, and the questions afterwards. `track`: who alone does it.

    `part` says what is left out. Where it names steps, there are slides of these, and questions behind the last one.
    """
    t = view.words
    steps = exercise.steps_in(exercise.modes.room)
    fiction = [t("slides.fiction", text=plain(view, exercise.fiction))] if exercise.fiction else []
    today = [plain(view, part.short)] if part.short else []
    notes = [t("slides.today", text=text) for text in today]
    notes += [plain(view, text) for text in (exercise.note, exercise.short) if text]
    lines = [*today, plain(view, exercise.summary), *fiction]
    above = track_name(view, track) if track else ""
    yield {"kind": "task", "title": exercise.title, "above": above, "when": when, "lines": lines, "notes": notes}
    done = range(1, len(steps) + 1) if part.steps is None else part.steps
    for number, step in enumerate(steps, 1):
        if number in done:
            yield _step(view, step, t("slides.step", title=exercise.title, n=number, of=len(steps)))
    asked = [plain(view, question) for questions in exercise.debrief.asked.values() for question in questions]
    if asked and (not steps or len(steps) in done):
        yield {"kind": "debrief", "title": t("slides.debrief"), "above": exercise.title, "lines": asked, "notes": []}


def _step(view: View, step: Step, above: str) -> Slide:
    """Return a step of an exercise. What is done in it in parts stands on the same slide."""
    t = view.words
    rounds = [t("slides.rounds", n=step.rounds)] if step.rounds > 1 else []
    parts = [f"{each.title} ({t('talks.minutes', n=each.minutes)}). {plain(view, each.do)}" for each in step.steps]
    told = [note for each in (step, *step.steps) for note in _said(view, each)]
    return {
        "kind": "step",
        "title": step.title,
        "above": above,
        "when": t("talks.minutes", n=step.minutes),
        "lines": [*_lines(view, step.do), *rounds, *parts],
        "notes": told,
    }


def _said(view: View, action: Action) -> list[str]:
    said = [view.words.quoted(plain(view, action.say))] if action.say else []
    return [*said, *([plain(view, action.note)] if action.note else [])]


def _lab_step(view: View, id: str, when: str) -> Iterator[Slide]:
    """Yield a step of a lab: its task, in the words of each track where they differ, and the exercises of all.

    What only one track does says so in `track`.
    """
    curriculum = view.curriculum
    step, title = curriculum.lab_steps[id], curriculum.title(f"lab_step:{id}")
    tracks = tracks_of(curriculum, lab_of(curriculum, id))
    own = any(step.tracks.get(track) and step.tracks[track].task for track in tracks)
    slide = {"kind": "task", "title": title, "when": when, "notes": _of_mentor(view, step.mentor)}
    for track in tracks if own else ():
        above, lines = track_name(view, track), _task(view, step.task_in(track))
        yield {**slide, "above": above, "lines": lines, "track": track}
    if not own:
        yield {**slide, "lines": _task(view, step.task)}
    for track in ("", *step.tracks):
        for done in step.tracks[track].exercises if track else step.exercises:
            if done.exercise in curriculum.exercises:
                exercise, minutes = curriculum.exercises[done.exercise], view.words("talks.minutes", n=done.minutes)
                for slide in _exercise(view, exercise, minutes, done, track):
                    yield {**slide, "track": track} if track else slide


def _of_mentor(view: View, mentor: Mentor) -> list[str]:
    return [*mentor.look_for, *map(view.words.quoted, mentor.unstick), plain(view, mentor.move_on)]
