"""The sample shows everything once: kinds of pages, questions, fields, boxes, lists, macros, and fields of records.

What is added to the models has to be added to the sample too, so that the tests that run on it see it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from helpers import SAMPLE
from helpers import records as records_in

from macros.model import FIELD_TYPES, QUESTION_TYPES, Record
from macros.model.curriculum import Curriculum
from macros.model.kinds import LISTS
from macros.read.markdown import box_lines, calls
from macros.rules import check
from macros.rules.report import lines
from macros.views import MACROS


def types(classes: tuple[type[Record], ...]) -> set[str]:
    """Return what a class of questions or fields is called in YAML."""
    return {each.model_fields["type"].annotation.__args__[0] for each in classes}  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def records(curriculum: Curriculum) -> list[Record]:
    tops = [each for each in vars(curriculum).values() if isinstance(each, Mapping)]
    return [*records_in(curriculum.course), *(each for top in tops for one in top.values() for each in records_in(one))]


def test_nothing_is_to_mend(curriculum: Curriculum) -> None:
    assert lines(check(curriculum), curriculum.words) == []


def test_every_type_of_question_and_of_field_is_there(records: list[Record]) -> None:
    there = {getattr(each, "type", None) for each in records}
    assert types(QUESTION_TYPES) - there == set()
    assert types(FIELD_TYPES) - there == set()


def test_every_field_of_every_record_is_written_somewhere(records: list[Record]) -> None:
    written = {(base, name) for each in records for name in each.model_fields_set for base in type(each).__mro__}
    classes = {base for each in records for base in type(each).__mro__ if issubclass(base, Record)}
    never = {
        f"{kind.__name__}.{name}"
        for kind in classes
        for name in kind.model_fields
        if name in kind.__annotations__ and (kind, name) not in written
    }
    assert never - {"FrontMatter.template"} == set()


def test_every_kind_of_page_is_there(curriculum: Curriculum) -> None:
    kinds = {"lesson", "module", "programme", "lab_step", "tool", "case", "exercise", "page"}
    assert {page.kind for page in curriculum.pages.values()} == kinds


def test_every_macro_is_called(curriculum: Curriculum) -> None:
    called = {call.name for page in curriculum.pages.values() for call in calls(page)}
    assert set(MACROS) - called == set()


def test_every_type_of_box_is_used(curriculum: Curriculum) -> None:
    used = {line.name for page in curriculum.pages.values() for line in box_lines(page)}
    assert set(curriculum.settings.boxes) - used == set()


def test_every_list_is_there(curriculum: Curriculum) -> None:
    folder = SAMPLE / curriculum.course.lists
    assert set(LISTS) - {path.stem for path in folder.glob("*.yml")} == set()


def test_a_table_has_named_rows_and_empty_ones_and_columns_to_choose_in(records: list[Record]) -> None:
    tables = [each for each in records if getattr(each, "type", None) == "table"]
    assert {bool(getattr(each, "named", ())) for each in tables} == {True, False}
    assert any(column.options for each in tables for column in getattr(each, "columns", ()))


def test_a_text_is_carried_over_three_exercises(curriculum: Curriculum) -> None:
    carried = {
        f"{id}.{field.id}": field.carry
        for id, exercise in curriculum.exercises.items()
        for field in (exercise.worksheet.fields if exercise.worksheet else ())
        if field.carry
    }
    assert any(carried.get(target) for target in carried.values())


def test_a_moment_of_a_video_is_cited() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in (SAMPLE / "docs").rglob("*.md"))
    assert re.search(r'cite\("\w+", at="\d\d:\d\d:\d\d"\)', text)
