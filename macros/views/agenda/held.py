"""The exercises that are done on days of training, each once, with when it comes and who does it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...model import Day, Exercise, Slot, Talk, clock
from ...model.curriculum import Curriculum
from ...model.days import exercises_in
from .day import timed


@dataclass(frozen=True)
class Held:
    """An exercise with the slot in which it comes first, its time of day, and the track that does it (empty: all)."""

    id: str
    exercise: Exercise
    slot: Slot
    at: str
    track: str


def held(curriculum: Curriculum, days: Iterable[Day]) -> Iterator[Held]:
    """Yield the exercises of days in all tracks, each once."""
    seen: set[str] = set()
    for each in (each for day in days for each in timed(curriculum, day)):
        for id in exercises_in(curriculum, each.slot):
            if id not in seen:
                seen.add(id)
                track = _track(curriculum, each.slot, id)
                yield Held(id, curriculum.exercises[id], each.slot, clock(each.starts), track)


@dataclass(frozen=True)
class HeldTalk:
    """A talk that needs something, with the time of day at which it comes first."""

    talk: Talk
    at: str


def talks_held(curriculum: Curriculum, days: Iterable[Day]) -> Iterator[HeldTalk]:
    """Yield the talks of days for which something must be ready, each once."""
    seen: set[str] = set()
    for each in (each for day in days for each in timed(curriculum, day)):
        talk = curriculum.talks.get(each.slot.talk or "")
        if talk and talk.id not in seen and (talk.picture or talk.materials or talk.amounts):
            seen.add(talk.id)
            yield HeldTalk(talk, clock(each.starts))


def tracks(curriculum: Curriculum, days: Iterable[Day]) -> list[str]:
    """Return the tracks into which people are split on days, in the order of the course; none where all do the same."""
    named = {each.track for each in held(curriculum, days)}
    return [track for track in curriculum.course.tracks if track in named]


def _track(curriculum: Curriculum, slot: Slot, exercise: str) -> str:
    """Return the only track that does an exercise of a step, or nothing where several do."""
    step = curriculum.lab_steps[slot.lab_step] if slot.lab_step else None
    if step is None or any(done.exercise == exercise for done in step.exercises):
        return ""
    doing = [id for id, own in step.tracks.items() if any(done.exercise == exercise for done in own.exercises)]
    return doing[0] if len(doing) == 1 else ""
