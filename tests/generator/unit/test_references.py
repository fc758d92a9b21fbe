"""Who refers to whom is known once, with its place, and no reference can be left out."""

from __future__ import annotations

import shutil
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers import models

from macros.model import Course, Exercise, FrontMatter, Record
from macros.model.base import RECORD_KINDS, Carry, Id, RefersTo, SourceKey, SourceRef, Within
from macros.model.by_course import ByCourse
from macros.model.curriculum import Curriculum
from macros.model.kinds import LISTS
from macros.model.references import Edge, of_record, reference_fields
from macros.model.signatures import SIGNATURES
from macros.model.uses import pages_naming, questions_on, users
from macros.read.load import load
from macros.words import languages, words

SMALL = Path(__file__).parent / "small"
LESSON = "docs/foundation/start/queue.md"
# The record's own names, now and before, and the name of a file.
OWN = {"id", "key", "was", "offline_name"}


def metadata(annotation: Any) -> Iterator[Any]:
    """Yield what an annotation and those in it say beyond their type. The keys of a mapping are its own names."""
    yield from getattr(annotation, "__metadata__", ())
    inside = typing.get_args(annotation)
    for inner in inside[1:] if typing.get_origin(annotation) is dict else inside:
        yield from metadata(inner)


# What a text looks like that names a record.
NAMES = (Id, SourceKey, SourceRef, Carry)
PATTERNS = {mark.pattern for name in NAMES for mark in metadata(name) if hasattr(mark, "pattern")}
TOPS = (Course, Exercise, FrontMatter, *(kind.model for kind in LISTS.values()))
MODELS = {each for top in TOPS for each in models(top)}


@pytest.mark.parametrize("model", sorted(MODELS, key=str), ids=lambda model: str(model.__name__))
def test_a_field_that_holds_an_id_says_what_it_refers_to(model: type[Record]) -> None:
    hints = typing.get_type_hints(model, include_extras=True)
    for name in set(model.model_fields) - OWN:
        said = list(metadata(hints[name]))
        is_a_name = any(getattr(each, "pattern", None) in PATTERNS for each in said)
        assert not is_a_name or any(isinstance(each, RefersTo | Within | ByCourse) for each in said), name


def test_what_macros_refer_to_are_kinds_that_the_curriculum_knows() -> None:
    kinds = set(load(SMALL).ids)
    for signature in SIGNATURES.values():
        for each in signature.parameters:
            assert {each.refers, *each.kinds} - {""} <= kinds, signature.name


def test_what_fields_refer_to_are_kinds_that_the_curriculum_knows() -> None:
    named = {marker.kind for model in MODELS for marker in reference_fields(model).values()}
    assert named - {""} <= set(load(SMALL).ids)


def test_all_models_are_looked_at() -> None:
    names = {model.__name__ for model in MODELS}
    assert names >= {"Slot", "Claim", "SortItem", "SingleQuestion", "TableField", "Stage", "Item", "Moved"}


def changed(root: Path, file: str, old: str, new: str) -> Curriculum:
    """Return the small curriculum after a change of one text."""
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), encoding="utf-8")
    return load(root)


def told(edges: tuple[Edge, ...]) -> list[tuple[str, str, str, str]]:
    return [(each.target, each.how, each.name, each.part) for each in edges]


def test_every_reference_stands_on_a_line_that_names_its_target() -> None:
    for edge in load(SMALL).references:
        line = (SMALL / edge.place.file).read_text(encoding="utf-8").splitlines()[edge.place.line - 1]
        assert edge.id.rpartition(".")[2] in line, edge


def test_the_references_of_an_exercise_are_those_of_its_fields_and_of_its_texts() -> None:
    assert told(load(SMALL).references.of("exercise:count-the-queue")) == [
        ("lesson:queue", "field", "lessons", ""),
        ("tool:slip", "field", "tools", ""),
        ("outcome:count-people", "field", "outcomes", ""),
        ("field:count-the-queue.number", "field", "carry", "again"),
        ("outcome:count-people", "field", "outcomes", "who"),
        ("tool:slip", "text", "", ""),
    ]


