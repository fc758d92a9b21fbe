"""The names below which learners' words are kept, and what the check says of one that went."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model.saved_names import found_again, given
from macros.read.load import load
from macros.read.saved_names import FILE, recorded, with_names, without
from macros.rules import advice, check, message
from macros.words import words


def test_a_list_of_names_grows_and_stays_in_order() -> None:
    text = with_names(with_names("", ["walk/stops.*", "walk/law"]), ["walk/bell"])
    assert [row for row in text.splitlines() if not row.startswith("#")] == ["walk/bell", "walk/law", "walk/stops.*"]
    assert with_names(text, ["walk/law"]) == text
    assert without(text, lambda name: name.startswith("walk/l")) == text.replace("walk/law\n", "")


def test_every_field_question_and_part_of_a_note_has_a_name(project_copy: Path) -> None:
    names = given(load(project_copy))
    assert {each.partition("/")[0] for each in names} > {"own_page", "tool-karta-poziva"}
    assert names <= found_again(load(project_copy))
    assert not any(part.isdigit() for each in names for part in each.split("."))


@pytest.mark.parametrize(
    ("old", "new", "near", "advised"),
    [
        ("- id: raspored\n", "- id: rasporedi\n", "rasporedi", "was: [raspored]"),
    ],
)
def test_a_renamed_question_is_told_where_it_is_asked(
    project_copy: Path, old: str, new: str, near: str, advised: str
) -> None:
    (project_copy / FILE).write_text(with_names("", given(load(project_copy))), encoding="utf-8")
    file = next(each for each in (project_copy / "exercises").glob("*.yml") if old in each.read_text(encoding="utf-8"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    told = [each for each in check(load(project_copy)) if each.code == "L225"]
    assert [each.place.file for each in told] == [f"exercises/{file.name}"]
    assert told[0].values["near"] == near
    assert advised in advice(told[0], words())
    file.write_text(text.replace(old, f"{new}    was: [raspored]\n", 1), encoding="utf-8")
    assert "L225" not in {each.code for each in check(load(project_copy))}


def test_a_cell_of_a_table_that_went_has_no_was(project_copy: Path) -> None:
    names = {*given(load(project_copy)), "provjera-brojeva/raspored.ugao"}
    (project_copy / FILE).write_text(with_names("", names), encoding="utf-8")
    (told,) = (each for each in check(load(project_copy)) if each.code == "L225")
    assert "provjera-brojeva/raspored.ugao" in message(told, words())
    assert "no `was`" in advice(told, words())
    assert recorded(project_copy).keys() == names
