"""The deck for Anki: what stands on its cards, and that a newer one finds the cards of an older one."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

from helpers import SAMPLE

from macros.model.review import questions_of
from macros.read.load import load
from macros.site.deck import Note, faces, notes, packed
from macros.views import View
from macros.views.review import cards

CURRICULUM = load(SAMPLE)
VIEW = View(CURRICULUM, CURRICULUM.words, "ponavljanje.md")
TOLD = list(notes(CURRICULUM, {unit: asdict(cards(VIEW, unit)) for unit in CURRICULUM.units}))


def rows(folder: Path, told: list[Note], question: str) -> list[tuple[object, ...]]:
    """Ask the collection that Anki reads."""
    with zipfile.ZipFile(io.BytesIO(packed("Prva pomoć", told, 1_764_288_000))) as file:
        (folder / "anki.db").write_bytes(file.read("collection.anki2"))
    with closing(sqlite3.connect(folder / "anki.db")) as collection:
        return collection.execute(question).fetchall()


def test_each_question_is_a_card_and_each_term_two(tmp_path: Path) -> None:
    asked = {each for unit in CURRICULUM.units for each in questions_of(CURRICULUM, unit)}
    terms = [each for each in TOLD if each.kind == "term"]
    assert {each.name for each in TOLD if each.kind == "question"} == {"/".join(each) for each in asked}
    assert rows(tmp_path, TOLD, "select count(*) from cards") == [(len(asked) + 2 * len(terms),)]


def test_a_question_shows_what_to_choose_from_and_keeps_its_answer_for_the_other_side() -> None:
    note = next(each for each in TOLD if each.name == "ritam-ruku/znakovi")
    assert "Kod koga odmah počinješ oživljavanje?" in note.front
    assert "Ne odgovara i ne diše." in note.front
    assert "najjasniji znak" not in note.front
    assert "najjasniji znak" in note.back
    for each in TOLD:
        assert not any(sign in each.front + each.back for sign in ("<input", "<select", "<a ", "<details", "<img"))


def test_choices_of_rows_stand_below_them_once() -> None:
    select = '<select><option value="">…</option><option value="1">A &lt; B</option></select>'
    html = f'<div><fieldset><legend>Q</legend>{select}{select}</fieldset><details class="answer">Why</details></div>'
    made = faces(html)
    assert made is not None
    front, back = made
    assert front.count("A &lt; B") == 1
    assert back == "Why"
    assert faces(html.replace("Q", '<img src="x.svg">')) is None


def test_the_same_cards_make_the_same_file_and_a_changed_text_keeps_its_id(tmp_path: Path) -> None:
    assert packed("Prva pomoć", TOLD, 1) == packed("Prva pomoć", TOLD, 1)
    changed = [replace(each, front=f"{each.front}!") for each in TOLD]
    ids = "select guid, mid from notes order by guid"
    assert rows(tmp_path, TOLD, ids) == rows(tmp_path, changed, ids)