def test_the_references_of_a_page_are_those_of_its_front_matter_its_calls_and_its_links(tmp_path: Path) -> None:
    curriculum = changed(tmp_path, LESSON, "{{ picture", "[T](../../toolbox/slip.md#how), `[C](x.md)`\n\n{{ picture")
    assert told(curriculum.references.of("lesson:queue")) == [
        ("module:start", "field", "module", ""),
        ("exercise:count-the-queue", "call", "exercise", ""),
        ("source:report", "call", "cite", ""),
        ("tool:slip", "call", "link", ""),
        ("picture:door", "call", "picture", ""),
        ("case:counter", "call", "case_card", ""),
        ("tool:slip", "text", "", ""),
    ]


def test_the_references_of_lists_belong_to_their_items() -> None:
    assert told(load(SMALL).references.of("term:queue")) == [
        ("lesson:queue", "field", "lesson", ""),
        ("source:report", "text", "", ""),
    ]


def test_a_reference_to_a_moment_in_a_video_names_the_source_and_the_moment(tmp_path: Path) -> None:
    curriculum = changed(tmp_path, LESSON, 'cite("report")', 'cite("report", at="00:01:02")')
    (cited,) = (edge for edge in curriculum.references.of("lesson:queue") if edge.name == "cite")
    assert (cited.target, cited.at) == ("source:report", "00:01:02")
    claim = FrontMatter.model_validate({"title": "A"})
    assert list(of_record("page:a.md", claim)) == []


def test_a_page_has_one_name_however_it_is_named(tmp_path: Path) -> None:
    curriculum = changed(tmp_path, LESSON, 'link("tool:slip")', 'link("page:toolbox/slip.md")')
    assert users(curriculum, "tool:slip") == ["exercise:count-the-queue", "lesson:queue"]


def test_what_is_named_in_the_text_of_an_exercise_is_used_by_it(tmp_path: Path) -> None:
    curriculum = changed(tmp_path, "exercises/count-the-queue.yml", "tools: [slip]", "tools: []")
    assert users(curriculum, "tool:slip") == ["exercise:count-the-queue", "lesson:queue"]


def test_a_page_that_only_lists_others_does_not_use_them(tmp_path: Path) -> None:
    curriculum = changed(
        tmp_path, "docs/foundation/index.md", "# Foundation", '# Foundation\n\n{{ case_card("counter") }}'
    )
    assert users(curriculum, "case:counter") == ["lesson:queue"]
    assert [page.path for page in pages_naming(curriculum, "case:counter")] == [
        "foundation/index.md",
        "foundation/start/queue.md",
    ]


def test_a_source_is_named_by_the_page_of_the_exercise_that_names_it(tmp_path: Path) -> None:
    curriculum = changed(tmp_path, "exercises/count-the-queue.yml", "level: core", "level: core\nsources: [report]")
    assert "exercises/count-the-queue.md" in [page.path for page in pages_naming(curriculum, "source:report")]


@pytest.mark.parametrize(("call", "asked"), [('"sort"', ["sort"]), ("", ["who", "sort"])])
def test_a_page_that_names_no_questions_shows_all_of_the_exercise(call: str, asked: list[str], tmp_path: Path) -> None:
    more = f", {call}" if call else ""
    curriculum = changed(
        tmp_path, LESSON, "{{ picture", f'{{{{ questions("count-the-queue"{more}) }}}}\n\n{{{{ picture'
    )
    page = curriculum.page_of["lesson:queue"]
    assert questions_on(curriculum, page) == [("count-the-queue", id) for id in asked]


def test_each_kind_of_reference_says_where_its_names_stand() -> None:
    kinds = {marker.kind for model in MODELS for marker in reference_fields(model).values() if marker.kind}
    kinds |= {parameter.refers for each in SIGNATURES.values() for parameter in each.parameters if parameter.refers}
    kinds |= {*load(SMALL).ids, *RECORD_KINDS}
    for language in languages():
        assert [kind for kind in sorted(kinds) if not words(language).has(f"problems.nowhere.{kind}")] == []
