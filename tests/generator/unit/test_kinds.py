"""The table of kinds says all of them, and what stands elsewhere agrees with it."""

from __future__ import annotations

import importlib
import pkgutil
import typing
from collections.abc import Mapping

import pytest
from helpers import models

from macros import model
from macros.export.editors import schemas
from macros.model import RECORD_KINDS, Codes, Course, FrontMatter, Page, Record
from macros.model.base import PAGE_KINDS, TAUGHT_KINDS
from macros.model.curriculum import Curriculum, of_kind
from macros.model.kinds import KINDS, LISTS, Kind
from macros.model.records import Records
from macros.model.signatures import SIGNATURES
from macros.model.signatures import SHOWN_BY
from macros.views import MACROS, View
from macros.views.alphabet.a_to_z import LOOKED_UP
from macros.views.counts import COUNTED
from macros.words import languages, words
from macros.write import HOLDERS
from macros.write.dropping import CAN_GO

EACH = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
OF_LISTS = pytest.mark.parametrize("kind", LISTS.values(), ids=[each.name for each in LISTS.values()])
# What is no kind: of these there is one in a file, or they are made by loading.
ALONE = (Course, FrontMatter, Page)


def all_records() -> set[type[Record]]:
    """Return every class of records in the model on which no other is built."""
    for each in pkgutil.walk_packages(model.__path__, f"{model.__name__}."):
        importlib.import_module(each.name)
    below, found = [Record], set()
    while below:
        under = [each for each in below.pop().__subclasses__() if each.__module__.startswith(f"{model.__name__}.")]
        below += under
        found |= {each for each in under if not each.__subclasses__()}
    return found


def test_every_class_of_records_is_that_of_a_kind_or_stands_within_one() -> None:
    held = {each for top in (*ALONE, *(kind.model for kind in KINDS.values())) for each in models(top)}
    assert sorted(each.__name__ for each in all_records() - held) == []


@EACH
def test_a_kind_is_read_and_held_by_its_key(curriculum: Curriculum, kind: Kind) -> None:
    records = of_kind(curriculum, kind.name)
    assert {type(each) for each in records.values()} == {kind.model}
    if kind.file:
        assert [str(getattr(each, kind.key)) for each in records.values()] == list(records)
        assert curriculum.lists[kind.name] is records


@EACH
def test_the_curriculum_says_the_type_of_what_it_holds(kind: Kind) -> None:
    if kind.name in PAGE_KINDS:
        told = typing.get_type_hints(vars(Curriculum)[kind.held].func)["return"]
        assert told == dict[str, kind.model]  # type: ignore[name-defined]
        assert kind.model in typing.get_args(FrontMatter.model_fields[kind.name].annotation)
    else:
        assert typing.get_type_hints(Records)[kind.held] == Mapping[str, kind.model]  # type: ignore[name-defined]


def test_pages_exercises_and_lists_are_all_kinds() -> None:
    assert [name for name, kind in KINDS.items() if not kind.file] == ["exercise", *PAGE_KINDS]
    held = {name for name, hint in typing.get_type_hints(Records).items() if typing.get_origin(hint) is Mapping}
    assert held - {"pages"} == {kind.held for kind in KINDS.values() if kind.name not in PAGE_KINDS}


@OF_LISTS
def test_the_key_of_a_list_must_be_there(kind: Kind) -> None:
    assert kind.model.model_fields[kind.key].is_required()


@EACH
def test_a_kind_that_others_name_has_its_ids(curriculum: Curriculum, kind: Kind) -> None:
    known = curriculum.ids.get(kind.name)
    assert known == (frozenset(of_kind(curriculum, kind.name)) if kind.named else None)


@EACH
def test_the_fields_of_a_kind_can_be_printed_for_authors(curriculum: Curriculum, kind: Kind) -> None:
    shown = str(MACROS["field_list"](View(curriculum, curriculum.words, "index.md"), kind.name))
    for name, field in kind.model.model_fields.items():
        assert field.exclude or f"<code>{field.alias or name}</code>" in shown
    assert kind.name in SIGNATURES["field_list"].parameters[0].words


@OF_LISTS
def test_a_list_has_its_schema(curriculum: Curriculum, kind: Kind) -> None:
    schema = schemas(curriculum.course)[f"schemas/{kind.file}.json"]
    assert schema["items"]["properties"].keys() == {
        field.alias or name for name, field in kind.model.model_fields.items()
    }


def test_what_names_kinds_elsewhere_names_kinds_that_there_are() -> None:
    assert set(RECORD_KINDS) - {"page"} <= {name for name, kind in KINDS.items() if kind.named}
    assert {*TAUGHT_KINDS, *LOOKED_UP, *CAN_GO} <= set(RECORD_KINDS)
    assert set(HOLDERS) - {"quiz"} <= set(KINDS)
    assert {*HOLDERS.values()} - {""} <= set(KINDS)
    assert set(SHOWN_BY) <= set(LISTS)
    assert set(SIGNATURES["counts"].parameters[0].words) <= COUNTED
    assert {name for name, kind in KINDS.items() if "code" in kind.model.model_fields} == set(Codes.model_fields)
    for language in languages():
        assert [kind for kind in LOOKED_UP if not words(language).has(f"kinds.{kind}")] == []


def test_how_many_there_are_is_not_told_of_what_is_no_kind(curriculum: Curriculum) -> None:
    with pytest.raises(KeyError):
        MACROS["counts"](View(curriculum, curriculum.words, "index.md"), "root")
