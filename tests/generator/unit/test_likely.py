"""What an author probably meant is told with a value that a field cannot hold, and would then be right."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator
from typing import Any

import pytest

from macros.model import Course, FrontMatter
from macros.model.base import ID_FORM, OneLine, Record, Url
from macros.model.exercise import Exercise
from macros.model.kinds import KINDS
from macros.model.lists import Length
from macros.model.place import Source
from macros.read.expected import choices
from macros.read.likely import likely
from macros.read.meanings import FORMS, schema
from macros.read.validate import make
from macros.rules import advice, message
from macros.words import words


def pattern(kind: Any) -> str:
    return next(each.pattern for each in typing.get_args(kind) if getattr(each, "pattern", None))


@pytest.mark.parametrize(
    ("kind", "value", "meant"),
    [
        ("bool_type", "yes", "true"),
        ("bool_type", "False", "false"),
        ("bool_type", "perhaps", ""),
        ("date_type", "27.11.2026", "2026-11-27"),
        ("date_type", "11/27/2026", "2026-11-27"),
        ("date_type", "2026/11/27", "2026-11-27"),
        ("date_type", "2026-11-27T10:00", "2026-11-27"),
        ("date_type", "31.11.2026", ""),
        ("date_type", "2026-11", ""),
        ("int_type", "“5”", "5"),
        ("int_type", "5 min", "5"),
        ("int_type", "20 %", "20"),
        ("int_type", "−5", "-5"),
        ("int_type", "1h", ""),
        ("int_type", "15-20", ""),
        ("int_type", "1.5 kg", ""),
        ("float_type", "1.5 kg", "1.5"),
        ("list_type", "one, two", "[one, two]"),
        ("list_type", "Who waits, and why", '["Who waits, and why"]'),
        ("list_type", "one/two", "[one, two]"),
        ("list_type", "(one)", "[one]"),
        ("list_type", "- a\n- b", ""),
    ],
)
def test_what_was_meant(kind: str, value: str, meant: str) -> None:
    assert likely(kind, value) == meant


@pytest.mark.parametrize(
    ("form", "value", "meant"),
    [
        (ID_FORM, "Two Words", "two-words"),
        (ID_FORM, "“queue”", "queue"),
        (ID_FORM, "lesson:queue", "queue"),
        (ID_FORM, "queue.md", "queue"),
        (ID_FORM, "čekanje_u_redu", "cekanje-u-redu"),
        (ID_FORM, "...", ""),
        (ID_FORM, "one; two", ""),
        (pattern(OneLine), "Two\nlines", "Two lines"),
        (pattern(Url), "www.example.org", "https://www.example.org"),
        (pattern(Url), "<https://example.org/a>", "https://example.org/a"),
        (pattern(Url), "https://example.org/a.", "https://example.org/a"),
        (pattern(Url), "[x](https://example.org)", ""),
        (pattern(Length), "1:38", "00:01:38"),
    ],
)
def test_what_was_meant_has_the_form_that_was_wanted(form: str, value: str, meant: str) -> None:
    assert likely("string_pattern_mismatch", value, form) == meant
    assert not meant or re.search(form, meant)


def _forms(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for each in node.values():
            yield from _forms(each)
    elif isinstance(node, list):
        for each in node:
            yield from _forms(each)


MODELS: list[type[Record]] = [Course, FrontMatter, *(kind.model for kind in KINDS.values())]


@pytest.mark.parametrize("model", MODELS)
def test_each_choice_can_be_told_in_each_language(model: type[Record]) -> None:
    for form in _forms(schema(model)):
        for part in choices(map(str, form.get("enum", ["one"]))):
            if not isinstance(part, str):
                for language in ("en", "bs"):
                    assert words(language)(
                        part.key, **{**part.values, "word": words(language)(part.values["word"].key)}
                    )


@pytest.mark.parametrize("model", MODELS)
def test_each_form_of_a_text_has_its_words(model: type[Record]) -> None:
    patterns = {form["pattern"] for form in _forms(schema(model)) if isinstance(form.get("pattern"), str)}
    assert patterns <= {*FORMS}


def told(data: dict[str, Any]) -> str:
    _, findings = make(Exercise, data, Source(), id="a")
    return "\n".join(f"{message(each, words())} {advice(each, words())}" for each in findings)


def test_a_field_at_another_indent_is_told_where_its_place_is() -> None:
    debrief = {"objective": ["What?"], "good": "A number."}
    assert "Its place is here: This file." in told({"debrief": debrief})
    options = [{"id": "a", "text": "B"}, {"id": "c", "text": "D", "right": True, "feedback": "So."}]
    question = {"id": "q", "type": "single", "stem": "Who?", "options": options}
    assert "Its place is here: Item 1 of questions." in told(
        {"questions": [{**question, "options": [*options[:1], {**options[1], "explanation": "So."}]}]}
    )
    moved = [options[0], {key: value for key, value in options[1].items() if key != "feedback"}]
    assert "Its place is here: Item 2 of options." in told(
        {"questions": [{**question, "feedback": "So.", "options": moved}]}
    )


def test_a_fault_in_the_parts_of_a_step_is_told_once() -> None:
    parts = [{"title": "A", "minutes": "5-8", "do": "B."}, {"title": "C", "minutes": 5, "do": "D."}]
    said = told({"steps": [{"title": "E", "do": "F.", "steps": parts}]})
    assert "minutes “5-8”" in said
    assert "The field minutes is missing" not in said


def test_how_people_work_can_be_told() -> None:
    assert "form “pairs”: one of individual, pair, group, plenary was expected. Did you mean pair?" in told(
        {"group": {"form": "pairs", "min": 2, "max": 4}}
    )
