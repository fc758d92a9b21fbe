"""The real curriculum keeps the project's promises. Almost all of them are rules of the check."""

from __future__ import annotations

import re

from helpers import ROOT, records

from macros.model.curriculum import Curriculum
from macros.rules import check
from macros.rules.report import lines
from macros.views.times import stage_minutes


def test_nothing_is_to_mend_and_nothing_is_warned_of(curriculum: Curriculum) -> None:
    assert lines(check(curriculum), curriculum.words) == []


def test_every_question_type_and_field_type_is_in_use(curriculum: Curriculum) -> None:
    used = {getattr(record, "type", None) for each in curriculum.exercises.values() for record in records(each)}
    tools = {getattr(record, "type", None) for each in curriculum.tools.values() for record in records(each)}
    assert used >= {"single", "multiple", "true-false", "match", "order", "sort", "short"}
    assert used | tools >= {"line", "text", "list", "choice", "scale", "table", "canvas"}


def test_exercises_without_a_code_are_listed_as_the_menu_lists_them(curriculum: Curriculum) -> None:
    uncoded = [id for id, exercise in curriculum.exercises.items() if not exercise.code]
    assert uncoded == list(curriculum.exercises)[-len(uncoded) :]
    assert uncoded == sorted(uncoded, key=lambda id: curriculum.nav[f"exercises/{id}.md"])


def test_what_the_documents_behind_the_curriculum_name_is_taught(curriculum: Curriculum) -> None:
    assert len(curriculum.items) >= 190


def test_each_sentence_of_the_inventory_says_under_which_heading_one_learns_it(curriculum: Curriculum) -> None:
    items = curriculum.items.values()
    assert [each.id for each in items if not each.part and not each.places[0].startswith("exercise:")] == []
    assert [each.id for each in items if each.learns.count(". ") or not each.learns.endswith(".")] == []


def test_the_project_is_told_to_strangers_without_notes_to_ourselves() -> None:
    for folder in ("docs", "exercises"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in (".md", ".yml"):
                text = path.read_text(encoding="utf-8")
                told = r"\bseeds?\b(?! money)|\bS[0-4]\b"
                if path.name != "founding-documents.md":  # the one page that is about them
                    told += "|founding document"
                assert not re.search(told, text), path


def test_the_core_way_takes_six_to_seven_hours_in_even_weeks(curriculum: Curriculum) -> None:
    weeks = stage_minutes(curriculum, curriculum.paths["core"])
    assert 6 * 60 <= sum(weeks) <= 7 * 60
    assert max(weeks) <= 1.5 * sum(weeks) / len(weeks)
