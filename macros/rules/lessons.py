"""What the pages of a kind hold, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..model.base import Record
from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found
from ..model.signatures import SIGNATURES
from ..model.uses import exercise_shown, exercises_held
from ..read.markdown import mentions
from ..read.sections import sections, words_in
from .registry import rule

# How words and places to write fill the screens of a phone, 390 by 844, with all parts open. Fitted to 35 lessons that
# were measured in a browser in November 2026: the estimate was within seven screens of each.
SCREENS_AROUND = 5  # the head of the page, the list of sources, the foot
WORDS_A_SCREEN = 143
PLACES_A_SCREEN = 40


@rule("P720", per_file=True)
def parts(curriculum: Curriculum) -> Iterator[Finding]:
    """A page without a part that pages of its kind have, or with its parts in another order. The course names them."""
    for page in curriculum.pages.values():
        wanted = curriculum.course.parts_of(page.kind)
        there = [(each.place, each.words) for each in sections(page) if each.words in wanted]
        names = [words for _, words in there]
        missing = [part for part in wanted if part not in names]
        for part in missing:
            yield found(page.where(page.kind), "P720", part=part, parts=", ".join(wanted))
        right = [part for part in wanted if part in names]
        moved = [each for each, part in zip(there, right, strict=False) if each[1] != part]
        if moved and not missing:
            yield found(moved[0][0], "P721", part=moved[0][1], parts=", ".join(wanted))


@rule("P722", whole=True)
def shows_its_exercises(curriculum: Curriculum) -> Iterator[Finding]:
    """An exercise that its lesson does not show."""
    for id, exercise in curriculum.exercises.items():
        for index, lesson in enumerate(exercise.lessons if exercise.kind != "quiz" else ()):
            page = curriculum.page_of.get(f"lesson:{lesson}")
            if page and id not in map(exercise_shown, page.calls):
                yield found(exercise.where("lessons", index), "P722", exercise=id, lesson=lesson, page=page.path)


@rule("P723", whole=True)
def shows_only_its_exercises(curriculum: Curriculum) -> Iterator[Finding]:
    """A lesson or a step that shows an exercise which is not its own."""
    for unit in curriculum.units:
        own = set(curriculum.exercises_of(unit))
        for call in curriculum.page_of[unit].calls:
            shown = exercise_shown(call)
            if shown in curriculum.exercises and shown not in own:
                yield found(call.place, "P723", exercise=shown, unit=unit.partition(":")[2])


@rule("P724", per_file=True)
def opens_with_its_place(curriculum: Curriculum) -> Iterator[Finding]:
    """A lesson that does not say where one is or what one can do afterwards, or a step without its parts."""
    for page in curriculum.pages.values():
        for macro in SIGNATURES.values():
            if page.kind in macro.required_on and not mentions(page, macro.name):
                yield found(page.where(page.kind), "P724", macro=macro.name)


@rule("E325")
def the_first_exercise_is_of_the_lesson(curriculum: Curriculum) -> Iterator[Finding]:
    """A lesson whose exercise to do first is none of its own, or that has none though a core way takes it."""
    for id, lesson in curriculum.lessons.items():
        if lesson.first in curriculum.exercises and lesson.first not in curriculum.exercises_of(f"lesson:{id}"):
            yield found(
                lesson.where("first"),
                "E325",
                lesson=id,
                problem=Text("problems.first.other", {"exercise": lesson.first}),
            )
    for path in curriculum.paths.values():
        for number, stage in enumerate(path.stages if path.core else ()):
            for index, id in enumerate(stage.lessons):
                if id in curriculum.lessons and not curriculum.lessons[id].first:
                    place = path.where("stages", number, "lessons", index)
                    yield found(place, "E325", lesson=id, problem=Text("problems.first.none"))


@rule("E326")
def lessons_can_be_scrolled(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """A lesson too long for a phone: by its words, those of the exercises that it holds, and places to write."""
    for id, lesson in curriculum.lessons.items():
        page = curriculum.page_of[f"lesson:{id}"]
        exercises = [curriculum.exercises[each] for each in exercises_held(page) if each in curriculum.exercises]
        words = words_in(page.body) + sum(len(text.split()) for each in exercises for text in strings(each))
        places = sum(len(field.parts()) for each in exercises for field in curriculum.sheet_fields(each.id))
        screens = round(SCREENS_AROUND + words / WORDS_A_SCREEN + places / PLACES_A_SCREEN)
        if screens > at_most:
            values = {"words": words, "places": places, "exercises": len(exercises), "at_most": at_most}
            yield found(lesson.where(), "E326", lesson=id, screens=screens, **values)


def strings(value: object) -> Iterator[str]:
    """Yield the texts of a record and of all that is in it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from strings(getattr(value, name))
    elif isinstance(value, Mapping):
        yield from strings(tuple(value.values()))
    elif isinstance(value, Sequence):
        for each in value:
            yield from strings(each)
