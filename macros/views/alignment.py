"""Which outcome is practised and checked where: the matrix of outcomes, exercises and questions."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..model import Outcome
from ..model.curriculum import Curriculum
from .base import link, table
from .view import View


@dataclass(frozen=True)
class Row:
    """An outcome with the exercises that practise it, those with a sheet, and its questions by exercise."""

    unit: str
    outcome: Outcome
    exercises: tuple[str, ...]
    sheets: tuple[str, ...]
    questions: dict[str, tuple[str, ...]]


def rows(curriculum: Curriculum, module: str) -> list[Row]:
    """Return a row for each outcome of a module, in the order of its lessons, then of its steps of a lab."""
    made = []
    for unit in curriculum.units_of(module):
        for outcome in curriculum.units[unit].outcomes:
            practising: list[str] = []
            questions: dict[str, tuple[str, ...]] = {}
            for edge in curriculum.references.to(f"outcome:{outcome.id}"):
                kind, _, exercise = edge.start.partition(":")
                if kind != "exercise":  # a plan only promises it
                    continue
                if edge.part:
                    questions[exercise] = (*questions.get(exercise, ()), edge.part)
                elif curriculum.exercises[exercise].kind != "quiz":
                    practising.append(exercise)
            sheets = [id for id in practising if curriculum.exercises[id].worksheet or curriculum.exercises[id].canvas]
            made.append(Row(unit, outcome, tuple(practising), tuple(sheets), questions))
    return made


def alignment(view: View, module: str) -> Markup:
    """Return the matrix of a module as a table."""
    t, curriculum = view.words, view.curriculum
    is_lab = any(step.module == module for step in curriculum.lab_steps.values())
    unit = t("lab.step") if is_lab else t("alignment.lesson")
    heads = [t("alignment.outcome"), t("alignment.level"), unit, t("alignment.practised"), t("alignment.checked")]
    lines: list[list[object]] = []
    for row in rows(curriculum, module):
        practised = Markup("; ").join(link(view, f"exercise:{id}") for id in row.exercises)
        counted = [
            Markup("{}: {}").format(
                link(view, f"exercise:{id}"),
                t("alignment.questions", count=len(asked)),
            )
            for id, asked in row.questions.items()
        ]
        checked = Markup("; ").join([*counted, *([t("alignment.good")] if row.sheets else [])])
        lines.append([row.outcome.text, t(f"levels.{row.outcome.level}"), link(view, row.unit), practised, checked])
    caption = t("alignment.caption", module=curriculum.title(f"module:{module}"))
    return table(view, caption, heads, lines, caption_hidden=True)
