"""The workbook: every worksheet and every question of the site, for a script that shows what somebody wrote in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Exercise, Question
from ..model.prompt import prompt_hash
from ..model.sheet import sheet_of
from .view import View
from .worksheet import worksheet


@dataclass(frozen=True)
class Sheet:
    """One exercise, or the canvas of one tool. `owner` is the name below which the browser keeps what is written."""

    owner: str
    title: str
    url: str
    form: Markup
    was: Sequence[str] = ()
    questions: Sequence[Question] = ()


@dataclass(frozen=True)
class Chapter:
    """The sheets of a module, or of the toolbox."""

    title: str
    sheets: Sequence[Sheet]


def _of_exercise(view: View, exercise: Exercise) -> Sheet:
    sheet = sheet_of(exercise, view.curriculum.tools)
    form = worksheet(view, exercise.id, sheet, exercise.was) if sheet else Markup()
    title = " ".join(filter(None, [exercise.code, exercise.title]))
    url = view.url(f"exercise:{exercise.id}")
    return Sheet(exercise.id, title, url, form, exercise.was, exercise.questions)


def _of_tool(view: View, id: str) -> Sheet:
    tool, owner = view.curriculum.tools[id], f"tool-{id}"
    sheet = tool.canvas
    form = worksheet(view, owner, sheet) if sheet else Markup()
    return Sheet(owner, f"{tool.code} {view.curriculum.title(f'tool:{id}')}", view.url(f"tool:{id}"), form)


def in_order(view: View, module: str) -> list[Exercise]:
    """Return the exercises of a module, lesson by lesson, quizzes last."""
    curriculum = view.curriculum
    of_lesson = [id for lesson in curriculum.lessons_of(module) for id in curriculum.exercises_of(lesson)]
    quizzes = [id for id, each in curriculum.exercises.items() if each.kind == "quiz"]
    ordered = dict.fromkeys(id for id in (*of_lesson, *quizzes) if curriculum.module_of(id) == module)
    return [curriculum.exercises[id] for id in ordered]


def chapters(view: View) -> list[Chapter]:
    """Return everything in which one can write, by module in the order of lessons, and the canvases of tools last."""
    t, curriculum = view.words, view.curriculum
    made = [
        Chapter(
            t("orientation.module", code=module.code, title=curriculum.title(f"module:{id}")),
            [_of_exercise(view, exercise) for exercise in in_order(view, id)],
        )
        for id, module in curriculum.modules.items()
    ]
    made.append(Chapter(t("workbook.tools"), [_of_tool(view, id) for id in curriculum.tools]))
    filled = [Chapter(each.title, [sheet for sheet in each.sheets if sheet.form or sheet.questions]) for each in made]
    return [chapter for chapter in filled if chapter.sheets]


def workbook(view: View) -> str:
    """Return the workbook: what a page shows without scripts, and what the script takes its parts from."""
    return view.render("workbook.html", chapters=chapters(view), asked=prompt_hash)
