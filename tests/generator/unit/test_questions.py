"""Questions and worksheets are shown by type, and an answer can be told from one to another question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from macros.model import FIELD_TYPES, QUESTION_TYPES, Exercise, Record, Tool, Worksheet
from macros.model.curriculum import Curriculum
from macros.model.prompt import prompt_hash
from macros.model.sheet import sheet_of
from macros.read import yaml_lines
from macros.read.load import load
from macros.views import View
from macros.views.exercise import own_page
from macros.views.questions import questions
from macros.views.questions.pieces import mixed
from macros.views.worksheet.worksheet import carries
from macros.words import words

HERE = Path(__file__).parent
SMALL = load(HERE / "small")


def view(path: str = "foundation/start/queue.md") -> View:
    return View(SMALL, words(), path)


def every_type() -> Exercise:
    """Return an exercise with every type of question and every type of field."""
    data, _, _ = yaml_lines.read((HERE / "every_type.yml").read_text(encoding="utf-8"))
    base = SMALL.exercises["count-the-queue"].model_dump(by_alias=True)
    return Exercise.model_validate({**base, **data, "id": "every-type"})


def names(types: Sequence[type[Record]]) -> list[str]:
    """Return the names of types of records, as authors write them."""
    return [get_args(each.model_fields["type"].annotation)[0] for each in types]


def test_every_type_of_question_and_field_is_shown() -> None:
    html = own_page(view("exercises/count-the-queue.md"), every_type())
    for name in names(QUESTION_TYPES):
        assert f"question-{name}" in html
    for name in names(FIELD_TYPES):
        assert f"field-{name}" in html
    assert html.count("Show the answer") == len(QUESTION_TYPES)


def test_the_types_are_found_by_themselves() -> None:
    assert sorted(names(QUESTION_TYPES)) == [
        "gaps",
        "match",
        "multiple",
        "number",
        "order",
        "short",
        "single",
        "sort",
        "true-false",
    ]
    assert sorted(names(FIELD_TYPES)) == ["canvas", "choice", "line", "list", "scale", "table", "text"]


def forms(exercise: Exercise) -> list[str]:
    html = questions(view(), exercise, exercise.questions)
    return re.findall(r"<fieldset>.*?</fieldset>", html, re.DOTALL)


def test_an_interactive_form_does_not_show_which_answer_is_right() -> None:
    exercise = every_type()
    swapped = exercise.model_dump(by_alias=True)
    for question in swapped["questions"]:
        if question["type"] == "true-false":
            question["right"] = not question["right"]
        for option in question.get("options", ()):
            option["right"] = not option["right"]
        if question["type"] == "number":
            question["right"] += 1
        if question["type"] == "gaps":
            question["gaps"][0]["accept"] = ("window",)
        if question["type"] in ("order", "sort"):
            question["items"] = tuple(reversed(question["items"]))
    assert forms(exercise) == forms(Exercise.model_validate({**swapped, "id": "every-type"}))
    assert len(forms(exercise)) == len(QUESTION_TYPES)


def test_answers_hints_and_good_examples_stay_out_of_the_search() -> None:
    html = own_page(view("exercises/count-the-queue.md"), every_type())
    for answer in re.findall(r'<details class="answer[^"]*"[^>]*>', html):
        assert "data-search-exclude" in answer


def test_mixing_is_the_same_each_time_and_never_the_right_order() -> None:
    items = ["one", "two", "three"]
    assert mixed("seed", items) == mixed("seed", items)
    for seed in range(50):
        assert mixed(str(seed), items) != items


def test_the_hash_of_what_is_asked_changes_with_the_question_and_not_with_its_feedback() -> None:
    exercise = every_type()
    data = exercise.model_dump(by_alias=True)
    data["questions"][0]["options"][0]["feedback"] = "Said better."
    data["questions"][0]["explanation"] = "Explained better."
    data["questions"][1]["stem"] = "Asked otherwise?"
    data["questions"][2]["right"] = True
    changed = Exercise.model_validate({**data, "id": "every-type"})
    same = [
        prompt_hash(old) == prompt_hash(new) for old, new in zip(exercise.questions, changed.questions, strict=True)
    ]
    assert same == [True, False, *[True] * 7]


def test_the_hashes_of_answers_that_are_saved_already_stay_the_same() -> None:
    exercise = every_type()
    assert {question.type: prompt_hash(question) for question in exercise.questions} == {
        "single": "60ba4f5e",
        "multiple": "9257a9ca",
        "true-false": "3fdbf7c7",
        "match": "9f1a600a",
        "order": "c2718b66",
        "sort": "bbe59297",
        "short": "0d860d0e",
        "number": "5dcf019c",
        "gaps": "d03a88c1",
    }
    assert exercise.worksheet
    assert {field.type: prompt_hash(field) for field in exercise.worksheet.fields} == {
        "line": "3528eb47",
        "text": "60785132",
        "list": "c41af996",
        "choice": "6fbed313",
        "scale": "5451cfd2",
        "table": "b610b735",
        "canvas": "ae3b1f35",
    }


def sheet(*ids: str, orientation: str = "portrait", **rest: str) -> Worksheet:
    fields = [{"id": id, "type": "line", "label": id, **rest} for id in ids]
    return Worksheet.model_validate({"orientation": orientation, "fields": fields})


def with_sheet(worksheet: Worksheet | None, canvas: str | None = None) -> Exercise:
    return SMALL.exercises["count-the-queue"].model_copy(update={"worksheet": worksheet, "canvas": canvas})


def tools(canvas: Worksheet | None) -> dict[str, Tool]:
    return {"slip": SMALL.tools["slip"].model_copy(update={"canvas": canvas})}


def test_the_sheet_of_an_exercise_begins_with_the_canvas_of_its_tool() -> None:
    both = sheet_of(with_sheet(sheet("own"), "slip"), tools(sheet("of-tool", orientation="landscape")))
    assert both
    assert [field.id for field in both.fields] == ["of-tool", "own"]
    assert both.orientation == "landscape"


def test_an_exercise_has_a_sheet_where_it_or_its_tool_has_one() -> None:
    own, canvas = sheet("own"), sheet("of-tool")
    assert sheet_of(with_sheet(own), tools(canvas)) == own
    assert sheet_of(with_sheet(None, "slip"), tools(canvas)) == canvas
    assert sheet_of(with_sheet(None, "slip"), tools(None)) is None
    assert sheet_of(with_sheet(None), tools(canvas)) is None


def test_a_field_begins_with_what_was_carried_to_the_field_before_it() -> None:
    first, second = sheet("hope"), sheet("hope", carry="first.hope")
    third = sheet("hope", carry="second.hope")
    chain = {name: with_sheet(each) for name, each in (("first", first), ("second", second), ("third", third))}
    curriculum = Curriculum(SMALL.root, exercises=chain)
    assert carries(curriculum, third.fields[0]) == ["second/hope", "first/hope"]
    assert carries(curriculum, first.fields[0]) == []


def test_fields_that_carry_from_each_other_come_to_an_end() -> None:
    one, other = sheet("hope", carry="other.hope"), sheet("hope", carry="one.hope")
    curriculum = Curriculum(SMALL.root, exercises={"one": with_sheet(one), "other": with_sheet(other)})
    assert carries(curriculum, one.fields[0]) == ["other/hope", "one/hope"]
