"""What the pages of a kind hold, and in which order."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found
from ..read.markdown import mentions
from ..read.sections import sections
from .registry import rule

# Macros without which a page does not say where one is and what one can do afterwards; of a step of a lab, also what
# mentors and people who are alone need.
NEEDED = {"lesson": ("orientation", "outcomes_box"), "lab_step": ("lab_head", "lab_alone", "lab_mentor")}


@rule("P720", alone=True)
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
            if page and id not in {str(call.args[0]) for call in page.calls if call.name == "exercise" and call.args}:
                yield found(exercise.where("lessons", index), "P722", exercise=id, lesson=lesson, page=page.path)


@rule("P723", whole=True)
def shows_only_its_exercises(curriculum: Curriculum) -> Iterator[Finding]:
    """A lesson or a step that shows an exercise which is not its own, or shows one twice."""
    for unit in curriculum.units:
        page, left = curriculum.page_of[unit], set(curriculum.exercises_of(unit))
        for call in page.calls:
            if call.name == "exercise" and call.args and str(call.args[0]) in curriculum.exercises:
                if call.args[0] not in left:
                    yield found(call.place, "P723", exercise=call.args[0], unit=unit.partition(":")[2])
                left.discard(str(call.args[0]))


@rule("P724", alone=True)
def opens_with_its_place(curriculum: Curriculum) -> Iterator[Finding]:
    """A lesson that does not say where one is or what one can do afterwards, or a step without its parts."""
    for page in curriculum.pages.values():
        for macro in NEEDED.get(page.kind, ()):
            if not mentions(page, macro):
                yield found(page.where(page.kind), "P724", macro=macro)


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
