"""Queries over the references: who uses a tool or a case, and which pages name a record."""

from __future__ import annotations

from collections.abc import Iterator

from .call import Call
from .curriculum import Curriculum
from .page import Page
from .signatures import SIGNATURES

# What teaches. A page that lists or introduces others does not use them.
TEACHING = ("exercise", "lesson", "lab_step", "tool", "case")


def users(curriculum: Curriculum, reference: str) -> list[str]:
    """Return every other record that teaches and names a tool or a case, in the order of the curriculum."""
    starts = dict.fromkeys(edge.start for edge in curriculum.references.to(reference))
    return [start for start in starts if start != reference and start.partition(":")[0] in TEACHING]


def pages_naming(curriculum: Curriculum, reference: str) -> list[Page]:
    """Return the pages that name a record by path, be it in the exercise or in the talks that they show."""
    starts = {edge.start for edge in curriculum.references.to(reference)}
    return curriculum.pages_of([*starts, *(page for start in starts for page in _showing(curriculum, start))])


def _showing(curriculum: Curriculum, talk: str) -> Iterator[str]:
    """Yield the pages that show a talk, be it with those of a module's day or of a plan."""
    if talk.startswith("talk:"):
        for held in {edge.start for edge in curriculum.references.to(talk)}:
            shown = curriculum.references.to(held)
            yield from (edge.start for edge in shown if edge.how == "call" and _presents(edge.name, "talk"))


def _presents(macro: str, kind: str) -> bool:
    return macro in SIGNATURES and SIGNATURES[macro].presents == kind


def exercise_shown(call: Call) -> str:
    """Return the exercise that a macro call shows in a lesson, whole or as a card; nothing for other calls."""
    return str(call.args[0]) if _presents(call.name, "exercise") and call.args else ""


def calls_to(page: Page, macro: str) -> list[Call]:
    """Return the calls of a macro on a page."""
    return [call for call in page.calls if call.name == macro]


def exercises_held(page: Page) -> list[str]:
    """Return the exercises that a page shows whole, in their order."""
    return [str(call.args[0]) for call in calls_to(page, "exercise") if call.args]


def questions_on(curriculum: Curriculum, page: Page) -> list[tuple[str, str]]:
    """Return the questions that a page shows by themselves, each with its exercise: (exercise, question)."""
    return [each for call in page.calls for each in questions_of(curriculum, call)]


def questions_of(curriculum: Curriculum, call: Call) -> list[tuple[str, str]]:
    """Return the questions that a macro call shows by themselves, each with its exercise: (exercise, question)."""
    if call.name != "questions" or not call.args:
        return []
    exercise, *only = map(str, call.args)
    all_of_it = curriculum.exercises[exercise].questions if exercise in curriculum.exercises else ()
    return [(exercise, id) for id in only or [question.id for question in all_of_it]]
