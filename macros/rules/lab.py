"""Steps of a lab: they fill their minutes in each track, stand in a day, and begin with what came before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model import Done, LabStep, Slot
from ..model.curriculum import Curriculum
from ..model.days import all_days, slots_of
from ..model.finding import Finding, found
from ..model.labs import lab_of, steps_of
from ..model.place import Place
from .registry import rule


@rule("E320")
def exercises_fill_the_step(curriculum: Curriculum) -> Iterator[Finding]:
    """A step whose exercises are not as long as the step, in one of its tracks."""
    for id, step in curriculum.lab_steps.items():
        sums = {track: sum(each.minutes for each in step.done_in(track)) for track in step.tracks or ("",)}
        off = {track: total for track, total in sums.items() if total and total != step.minutes}
        for track, total in off.items():
            # Where no track is as long as the step, the step's own minutes are what somebody changed.
            own = "exercises" if not track else "minutes" if len(off) == len(sums) else ""
            where = step.where(own) if own else step.tracks[track].where()
            name = curriculum.course.tracks.get(track, "")
            yield found(where, "E320", step=id, track=name, minutes=step.minutes, sum=total)


@rule("E321")
def other_minutes_say_why(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise with other minutes in a step than it takes, where the step does not say what is left out or added."""
    for step in curriculum.lab_steps.values():
        for done in step.all_done:
            exercise = curriculum.exercises.get(done.exercise)
            if exercise and done.short is None and done.minutes != exercise.minutes:
                values = {"exercise": done.exercise, "minutes": done.minutes, "takes": exercise.minutes}
                yield found(done.where("minutes"), "E321", **values)


@rule("E327")
def parts_have_their_steps(curriculum: Curriculum) -> Iterator[Finding]:
    """A part of an exercise, in a day or in a step of a lab, that names a step which the exercise does not have."""
    slots: list[Slot | Done] = [slot for _, day, _ in all_days(curriculum) for slot in day.slots]
    for part in slots + [done for step in curriculum.lab_steps.values() for done in step.all_done]:
        id = part.exercise or ""
        exercise = curriculum.exercises.get(id)
        count = len(exercise.steps_in(exercise.modes.room)) if exercise else 0
        for index, number in enumerate(part.steps or ()):
            if number > count and (exercise or not id):
                yield found(part.where("steps", index), "E327", exercise=id or "–", number=number, count=count)


@rule("E322", per_file=True)
def tasks_are_short(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """A task, or what a track does differently, in more words than one reads from a projector."""
    for step in curriculum.lab_steps.values():
        for place, field, text in _told(step):
            count = len(text.split())
            if count > at_most:
                yield found(place, "E322", field=field, count=count, at_most=at_most)


def _told(step: LabStep) -> Iterator[tuple[Place, str, str]]:
    yield step.where("task"), "task", step.task
    for track in step.tracks.values():
        yield track.where("differs"), "differs", track.differs
        if track.task:
            yield track.where("task"), "task", track.task


@rule("E323", per_file=True)
def parts_are_short(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """A step for one person, or a part of it, that takes longer than one sitting."""
    for id, step in curriculum.lab_steps.items():
        for each in step.alone.parts or (step.alone,):
            if each.minutes > at_most:
                yield found(each.where("minutes"), "E323", step=id, minutes=each.minutes, at_most=at_most)


@rule("L215", whole=True)
def begins_with_what_came_before(curriculum: Curriculum) -> Iterator[Finding]:
    """A step that begins with a later step, or with one of another lab."""
    for id, step in curriculum.lab_steps.items():
        if step.module not in curriculum.modules:
            continue  # L201 tells
        steps = steps_of(curriculum, lab_of(curriculum, id))
        earlier = steps[: steps.index(id)]
        for index, other in enumerate(step.takes):
            if other in curriculum.lab_steps and other not in earlier:
                known = ", ".join(earlier) or "–"
                yield found(step.where("takes", index), "L215", step=id, other=other, known=known)


@rule("U603", whole=True)
def stands_in_its_day(curriculum: Curriculum) -> Iterator[Finding]:
    """A step that stands in no slot of its module's day, in several, or in another module's day."""
    days = {
        module: Counter(slot.lab_step for _, slot in slots_of(curriculum, module) if slot.lab_step)
        for module in curriculum.modules
    }
    for id, step in curriculum.lab_steps.items():
        elsewhere = sum(day[id] for module, day in days.items() if module != step.module)
        if days.get(step.module, Counter())[id] != 1 or elsewhere:
            yield found(step.where("module"), "U603", step=id, module=step.module)


@rule("U604", whole=True)
def every_exercise_is_used(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise that no lesson, no step of a lab and no page uses."""
    for id, exercise in curriculum.exercises.items():
        named = {edge.start for edge in curriculum.references.to(f"exercise:{id}")} - {f"exercise:{id}"}
        if not exercise.lessons and not named:
            yield found(exercise.where(), "U604", exercise=id)
