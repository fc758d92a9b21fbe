"""A lab: its record, its order, its minutes, and what pages show of it."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from helpers import SAMPLE as SAMPLE_ROOT
from pydantic import ValidationError

from macros.model import LabStep, Output, Slot
from macros.model.days import slots_of
from macros.model.lab_step import Alone
from macros.model.labs import lab_of, steps_of, tracks_of
from macros.read.load import load
from macros.views import MACROS, View
from macros.views.agenda import agenda, day_rooms, held, tracks_told
from macros.views.exercise.embedded import embedded
from macros.views.lab.begin import sheets_of
from macros.views.lab.parts import leaves_with
from macros.views.thread.thread import follows, thread
from macros.views.workbook import chapters
from macros.words import words

SAMPLE = load(SAMPLE_ROOT)
STEP = "laboratorija/sta-nas-koci.md"


def view(path: str = STEP) -> View:
    return View(SAMPLE, words("bs"), path)


def shown(macro: str, *args: str, path: str = STEP) -> str:
    return str(MACROS[macro](view(path), *args))


def test_steps_stand_in_the_order_of_their_codes_as_people_count() -> None:
    assert steps_of(SAMPLE, "laboratorija") == ["sta-nas-koci", "jedna-promjena"]
    assert steps_of(SAMPLE, "prva-pomoc") == []


def test_a_lab_has_the_tracks_that_its_steps_name_in_the_order_of_the_course() -> None:
    assert tracks_of(SAMPLE, "laboratorija") == ["ured", "radionica"]
    assert lab_of(SAMPLE, "jedna-promjena") == "laboratorija"


def test_a_track_does_what_all_do_and_then_its_own() -> None:
    step = SAMPLE.lab_steps["sta-nas-koci"]
    assert [each.exercise for each in step.done_in("ured")] == ["kocnice-na-zidu", "poziv-u-paru"]
    assert [each.exercise for each in step.done_in()] == ["kocnice-na-zidu"]
    assert [each.id for each in step.outputs("radionica")] == ["kocnica", "zid", "opasnosti"]
    assert step.task_in("radionica") != step.task == step.task_in("ured")


def test_a_line_of_the_thread_begins_with_what_is_named_first_in_every_build() -> None:
    begins = ["ritam-ruku.pocetak", "moj-plan.odakle"]
    for order, first in ((begins, "prvi-korak/strah"), (begins[::-1], "ritam-ruku/pocetak")):
        assert follows(SAMPLE, Output(id="first", label="First", begins=order))[0] == first


def test_the_thread_calls_each_step_as_texts_do() -> None:
    programme = lab_of(SAMPLE, next(iter(SAMPLE.lab_steps)))
    shown = thread(View(SAMPLE, SAMPLE.words, "index.md"), programme)
    steps = [(step.number, SAMPLE.title(f"lab_step:{id}")) for id, step in SAMPLE.lab_steps.items()]
    assert steps
    for number, title in steps:
        assert f">{SAMPLE.words('lab.numbered', number=number, title=title)}</a>" in shown


def test_a_slot_has_the_minutes_of_its_step() -> None:
    assert [minutes for minutes, _ in slots_of(SAMPLE, "jedno-prijepodne")] == [40, 10, 30, 20]


@pytest.mark.parametrize("slot", [{"lab_step": "a", "minutes": 5}, {"pause": "break"}, {"lab_step": "a", "input": "B"}])
def test_a_slot_says_its_minutes_and_one_thing_unless_a_step_does(slot: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Slot.model_validate(slot)


def test_minutes_alone_are_added_up_from_the_parts_or_must_be_their_sum() -> None:
    parts = [{"minutes": 25, "how": "A"}, {"minutes": 20, "how": "B"}]
    assert Alone.model_validate({"how": "C", "parts": parts}).minutes == 45
    with pytest.raises(ValidationError, match="45"):
        Alone.model_validate({"how": "C", "minutes": 30, "parts": parts})


def test_a_step_wants_two_questions_at_least_for_a_mentor_to_ask() -> None:
    data = SAMPLE.lab_steps["sta-nas-koci"].model_dump()
    with pytest.raises(ValidationError, match="unstick"):
        LabStep.model_validate({**data, "mentor": {**data["mentor"], "unstick": ["One?"]}})


def test_an_exercise_belongs_to_its_lessons_then_to_steps_else_to_whose_outcomes_it_practises() -> None:
    assert SAMPLE.units_with("moj-plan") == ["lesson:pripremljeno-mjesto", "lab_step:jedna-promjena"]
    assert SAMPLE.units_with("kocnice-na-zidu") == ["lab_step:sta-nas-koci"]
    assert SAMPLE.module_of("kocnice-na-zidu") == "jedno-prijepodne"


def test_references_go_from_a_step_to_all_that_it_names_in_any_track() -> None:
    targets = {edge.target for edge in SAMPLE.references.of("lab_step:sta-nas-koci") if edge.how == "field"}
    assert {"module:jedno-prijepodne", "exercise:poziv-u-paru", "tool:mapa-opasnosti"} <= targets
    assert "field:krug-po-radionici.opasnosti" in targets
    edge = next(each for each in SAMPLE.references.to("tool:mapa-opasnosti") if each.start == "lab_step:sta-nas-koci")
    assert edge.place.line > SAMPLE.lab_steps["sta-nas-koci"].where("tracks").line


def test_the_head_of_a_step_has_both_tracks_side_by_side_each_with_its_name() -> None:
    html = shown("lab_head")
    assert html.partition('class="tracks"')[2].count('<section class="track" data-track=') == 2
    assert html.index('data-track="ured"') < html.index('data-track="radionica"')
    assert html.count("Svako napiše tri stvari") == 2  # the task, and that of the track with words of its own
    assert 'href="#exercise-kocnice-na-zidu"' in html  # which the page shows itself
    assert 'data-lab-step="sta-nas-koci"' in html


def test_a_step_without_differences_says_so_and_leads_back_to_what_it_takes() -> None:
    html = shown("lab_head", path="laboratorija/jedna-promjena.md")
    assert words("bs")("lab.same") in html
    begins = html.partition('<dd class="taken">')[2].partition("</dd>")[0]
    assert (
        f"{words('bs')('lab.numbered', number=SAMPLE.lab_steps['sta-nas-koci'].number, title='Šta nas koči')}</a>"
        in begins
    )
    assert 'data-carry="kocnice-na-zidu/izabrana"' in begins  # what is written of it is said there
    assert re.findall(r"<p>([^<]*)</p>", begins) == ["Kočnica koju smo izabrali", "Zid s karticama"]


def test_cards_lead_to_the_exercises_that_the_page_does_not_show() -> None:
    html = shown("lab_exercises")
    assert "kocnice-na-zidu" not in html
    assert html.index("poziv-u-paru") < html.index("krug-po-radionici")
    assert "Igra se samo jedan poziv." in html


def test_the_mentor_part_is_closed_on_the_page_and_open_in_the_list_of_all() -> None:
    assert shown("lab_mentor").startswith('<details class="trainer" data-way="group"><summary>')
    every = shown("lab_mentors", "laboratorija", path="laboratorija/mentori.md")
    assert "<details" not in every
    assert every.count("## ") == 2
    assert "Gleda se put poziva" in every  # what the other track does


def test_the_small_lab_adds_up_its_minutes_and_counts_where_one_can_stop() -> None:
    html = shown("small_lab", "laboratorija", path="laboratorija/sam.md")
    assert "Koraka: 2, sjedenja: 3." in html
    assert words("bs")("lab.part", n=2, of=2, minutes=20) in html


def test_the_list_of_steps_says_what_each_track_does() -> None:
    html = shown("lab_steps", "laboratorija", path="laboratorija/index.md")
    assert html.count("<li>") == 2
    for id, step in SAMPLE.lab_steps.items():
        name = words("bs")("lab.numbered", number=step.number, title=SAMPLE.title(f"lab_step:{id}"))
        assert f"{name}</a>" in html
    ways = [step.tracks for step in SAMPLE.lab_steps.values() if step.tracks]
    assert html.count(words("bs")("lab.as_all")) == sum(len(SAMPLE.course.tracks) - len(each) for each in ways)
    assert all(each.differs[:20] in html for way in ways for each in way.values())


def test_what_one_leaves_with_stands_in_lines_of_its_own_because_its_names_have_commas() -> None:
    outputs = [Output(id="a", label="If, then, because"), Output(id="b", label="Our number")]
    assert leaves_with([*outputs, outputs[0]]) == "If, then, because<br>Our number"


def test_one_person_is_told_on_which_sheets_to_write_and_what_each_track_does() -> None:
    small = shown("small_lab", "laboratorija", path="laboratorija/sam.md")
    assert words("bs")("lab.sheets") in small
    assert "moj-plan" in small
    assert small.count('<section class="track" data-track="ured">') == 1
    assert "Napiši tri kočnice u radionici." in small


@pytest.mark.parametrize(
    "alone",
    [
        {"minutes": 20},
        {"minutes": 20, "how": "A", "tracks": {"ured": "B", "radionica": "C"}},
        {"minutes": 20, "tracks": {"ured": "B"}},
        {"how": "A", "parts": [{"minutes": 20, "tracks": {"ured": "B"}}]},
    ],
)
def test_one_person_is_told_the_same_in_all_tracks_or_something_in_each(alone: dict[str, object]) -> None:
    data = SAMPLE.lab_steps["sta-nas-koci"].model_dump(exclude={"id"}, exclude_unset=True)
    with pytest.raises(ValidationError, match="ured, radionica"):
        LabStep.model_validate({**data, "alone": alone})


def test_the_page_of_a_step_tells_what_one_person_does_once_in_its_own_part() -> None:
    exercise = SAMPLE.exercises["moj-plan"]
    mode = exercise.modes.self_study
    assert mode
    own = words("bs")("exercise.parts.alone", n=exercise.minutes_alone)
    assert own in embedded(view("prva-pomoc/prve-minute/poziv.md"), exercise)
    here = embedded(view(), exercise)
    assert own not in here
    assert words("bs")("lab.alone_here") in here


def test_a_step_with_turns_says_how_many_teams_fit_and_what_more_of_them_do() -> None:
    turns = SAMPLE.lab_steps["jedna-promjena"].turns
    assert turns
    assert turns.teams(30) == 4
    said = words("bs")("lab.turns_fit", n=6, teams=4)
    assert said in shown("lab_head", path="laboratorija/jedna-promjena.md")
    assert said in shown("lab_room", "jedno-prijepodne", path="laboratorija/soba.md")
    data = SAMPLE.lab_steps["jedna-promjena"].model_dump(exclude={"id"}, exclude_unset=True)
    with pytest.raises(ValidationError, match="turns_fit"):
        LabStep.model_validate({**data, "turns": {"minutes": 20, "more": "Two rooms."}})


def test_the_agenda_of_a_lab_names_the_exercises_of_each_track_and_no_lesson() -> None:
    html = agenda(view("laboratorija/jedno-prijepodne.md"), "jedno-prijepodne")
    assert "09:00–09:40" in html
    assert "V02" in html
    assert words("bs")("agenda.lesson") not in html
    steps = day_rooms(view("laboratorija/jedno-prijepodne.md"), "jedno-prijepodne")
    assert steps.count("<tr") == 1 + len({"kocnice-na-zidu", "poziv-u-paru", "krug-po-radionici", "moj-plan"})


def test_who_does_an_exercise_of_a_lab_is_told_where_only_one_track_does_it() -> None:
    day = SAMPLE.modules["jedno-prijepodne"].day
    assert {each.id: each.track for each in held(SAMPLE, [day]) if each.track} == {
        "poziv-u-paru": "ured",
        "krug-po-radionici": "radionica",
    }
    assert [each["id"] for each in json.loads(tracks_told(view("laboratorija/jedno-prijepodne.md"), [day]))] == [
        "ured",
        "radionica",
    ]
    assert tracks_told(view("predavaci/vodi-dan.md"), [SAMPLE.modules["prve-minute"].day]) == "[]"


def test_the_workbook_puts_an_exercise_of_the_lab_below_its_day() -> None:
    owners = {chapter.title: [each.id for each in chapter.owners] for chapter in chapters(view("moja-sveska.md"))}
    title = words("bs")("orientation.module", code="L1", title="Jedno prijepodne")
    assert owners[title] == ["kocnice-na-zidu"]


def test_the_page_of_an_exercise_leads_back_to_its_step() -> None:
    html = str(MACROS["exercise_page"](view("vjezbe/kocnice-na-zidu.md")))
    assert words("bs")("exercise.of_lab_step") in html
    assert words("bs")("exercise.of_lesson") not in html


def test_a_lab_knows_which_of_its_sheets_may_hold_words_from_before_it() -> None:
    own, sheets = sheets_of(SAMPLE, "laboratorija")
    assert own == ["kocnice-na-zidu/"]
    told = dict(sheets)
    assert told["moj-plan"] == ["moj-plan/"]
    assert told["ritam-ruku"] == ["ritam-ruku/pocetak"]  # no sheet of the lab: only the field with which one begins
    assert set(told) > {"poziv-u-paru", "krug-po-radionici"}


def test_where_a_lab_begins_stands_the_box_about_these_sheets_and_nowhere_else() -> None:
    for macro, path in [
        ("lab_head", STEP),
        ("lab_steps", "laboratorija/index.md"),
        ("small_lab", "laboratorija/sam.md"),
    ]:
        html = shown(macro, *(["laboratorija"] if macro != "lab_head" else []), path=path)
        assert html.count('class="lab-begin"') == 1, macro
        assert re.search(r'<section class="lab-begin"[^>]* hidden>', html), macro  # a script shows it
    assert "lab-begin" not in shown("lab_head", path="laboratorija/jedna-promjena.md")


def test_a_step_is_called_by_the_number_of_its_code_on_all_pages() -> None:
    assert SAMPLE.lab_steps["sta-nas-koci"].number == "1"
    assert SAMPLE.lab_steps["sta-nas-koci"].model_copy(update={"code": "PL10b"}).number == "10b"
    assert words("bs")("orientation.lab_step", n=2) in shown("lab_head", path="laboratorija/jedna-promjena.md")
    small = shown("small_lab", "laboratorija", path="laboratorija/sam.md")
    assert words("bs")("lab.numbered", number="2", title="Jedna promjena") in small
    assert "V06" not in small  # who is alone needs no codes


def test_the_head_of_a_step_counts_what_a_track_does() -> None:
    html = shown("lab_head")
    told = json.loads(unescape(re.search(r'data-tracks="([^"]*)"', html)[1]))  # type: ignore[index]
    assert told["ured"]["exercises"] == "kocnice-na-zidu poziv-u-paru"
    assert told["radionica"]["exercises"] == "kocnice-na-zidu krug-po-radionici"
    assert words("bs")("orientation.exercises", count=2) in html  # in both tracks; the step has three
    assert "data-tracks" not in shown("lab_head", path="laboratorija/jedna-promjena.md")


def test_what_one_person_does_stands_in_the_box_on_top_and_what_only_teams_need_is_theirs() -> None:
    html = shown("lab_head", path="laboratorija/jedna-promjena.md")
    task = html.partition('<div class="lab-task">')[2].partition('<dl class="strip">')[0]
    assert "Napiši tri moguće promjene." in task.partition('id="lab-own"')[2]
    assert f'<div data-way="group"><dt>{words("bs")("lab.turns")}' in html
    assert html.index('class="switch"') < html.index('class="dots"')  # nobody walks past all dots to choose
    below = shown("lab_alone", path="laboratorija/jedna-promjena.md")
    assert 'id="lab-alone" data-way="group undecided"' in below


def test_a_step_leads_to_a_sheet_and_the_sheet_back_to_its_step() -> None:
    assert "moj-plan/#worksheet" in shown("lab_alone", path="laboratorija/jedna-promjena.md")
    assert '"#worksheet-kocnice-na-zidu"' in shown("lab_alone")
    assert 'id="worksheet-kocnice-na-zidu"' in embedded(view(), SAMPLE.exercises["kocnice-na-zidu"])
    page = str(MACROS["exercise_page"](view("vjezbe/moj-plan.md")))
    back = words("bs")("exercise.back_to_step")
    assert page.index('id="moj-plan--radnja"') < page.index(back) < page.index("dobar-plan")
    assert back not in str(MACROS["exercise_page"](view("vjezbe/ritam-ruku.md")))


def test_a_field_with_which_one_begins_stands_above_the_canvas() -> None:
    fields = SAMPLE.sheet_fields("poziv-u-paru")
    assert [fields[0].id, len(fields) > 1] == ["ko", True]
