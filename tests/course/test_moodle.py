"""The questions of this course as files for Moodle."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from macros.export.moodle import Outside, of_exercise, whole
from macros.model.curriculum import Curriculum
from macros.model.moodle import counted


@pytest.fixture(scope="module")
def parts(curriculum: Curriculum) -> dict[str, str]:
    """What each exercise with questions becomes."""
    view = Outside(curriculum, curriculum.words, "index.md", base="https://example.org/")
    return {id: of_exercise(view, id) for _, listed in counted(curriculum) for id, _, _ in listed}


def questions(file: str) -> list[ET.Element]:
    return [each for each in ET.fromstring(file.encode()) if each.get("type") != "category"]


def test_each_file_can_be_read_and_holds_every_question_of_its_exercise(
    curriculum: Curriculum, parts: dict[str, str]
) -> None:
    assert set(parts) == {id for id, exercise in curriculum.exercises.items() if exercise.questions}
    for id, part in parts.items():
        ids = [each.findtext("idnumber") for each in questions(whole([part]))]
        assert ids == [f"{id}.{each.id}" for each in curriculum.exercises[id].questions if each.in_moodle]


def test_each_question_has_a_name_of_its_own_and_says_something(parts: dict[str, str]) -> None:
    every = questions(whole(parts.values()))
    names = [each.findtext("name/text") or "" for each in every]
    assert all(names)
    assert len(set(names)) == len(names)
    assert all(each.findtext("questiontext/text") and each.findtext("generalfeedback/text") for each in every)


def test_answers_that_moodle_counts_can_make_the_whole_and_not_more(parts: dict[str, str]) -> None:
    for each in questions(whole(parts.values())):
        fractions = [float(answer.get("fraction", "")) for answer in each.findall("answer")]
        if each.findtext("single") == "false":
            assert sum(share for share in fractions if share > 0) == pytest.approx(100, abs=0.001)
            assert min(fractions) < 0
        elif fractions:
            assert max(fractions) == 100, each.findtext("idnumber")
        for row in each.findall("subquestion"):
            assert row.findtext("answer/text"), each.findtext("idnumber")


def test_each_exercise_has_a_category_of_its_own(parts: dict[str, str]) -> None:
    paths = [ET.fromstring(whole([part]))[0].findtext("category/text") for part in parts.values()]
    assert len(set(paths)) == len(paths)
