"""Days whose minutes add up, in which people rest, practise, and do not only listen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Day, Outcome, after_midnight
from ..model.curriculum import Curriculum
from ..model.days import all_days, borders, minutes_of, modules_shown, practised, slots_in
from ..model.finding import Finding, Text, found, text
from ..read.markdown import CALL, prose_lines
from .registry import rule

DAY = 24 * 60
CLOCK = re.compile(r"(?<![\d:.,-])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])")


def _fix(field: str, value: str) -> Text:
    return text("problems.adds_up", field=field, value=value)


def _brought(curriculum: Curriculum, day: Day) -> Text | str:
    """Return which minutes a day takes from the list of talks, and where that stands."""
    ids = [slot.talk for slot in day.slots if slot.talk in curriculum.talks and slot.minutes is None]
    talks = {id: curriculum.talks[id] for id in filter(None, ids)}
    if not talks:
        return ""
    said = ", ".join(f"{id} {talk.minutes}" for id, talk in talks.items())
    return text("problems.brought", minutes=said, file=next(iter(talks.values())).where().file)


def _clock(minutes: int) -> str:
    """Return minutes after midnight as a time of day."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


@rule("E302")
def add_up(curriculum: Curriculum) -> Iterator[Finding]:
    """A day whose slots do not fill it, or a slot that is not as long as its exercise."""
    for name, day, online in all_days(curriculum):
        length = after_midnight(day.ends) - after_midnight(day.starts)
        total = sum(minutes for minutes, _ in slots_in(curriculum, day))
        if length > 0 and total != length and not _misses_something(curriculum, day):  # which is told already
            end = after_midnight(day.starts) + total
            both = (_fix("ends", _clock(end)) if end < DAY else "", _brought(curriculum, day))
            yield found(day.where("slots"), "E302", what=name, planned=length, sum=total, fix=both)
        for slot in day.slots:
            exercise = curriculum.exercises.get(slot.exercise or "")
            takes = exercise and (exercise.minutes_in(exercise.modes.online) if online else exercise.minutes)
            if takes and slot.short is None and takes != slot.minutes:
                fix = _fix("minutes", str(takes))
                yield found(slot.where("minutes"), "E302", what=slot.exercise, planned=slot.minutes, sum=takes, fix=fix)


@rule("E314")
def ends_after_it_begins(curriculum: Curriculum) -> Iterator[Finding]:
    """A day that ends before it begins, as one that goes over midnight would."""
    for name, day, _ in all_days(curriculum):
        if after_midnight(day.ends) <= after_midnight(day.starts):
            yield found(day.where("ends"), "E314", what=name, starts=day.starts, ends=day.ends)


def _misses_something(curriculum: Curriculum, day: Day) -> bool:
    """Say whether a slot of a day names a step or a talk that is not there."""
    return any(
        (slot.lab_step and slot.lab_step not in curriculum.lab_steps)
        or (slot.talk and slot.talk not in curriculum.talks)
        for slot in day.slots
    )


@rule("E330")
def people_rest(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """A slot in which people have worked too long without a break. After it, none of that day until the break."""
    for _, day, _ in all_days(curriculum):
        worked = 0
        for minutes, slot in slots_in(curriculum, day):
            before = worked
            worked = 0 if slot.pause else worked + minutes
            if before <= at_most < worked:
                yield found(slot.where(), "E330", worked=worked, at_most=at_most)


@rule("E331")
def talks_are_short(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """A talk, or another input, in which people listen for too long."""
    for id, talk in curriculum.talks.items():
        if talk.minutes > at_most:
            yield found(talk.where("minutes"), "E331", talk=id, minutes=talk.minutes, at_most=at_most)
    for _, day, _ in all_days(curriculum):
        for slot in day.slots:
            if slot.input and minutes_of(curriculum, slot) > at_most:
                values = {"talk": slot.input, "minutes": slot.minutes, "at_most": at_most}
                yield found(slot.where("minutes"), "E331", **values)


@rule("E332")
def inputs_have_a_talk(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """An input, longer than a few words of welcome, of which nobody says what the trainer says."""
    for _, day, _ in all_days(curriculum):
        for slot in day.slots:
            if slot.input and minutes_of(curriculum, slot) > at_most:
                yield found(slot.where("input"), "E332", input=slot.input)


@rule("E333")
def talks_show_and_ask(curriculum: Curriculum) -> Iterator[Finding]:
    """A talk without anything to see, or without a question to the people."""
    for id, talk in curriculum.talks.items():
        if not talk.picture and not talk.show:
            yield found(talk.where("id"), "E333", talk=id, part="show")
        if not talk.ask:
            yield found(talk.where("id"), "E333", talk=id, part="ask")


@rule("E334", whole=True)
def outcomes_are_practised(curriculum: Curriculum) -> Iterator[Finding]:
    """An outcome of a plan that none of its days practises, or one of a lesson in a programme's days."""
    for id, plan in curriculum.plans.items():
        done = practised(curriculum, plan.days)
        for index, outcome in enumerate(plan.outcomes):
            if outcome not in done:
                yield found(plan.where("outcomes", index), "E334", outcome=outcome, of=id)
    for programme in curriculum.programmes:
        days = [curriculum.modules[id].day for id in curriculum.modules_of(programme)]
        done = practised(curriculum, days)
        for each in _taught(curriculum, days):
            if each.id not in done:
                yield found(each.where("id"), "E334", outcome=each.id, of=programme)


def _taught(curriculum: Curriculum, days: list[Day]) -> Iterator[Outcome]:
    """Yield the outcomes of the lessons and the steps of a lab that stand in days."""
    slots = [slot for day in days for slot in day.slots]
    named = {f"lesson:{slot.lesson}" for slot in slots} | {f"lab_step:{slot.lab_step}" for slot in slots}
    for reference, unit in curriculum.units.items():
        yield from unit.outcomes if reference in named else ()


@rule("E360", whole=True)
def times_in_prose(curriculum: Curriculum) -> Iterator[Finding]:
    """A time within a day, on a page that shows its agenda, at which no slot begins or ends."""
    for page in curriculum.pages.values():
        days = [borders(curriculum, curriculum.modules[id].day) for id in modules_shown(curriculum, page)]
        for place, line in prose_lines(page) if days and ":" in page.body else ():
            for match in CLOCK.finditer(CALL.sub("", line)):
                time = after_midnight(match[0])
                around = [day for day in days if day[0] <= time <= day[-1]]
                if around and not any(time in day for day in around):
                    near = min(around[0], key=lambda each: abs(each - time))
                    yield found(place, "E360", time=match[0], near=_clock(near))


@rule("U605", whole=True)
def every_talk_is_held(curriculum: Curriculum) -> Iterator[Finding]:
    """A talk that stands in no day."""
    held = {slot.talk for _, day, _ in all_days(curriculum) for slot in day.slots}
    for id, talk in curriculum.talks.items():
        if id not in held:
            yield found(talk.where("id"), "U605", talk=id)


@rule("U606", whole=True)
def every_plan_is_shown(curriculum: Curriculum) -> Iterator[Finding]:
    """A plan that no page shows."""
    for id, plan in curriculum.plans.items():
        if not any(edge.how == "call" for edge in curriculum.references.to(f"plan:{id}")):
            yield found(plan.where("id"), "U606", plan=id)
