"""The workbook holds every worksheet and every question, in the order of lessons."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.model.prompt import prompt_hash
from macros.read.load import load
from macros.views import View
from macros.views.workbook import chapters, workbook
from macros.words import words

HERE = Path(__file__).parent
SMALL = View(load(HERE / "small"), words(), "index.md")
REAL = View(load(HERE.parents[1]), words(), "workbook.md")


def test_an_exercise_brings_its_form_its_questions_and_its_link() -> None:
    html = workbook(SMALL)
    exercise = SMALL.curriculum.exercises["count-the-queue"]
    assert '<template data-exercise="count-the-queue" data-search-exclude>' in html
    assert '<h3 tabindex="-1"><a href="exercises/count-the-queue/">E01 Count the queue</a></h3>' in html
    assert '<form class="worksheet worksheet-portrait" data-exercise="count-the-queue"' in html
    for question in exercise.questions:
        assert f'<li data-question="{question.id}" data-hash="{prompt_hash(question)}">' in html
    assert "Who waits?" in html


def test_no_answer_stands_in_it() -> None:
    html = workbook(SMALL)
    for hidden in ("People who left are waiting too", "Those who gave up count too", "Everybody"):
        assert hidden not in html


def test_every_exercise_with_something_to_write_stands_once() -> None:
    owners = [sheet.owner for chapter in chapters(REAL) for sheet in chapter.sheets]
    expected = {e.id for e in REAL.curriculum.exercises.values() if e.worksheet or e.canvas or e.questions}
    expected |= {f"tool-{id}" for id, tool in REAL.curriculum.tools.items() if tool.canvas}
    assert set(owners) == expected
    assert len(owners) == len(set(owners))


def test_exercises_come_in_the_order_of_lessons_and_the_quiz_last() -> None:
    order = list(REAL.curriculum.lessons)
    for chapter, quizzes in zip(chapters(REAL), (1, 1, 2), strict=False):
        owners = [sheet.owner for sheet in chapter.sheets]
        records = [REAL.curriculum.exercises[id] for id in owners]
        places = [order.index(each.lessons[0]) for each in records[:-quizzes]]
        assert places == sorted(places)
        assert [each.kind for each in records].count("quiz") == quizzes
        assert all(each.kind == "quiz" for each in records[-quizzes:])


def test_an_exercise_whose_sheet_is_a_tools_canvas_has_its_fields() -> None:
    html = workbook(REAL)
    for exercise in REAL.curriculum.exercises.values():
        if exercise.canvas:
            sheet = html.partition(f'<template data-exercise="{exercise.id}"')[2].partition("</template>")[0]
            canvas = REAL.curriculum.tools[exercise.canvas].canvas
            assert canvas is not None
            for field in canvas.fields:
                assert f'data-field="{field.id}"' in sheet


@pytest.mark.parametrize("view", [SMALL, REAL])
def test_it_is_one_block_without_ids_twice(view: View) -> None:
    html = workbook(view)
    assert "\n\n" not in html
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert "style=" not in html
    assert not re.search(r"\son\w+=", html)


def test_without_scripts_it_says_where_blank_worksheets_are() -> None:
    html = workbook(REAL)
    assert re.search(r'<p class="workbook-scripts">.*<a href="\.\./exercises/">', html)
    assert '<div class="workbook-live" hidden>' in html
