"""What a field can hold is told as YAML writes it, in the language of the course."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from macros.model.base import Record
from macros.model.exercise import Exercise
from macros.model.place import Source
from macros.model.plan import Plan
from macros.model.questions.number import NumberQuestion
from macros.model.questions.true_false import TrueFalseQuestion
from macros.model.step import Step
from macros.read.expected import as_yaml
from macros.read.validate import make
from macros.rules import advice, message
from macros.words import words


def told(model: type[Record], written: str, tag: str = "en") -> str:
    """Return what is said of a record as it stands in YAML."""
    data = {str(name): value for name, value in yaml.safe_load(written).items()}  # as our reader has names
    _, findings = make(model, data, Source())
    return "\n".join(f"{message(each, words(tag))} {advice(each, words(tag))}" for each in findings)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (12.5, "12.5"),
        (False, "false"),
        ("core", "core"),
        ([1, "two"], "[1, two]"),
        ({"max": 3, "last": True}, "{max: 3, last: true}"),
    ],
)
def test_an_example_is_written_as_yaml_has_it(value: Any, written: str) -> None:
    assert as_yaml(value) == written
    assert yaml.safe_load(written) == value


@pytest.mark.parametrize("tag", ["en", "bs", "sr-Cyrl"])
def test_a_number_with_a_comma_is_told_with_a_point(tag: str) -> None:
    said = told(NumberQuestion, "{id: a, stem: How many, explanation: Because., right: '4,5'}", tag)
    assert ": 4.5." in said
    assert "12,5" not in said
    assert "`12.5`" in said


def test_minutes_with_a_comma_are_told_as_a_number_and_not_as_two_fields() -> None:
    said = told(Step, "{title: Count, do: Count., minutes: 7,5}")
    assert "minutes “7, 5”: a number has a point in YAML, and no comma: 7.5." in said
    assert "quotes" not in said


def test_a_time_with_a_point_is_told_how_a_time_is_written() -> None:
    said = told(Plan, "{id: a, days: [{starts: 9.00, slots: []}]}")
    assert 'such as "09:00"' in said
    assert '"9.0"' not in said


def test_false_is_an_example_as_it_is_written() -> None:
    assert "False" not in told(TrueFalseQuestion, "{id: a, stem: Is it so, explanation: Because.}")


@pytest.mark.parametrize("model", [Exercise, Plan, Step])
def test_what_the_models_say_in_english_is_not_shown_in_another_language(model: type[Record]) -> None:
    english, serbian = told(model, "{}"), told(model, "{}", "sr-Cyrl")
    fields: type[BaseModel] = model
    said = [field.description for field in fields.model_fields.values() if field.description]
    assert any(each in english for each in said)
    assert not any(each in serbian for each in said)
    assert "Овде стоји" in serbian


def test_choices_have_their_names_in_another_language_and_no_english_or() -> None:
    said = told(Exercise, "{kind: мапирање}", "sr-Cyrl")
    assert "mapping (Мапирање), canvas (Платно)" in said
    assert " or " not in said
    assert "opener, discussion, sorting" in told(Exercise, "{kind: mappin}")
