"""Plans and talks: what a plan practises and loses, what is said, and that a promise of a plan is no practice."""

from __future__ import annotations

import dataclasses

import pytest
from helpers import SAMPLE as FOLDER

from macros.model import Slot
from macros.model.days import practised, slots_in, talks_of
from macros.model.uses import pages_naming
from macros.read.load import load
from macros.views import View
from macros.views.agenda import materials_of, talks
from macros.views.alignment import rows
from macros.views.plan import plan, plans
from macros.views.plan.coverage import coverage
from macros.views.times import module_times

SAMPLE = load(FOLDER)
SHORT = SAMPLE.plans["kratka-obuka"]


@pytest.fixture
def view() -> View:
    return View(SAMPLE, SAMPLE.words, "predavaci/planovi.md")


def test_a_talk_gives_its_minutes_to_the_slot_where_it_stands_alone() -> None:
    first, *_, last = slots_in(SAMPLE, SHORT.days[0])
    assert first[0] == SAMPLE.talks["pet-koraka"].minutes
    assert last[0] == last[1].minutes
    assert last[1].talk
    assert not last[1].is_talk


@pytest.mark.parametrize(
    "slot",
    [
        {"talk": "a", "minutes": 5},
        {"talk": "a", "pause": "break"},
        {"talk": "a", "input": "b", "minutes": 5},
        {"exercise": "a", "lab_step": "b"},
        {"minutes": 5},
        {"input": "a"},
    ],
)
def test_a_slot_that_says_too_much_or_too_little_is_refused(slot: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"lab_step, talk|minutes"):
        Slot.model_validate(slot)


def test_what_people_do_after_a_day_is_practised_too_but_a_quiz_practises_nothing() -> None:
    done = practised(SAMPLE, SHORT.days)
    assert SAMPLE.exercises[SHORT.days[0].after[-1]].kind == "quiz"
    assert done["voditi-poziv"] == ["poziv-u-paru"]
    assert done["prepoznati-zastoj"] == ["ritam-ruku"]


def test_the_talks_of_a_day_stand_in_order_each_once() -> None:
    assert talks_of(SHORT.days[0]) == ["pet-koraka", "sta-pita-dispecer"]


def test_a_plan_says_which_outcomes_it_loses_and_what_would_practise_them(view: View) -> None:
    [part] = coverage(SAMPLE, "dva-poziva")
    lost = {row.text: row.would for row in part.rows if not row.by}
    assert not lost
    assert part.left_out == ["ozivljavanje", "rane-i-opekotine", "pripremljeno-mjesto"]
    assert part.practised < part.all
    shown = plan(view, "dva-poziva")
    assert all(SAMPLE.title(f"lesson:{id}") in shown for id in part.left_out)


def test_an_outcome_that_is_lost_is_told_with_the_exercise_that_would_practise_it() -> None:
    days = tuple(day.model_copy(update={"slots": day.slots[:1], "after": ()}) for day in SHORT.days)
    alone = SHORT.model_copy(update={"days": days})
    cut = dataclasses.replace(SAMPLE, plans={"kratka-obuka": alone})
    [part] = coverage(cut, "kratka-obuka")
    assert {id for row in part.rows for id in row.would if not row.by} == {"prvi-korak"}
    assert SAMPLE.words("plans.lost") in plan(View(cut, cut.words, "predavaci/planovi.md"), "kratka-obuka")


def test_a_plan_works_for_as_many_people_as_each_of_its_exercises(view: View) -> None:
    held = [SAMPLE.exercises[slot.exercise].group for slot in SHORT.days[0].slots if slot.exercise]
    bounds = {"min": max(each.min for each in held), "max": min(each.max for each in held)}
    assert SAMPLE.words("plans.people", **bounds) in plan(view, "kratka-obuka")


def test_the_list_leads_to_where_a_plan_is_shown(view: View) -> None:
    assert '#plan-kratka-obuka"' in plans(view)


def test_a_promise_of_a_plan_is_no_practice() -> None:
    named = [id for row in rows(SAMPLE, "prve-minute") for id in (*row.exercises, *row.questions)]
    assert set(named) <= set(SAMPLE.exercises)


def test_a_talk_is_shown_with_what_is_said_and_its_source(view: View) -> None:
    shown = talks(view, "prve-minute")
    said = SAMPLE.talks["pet-koraka"].say[0]
    assert said.text in shown
    assert view.url(f"source:{said.sources[0]}") in shown
    assert "<svg" in shown


def test_a_source_of_a_talk_is_used_on_the_pages_that_show_the_talk() -> None:
    assert {page.path for page in pages_naming(SAMPLE, "talk:pet-koraka")} >= {"prva-pomoc/prve-minute/index.md"}
    used = {page.path for page in pages_naming(SAMPLE, "source:erc_prva_pomoc")}
    assert {"predavaci/planovi.md", "predavaci/vodi-dan.md"} <= used


def test_a_slot_that_does_a_part_of_an_exercise_says_itself_what_it_needs(view: View) -> None:
    day = SAMPLE.modules["prve-minute"].day
    assert "Karta poziva" in plan(view, "kratka-obuka").partition(SAMPLE.words("agenda.materials"))[2]
    assert "za svaki par" not in materials_of(view, [day])
    assert not any(slot.materials for slot in day.slots)


def test_the_hours_of_a_module_are_all_the_work_of_its_day() -> None:
    for id, module in SAMPLE.modules.items():
        work = sum(minutes for minutes, slot in slots_in(SAMPLE, module.day) if not slot.pause)
        assert module_times(SAMPLE, id).room == work
