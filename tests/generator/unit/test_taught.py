"""Notes on how something was taught: told as they were given, shown where they help, gone with what was taught."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from helpers import SAMPLE as FOLDER
from pydantic import ValidationError

from macros.commands import drop
from macros.model import Taught
from macros.read.load import load
from macros.rules import check
from macros.views import MACROS, View
from macros.views.exercise.trainer import trainer
from macros.words import words

SAMPLE = load(FOLDER)
NOTE: dict[str, Any] = {"id": "a-note", "taught": "exercise:ritam-ruku", "place": "Online", "when": "May", "who": "I"}


def view(language: str = "en", **note: Any) -> View:
    """Return the view of a sample in which one note is another."""
    told = {**SAMPLE.taught, "ritam-u-proljece": Taught(**{**NOTE, **note})} if note else SAMPLE.taught
    return View(replace(SAMPLE, taught=told), words(language), "predavaci/kako-su-vodili.md")


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ({"took": 40, "planned": 30}, "It took 40 minutes, and 30 were planned."),
        ({"took": 40}, "It took 40 minutes."),
        ({"planned": 30}, "30 minutes were planned. How many it took: not told."),
        ({"people": 18}, "18 people. Minutes: not told."),
    ],
)
def test_minutes_are_said_as_far_as_somebody_told_them(note: dict[str, Any], said: str) -> None:
    assert said in MACROS["taught"](view(**note), "exercise:ritam-ruku")


def test_what_nobody_told_is_called_so() -> None:
    html = MACROS["taught"](view(took=40), "exercise:ritam-ruku")
    assert "People: not told." in html
    assert "<strong>What was changed:</strong> not told" in html
    assert "<strong>What went wrong:</strong> not told" in html


def test_a_note_is_a_sentence_of_its_author_and_no_html() -> None:
    assert "<b>" not in MACROS["taught"](view(took=40, told="<b>Loud</b>."), "exercise:ritam-ruku")


def test_a_record_shows_only_its_own_notes_and_the_page_shows_all_by_record() -> None:
    assert "ljeto" not in MACROS["taught"](view(), "exercise:ritam-ruku")
    everything = MACROS["taught"](view())
    assert everything.count("<h3>") == len({note.taught for note in SAMPLE.taught.values()})
    assert all(f'id="taught-{id}"' in everything for id in SAMPLE.taught)


def test_a_record_of_which_nobody_told_shows_nothing() -> None:
    assert MACROS["taught"](view(), "exercise:prvi-korak") == ""


def test_the_trainer_reads_it_at_the_exercise_and_is_asked_for_a_note() -> None:
    told = trainer(view(), SAMPLE.exercises["ritam-ruku"])
    assert told is not None
    assert "It took 41 minutes" in told
    assert words("en")("taught.tell") in told


def test_who_has_no_page_for_notes_is_asked_for_none() -> None:
    bare = SAMPLE.course.model_copy(update={"pages": SAMPLE.course.pages.model_copy(update={"taught": None})})
    told = trainer(View(replace(SAMPLE, course=bare), words("en"), "index.md"), SAMPLE.exercises["ritam-ruku"])
    assert told is not None
    assert words("en")("taught.tell") not in told


@pytest.mark.parametrize("what", ["tool:karta-poziva", "ritam-ruku", "exercise:", "page:index.md"])
def test_only_what_can_be_taught_has_notes(what: str) -> None:
    with pytest.raises(ValidationError):
        Taught(**{**NOTE, "taught": what})


@pytest.mark.parametrize("name", ["people", "planned", "took"])
@pytest.mark.parametrize("value", [0, -3, "18", 2.5])
def test_a_number_that_nobody_can_have_counted_is_refused(name: str, value: Any) -> None:
    with pytest.raises(ValidationError):
        Taught(**{**NOTE, name: value})


def test_a_note_about_what_is_not_there_is_found_at_its_line(project_copy: Path) -> None:
    path = project_copy / "docs" / "popisi" / "taught.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("exercise:ritam-ruku", "exercise:ritam"), encoding="utf-8")
    found = [each for each in check(load(project_copy)) if each.place.file == "docs/popisi/taught.yml"]
    assert [(each.code, each.place.line) for each in found] == [("L201", 2)]


def test_a_note_goes_with_its_exercise(project_copy: Path) -> None:
    drop.run(project_copy, "exercise:ritam-ruku")
    after = load(project_copy)
    assert set(after.taught) == set(SAMPLE.taught) - {"ritam-u-proljece"}
    assert after.findings == ()
