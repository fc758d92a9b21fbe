"""A sentence that a comma cuts in two is told, and a list of names or words never."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel

from macros.model import Case, Exercise, base
from macros.read.torn import SENTENCES
from macros.read.yaml_lines import read


def told(text: str) -> list[str]:
    return [slip.said for slip in read(text)[2] if slip.kind == "torn"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("access: [Who does not write can tell, and a partner writes it.]", "…tell, and a partner writes it."),
        ("look_for: [All wrote., There are things, and no people.]", "There are things, and no people."),
        ("access: [Ко не пише каже наглас, а други записује]", "Ко не пише каже наглас, а други записује"),
        ("debrief: {reflective: [When it was hard, what did you do?]}", "When it was hard, what did you do?"),
    ],
)
def test_a_sentence_is_told(text: str, said: str) -> None:
    (found,) = told(text)
    assert found.endswith(said.removeprefix("…"))


def test_its_line_is_that_of_the_second_half() -> None:
    (slip,) = read("a: 1\naccess: [Who does not write,\n  and who does]\n", first_line=5)[2]
    assert (slip.kind, slip.word, slip.line) == ("torn", "access", 7)


@pytest.mark.parametrize(
    "text",
    [
        "also: [Lab (innovation), innovation labs, public sector lab]",
        "also: [KPIs, key performance indicator]",
        "also: [Department, dept.]",
        "asked: [Who pays for it, add my own examples]",
        "materials: [Paper and a pen, a free wall]",
        "accept: [yes, it is]",
        "access: [People tell., Others write.]",
        'access: ["Who does not write can tell, and a partner writes it."]',
        'hints: ["So", "and so on, and on."]',
        "access:\n  - Who does not write can tell\n  - and a partner writes it.",
        "slots: [{title: A, say: b c d.}, {title: a b c.}]",
        "numbers: [1, 2.]",
    ],
)
def test_names_words_and_what_has_quotes_are_not(text: str) -> None:
    assert told(text) == []


def test_every_field_that_holds_sentences_is_known() -> None:
    def models(top: type[BaseModel]) -> set[type[BaseModel]]:
        return {top}.union(*(models(each) for each in top.__subclasses__()))

    assert {Exercise, Case} <= models(base.Record)
    texts: Any = tuple[base.Text, ...]
    fields = ((name, info) for model in models(base.Record) for name, info in model.model_fields.items())
    assert {info.alias or name for name, info in fields if info.annotation == texts} <= SENTENCES
