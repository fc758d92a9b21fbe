"""The workbook: a place for every worksheet and every question of the site, for a script that fills those in use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Exercise
from ..model.curriculum import Curriculum
from ..model.review import TASKS, WORDS
from ..model.sheet import sheet_of
from .view import View


@dataclass(frozen=True)
class Owner:
    """An exercise, a tool with a canvas, a note, or a sheet of the review.

    Below `id` the browser keeps what is written, below `was` it once did.
    """

    id: str
    reference: str
    was: Sequence[str] = ()


@dataclass(frozen=True)
class Chapter:
    """The owners of a module, or of the toolbox."""

    title: str
    owners: Sequence[Owner]


def in_order(view: View, module: str) -> list[Exercise]:
    """Return the exercises of a module, lesson by lesson, then step by step, quizzes last."""
    curriculum = view.curriculum
    of_units = [id for unit in curriculum.units_of(module) for id in curriculum.exercises_of(unit)]
    quizzes = [id for id, each in curriculum.exercises.items() if each.kind == "quiz"]
    ordered = dict.fromkeys(id for id in (*of_units, *quizzes) if curriculum.module_of(id) == module)
    return [curriculum.exercises[id] for id in ordered]


def chapters(view: View) -> list[Chapter]:
    """Return everything in which one can write: notes, modules in the order of lessons, canvases of tools."""
    t, curriculum = view.words, view.curriculum
    made = [
        Chapter(
            t("orientation.module", code=module.code, title=curriculum.title(f"module:{id}")),
            [
                Owner(exercise.id, f"exercise:{exercise.id}", exercise.was)
                for exercise in in_order(view, id)
                if exercise.questions or sheet_of(exercise, curriculum.tools)
            ],
        )
        for id, module in curriculum.modules.items()
    ]
    canvases = [Owner(f"tool-{id}", f"tool:{id}") for id, tool in curriculum.tools.items() if tool.canvas]
    made.append(Chapter(t("workbook.tools"), canvases))
    made.append(Chapter(t("workbook.review"), _of_review(curriculum)))
    notes = [Owner(note.owner, f"note:{id}") for id, note in curriculum.notes.items()]
    made.insert(0, Chapter(t("workbook.notes"), notes))
    return [chapter for chapter in made if chapter.owners]


def _of_review(curriculum: Curriculum) -> list[Owner]:
    """Return what one writes in the review: what became of tasks, and terms in one's own language."""
    if not curriculum.course.pages.review:
        return []
    tasks = [Owner(TASKS, "review:tasks")] if curriculum.units else []
    return tasks + ([Owner(WORDS, "review:words")] if curriculum.terms else [])


def workbook(view: View) -> str:
    """Return the workbook: what a page shows without scripts, and the places that the script fills."""
    curriculum = view.curriculum
    known = curriculum.pages
    leads = (*(note.page for note in curriculum.notes.values()), curriculum.course.pages.record)
    made = [(path, known[path].title) for path in leads if path and path in known]
    return view.render("workbook.html", chapters=chapters(view), made=made)
