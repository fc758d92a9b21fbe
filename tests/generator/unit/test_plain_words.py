"""A field says by its type whether its words are plain or Markdown, and the views show it so."""

from __future__ import annotations

import re
import typing
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from helpers import SAMPLE as FOLDER
from helpers import markdown

from macros.model import Exercise, Outcome, Record
from macros.model.base import Line, MarkdownLine, RefersTo, marks_of
from macros.model.curriculum import Curriculum
from macros.model.kinds import KINDS
from macros.model.plain import plain_fields, plain_texts
from macros.read.load import load
from macros.read.markdown import calls
from macros.views import MACROS, View

SAMPLE = load(FOLDER)
# What is shown of a text in which a star stands: as a sign, as an entity for the builder, or as Markdown.
SIGNS = re.compile(r"(?:\*|&#42;){2}(q\d+q)")


class Within(Record):
    lines: dict[str, tuple[Line, ...]]
    shown: MarkdownLine


class Whole(Record):
    inner: tuple[Within, ...]
    outcome: Outcome


def test_a_line_is_plain_and_one_of_markdown_is_not() -> None:
    assert {"title", "tags"} <= set(plain_fields(Exercise))
    assert {"summary", "materials", "good", "id", "lessons"} & set(plain_fields(Exercise)) == set()


def test_plain_words_are_found_in_lists_and_in_records_within_records() -> None:
    record = Whole.model_validate(
        {
            "inner": [{"lines": {"a": ["one", "two"]}, "shown": "**three**"}],
            "outcome": {"id": "x", "text": "four", "level": "apply"},
        }
    )
    assert [(way, text) for _, way, text in plain_texts(record)] == [
        (("lines", "a", 0), "one"),
        (("lines", "a", 1), "two"),
        (("text",), "four"),
    ]


def of_markdown(model: type[Record]) -> Iterator[str]:
    """Yield the fields of a model that hold lines of Markdown."""
    (limits,) = typing.get_args(MarkdownLine)[1:]
    hints = typing.get_type_hints(model, include_extras=True)
    for name in set(model.model_fields) - set(plain_fields(model)):
        said = list(marks_of(hints[name], type(limits)))
        if said == [limits] and not any(marks_of(hints[name], RefersTo)):
            yield name


class Marked:
    """Puts a bold word of its own behind each line of Markdown, and knows by it the field."""

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}
        self._words: dict[str, str] = defaultdict(lambda: f"q{len(self._words)}q")

    def of(self, value: Any) -> Any:
        """Return a record, and all records in it, with these words."""
        if isinstance(value, Record):
            lines = set(of_markdown(type(value)))
            changed = {
                name: self._text(f"{type(value).__name__}.{name}", held) if name in lines else self.of(held)
                for name, held in ((name, getattr(value, name)) for name in type(value).model_fields)
            }
            return value.model_copy(update=changed)
        return tuple(map(self.of, value)) if isinstance(value, tuple) else value

    def _text(self, field: str, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(self._text(field, each) for each in value)
        word = self._words[field]
        self.fields[word] = field
        return f"{value} **{word}**" if value else value


@pytest.fixture(scope="module")
def shown() -> tuple[Marked, str]:
    """Return what marks lines of Markdown, and all macros of the sample with them, as HTML."""
    marked = Marked()
    held = {
        kind.held: {id: marked.of(each) for id, each in getattr(SAMPLE, kind.held).items()}
        for kind in KINDS.values()
        if kind.file or kind.name == "exercise"
    }
    pages = {path: page.model_copy(update={"front": marked.of(page.front)}) for path, page in SAMPLE.pages.items()}
    curriculum: Curriculum = replace(SAMPLE, pages=pages, **held)
    made = [
        str(MACROS[call.name](View(curriculum, curriculum.words, path), *call.args, **call.named))
        for path, page in SAMPLE.pages.items()
        for call in calls(page)
    ]
    return marked, "\n".join(markdown(each) for each in made)


def test_what_a_line_of_markdown_marks_is_never_shown_as_signs(shown: tuple[Marked, str]) -> None:
    marked, html = shown
    assert {marked.fields[word] for word in SIGNS.findall(html)} == set()
    found = {marked.fields[word] for word in re.findall(r"<strong>(q\d+q)</strong>", html)}
    assert found >= {"Exercise.summary", "Term.meaning", "Claim.claim", "Bibliographic.note", "Slot.short"}
