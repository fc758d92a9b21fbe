"""The questions of a quiz without their answers: nothing in them says what is right, and all right ones score full."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

import pytest
from helpers import of_tools

from macros.model.curriculum import Curriculum


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    return of_tools("blind_quiz")


@pytest.fixture(scope="module")
def blind(tool: ModuleType, curriculum: Curriculum) -> tuple[str, dict[str, Any]]:
    quizzes = {id: each for id, each in curriculum.exercises.items() if each.kind == "quiz"}
    text, key = tool.blind(quizzes)
    return text, json.loads(json.dumps(key))


def full(entry: dict[str, Any]) -> object:
    """Return the answer that is wholly right."""
    right = entry["right"]
    if entry["type"] == "number":
        return right[0]
    return {gap: accepted[0] for gap, accepted in right.items()} if entry["type"] == "gaps" else right


def test_no_explanation_and_no_feedback_stands_there(curriculum: Curriculum, blind: tuple[str, dict[str, Any]]) -> None:
    text, key = blind
    for entry in key.values():
        (question,) = [each for each in curriculum.exercises[entry["quiz"]].questions if each.id == entry["question"]]
        assert question.explanation is None or question.explanation not in text


def test_what_is_right_scores_full_and_nothing_scores_nothing(
    tool: ModuleType, blind: tuple[str, dict[str, Any]]
) -> None:
    _, key = blind
    answers = {number: full(entry) for number, entry in key.items()}
    assert f"all: {len(key)} of {len(key)} (100 %)" in tool.score(key, answers)
    assert f"all: 0 of {len(key)} (0 %)" in tool.score(key, {})


def test_one_wrong_row_is_not_right(tool: ModuleType, blind: tuple[str, dict[str, Any]]) -> None:
    _, key = blind
    entry = next(entry for entry in key.values() if entry["type"] == "sort")
    assert not tool.is_right({**entry["right"], "1": "Z"}, entry)
