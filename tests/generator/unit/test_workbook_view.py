"""The workbook has a place for every worksheet and question, and a sheet for each place that says what it asks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers import SAMPLE as FOLDER

from macros.export import schema as generated
from macros.export.workbook import Sheet, as_data, sheet
from macros.model import Exercise
from macros.model.prompt import prompt_hash
from macros.model.sheet import sheet_of
from macros.read.load import load
from macros.site import chunks, workbook
from macros.site.site import Site
from macros.views import View
from macros.views import workbook as view_of
from macros.views.exercise import own_page
from macros.views.note import note
from macros.words import words

HERE = Path(__file__).parent
SMALL = View(load(HERE / "small"), words(), "index.md")
SAMPLE = View(load(FOLDER), words(), "moja-sveska.md")


def sheets(view: View) -> dict[str, Sheet]:
    """Return all sheets by the name below which a browser keeps what is written in them."""
    owners = [owner for chapter in view_of.chapters(view) for owner in chapter.owners]
    assert len({owner.id for owner in owners}) == len(owners)
    return {owner.id: sheet(view, owner) for owner in owners}


def test_an_exercise_brings_its_form_its_questions_and_its_link() -> None:
    assert '<template data-owner="count-the-queue"></template>' in view_of.workbook(SMALL)
    found = sheets(SMALL)["count-the-queue"]
    exercise = SMALL.curriculum.exercises["count-the-queue"]
    assert (found.title, found.url) == ("E01 Count the queue", "exercises/count-the-queue/")
    assert found.form.startswith('<form class="worksheet worksheet-portrait" data-exercise="count-the-queue"')
    assert [(each.id, each.hash) for each in found.questions] == [
        (each.id, prompt_hash(each)) for each in exercise.questions
    ]
    assert "Who waits?" in [each.stem for each in found.questions]


def test_no_answer_stands_in_it() -> None:
    shown = view_of.workbook(SMALL) + str([as_data(each) for each in sheets(SMALL).values()])
    for hidden in ("People who left are waiting too", "Those who gave up count too", "Everybody"):
        assert hidden not in shown


def test_every_exercise_with_something_to_write_stands_once() -> None:
    expected = {e.id for e in SAMPLE.curriculum.exercises.values() if e.worksheet or e.canvas or e.questions}
    expected |= {f"tool-{id}" for id, tool in SAMPLE.curriculum.tools.items() if tool.canvas} | {
        "own_page",
        "note_plan-tima",
        "note_poslije-price",
        "my_tasks",
        "my_words",
    }
    assert set(sheets(SAMPLE)) == expected


def test_a_group_of_a_note_has_its_heading_on_the_page_in_the_workbook_and_in_the_file() -> None:
    record = SAMPLE.curriculum.notes["plan-tima"]
    heads = {part.id: part.heading for part in record.parts if part.heading}
    assert heads
    page, found = str(note(SAMPLE, "plan-tima")), sheets(SAMPLE)["note_plan-tima"]
    for id, heading in heads.items():
        assert f'<h2 class="note-group" id="note_plan-tima--{id}-group">{heading}</h2>' in page
        assert f'<a href="#note_plan-tima--{id}-group">{heading}</a>' in page
        assert f'<h4 class="note-group" id="note_plan-tima--{id}-group">{heading}</h4>' in found.form
    assert {each.id: each.heading for each in found.fields if each.heading} == heads
    assert "note-group" not in str(note(SAMPLE, "own-page"))


def test_exercises_come_in_the_order_of_lessons_and_quizzes_last() -> None:
    order = list(SAMPLE.curriculum.lessons)
    modules = [c for c in view_of.chapters(SAMPLE) if all(o.reference.startswith("exercise:") for o in c.owners)]
    assert modules
    for chapter in modules:
        records = [SAMPLE.curriculum.exercises[owner.id] for owner in chapter.owners]
        kinds = [each.kind == "quiz" for each in records]
        assert kinds == sorted(kinds)
        places = [order.index(each.lessons[0]) for each in records if each.kind != "quiz" and each.lessons]
        assert places == sorted(places)


@pytest.mark.parametrize("exercise", [e for e in SAMPLE.curriculum.exercises.values() if e.worksheet or e.canvas])
def test_what_a_sheet_asks_is_what_its_form_asks(exercise: Exercise) -> None:
    """The parts come from the records and the form from the view: they name the same controls in the same order."""
    found = sheet(SAMPLE, view_of.Owner(exercise.id, f"exercise:{exercise.id}", exercise.was))
    named = re.findall(r'<(?:input|textarea|select)\b[^>]*? name="([^"]+)"', found.form)
    controls = list(dict.fromkeys(name.removeprefix(f"{exercise.id}--") for name in named))
    assert [part.name for field in found.fields for part in field.parts] == controls
    for value, label in re.findall(r'<option value="([^"]+)">([^<]+)<', found.form):
        assert any((part.options or {}).get(value) == label for field in found.fields for part in field.parts)


def test_the_form_is_that_of_the_exercises_own_page() -> None:
    for exercise in SMALL.curriculum.exercises.values():
        if sheet_of(exercise, SMALL.curriculum.tools):
            own = own_page(SMALL, exercise)
            assert sheet(SMALL, view_of.Owner(exercise.id, f"exercise:{exercise.id}", exercise.was)).form in own


def test_the_types_of_the_scripts_are_current() -> None:
    assert generated.TYPES.read_text(encoding="utf-8") == generated.types(), "run make schema"


def test_a_site_without_a_workbook_has_no_sheets(tmp_path: Path) -> None:
    workbook.step(Site(tmp_path), SAMPLE.curriculum)
    assert not (tmp_path / chunks.SHEETS).exists()


@pytest.mark.parametrize("view", [SMALL, SAMPLE])
def test_it_is_one_block_without_ids_twice(view: View) -> None:
    html = view_of.workbook(view)
    assert "\n\n" not in html
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert "style=" not in html
    assert not re.search(r"\son\w+=", html)


def test_without_scripts_it_says_where_blank_worksheets_are() -> None:
    html = view_of.workbook(SAMPLE)
    assert re.search(r'<p class="workbook-scripts">.*<a href="\.\./vjezbe/">', html)
    assert '<div class="workbook-live" hidden>' in html


def test_a_sheet_says_from_where_a_text_is_carried_along_for_every_field_that_carries() -> None:
    found = sheets(SAMPLE)
    carrying = 0
    for exercise in SAMPLE.curriculum.exercises.values():
        asked = sheet_of(exercise, SAMPLE.curriculum.tools)
        for field, told in zip(asked.fields if asked else (), found[exercise.id].fields, strict=True):
            carrying += bool(field.carry)
            assert list(told.carry[:1]) == ([field.carry.replace(".", "/", 1).replace("@", ".")] if field.carry else [])
    assert carrying >= 2
    own = {field.id: field.carry for field in found["own_page"].fields}
    dangers = "+".join(f"krug-po-radionici/opasnosti.{n}" for n in (1, 2, 3))
    assert own["opasnosti"] == [dangers, "poziv-u-paru/karta.gdje"]
