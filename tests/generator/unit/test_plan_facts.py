"""What can stand in a plan of a trainer: the days that are ready add up, and each line leads to what is there."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from helpers import SAMPLE as FOLDER

from macros.export.agenda import facts
from macros.model import Slot, after_midnight
from macros.model.days import all_days
from macros.read.load import load
from macros.rules.settings import limits
from macros.views import View

SAMPLE = load(FOLDER)
FACTS: dict[str, Any] = facts(View(SAMPLE, SAMPLE.words, str(SAMPLE.course.pages.agenda)))
MODULES = [each for each in FACTS["plans"] if each["id"].startswith("module:")]


@pytest.mark.parametrize("plan", MODULES, ids=[each["id"] for each in MODULES])
def test_a_day_that_is_ready_is_as_long_as_that_of_its_module_in_each_track(plan: dict[str, Any]) -> None:
    day = SAMPLE.modules[plan["id"].split(":")[1]].day
    [planned] = plan["days"]
    assert planned["starts"] == after_midnight(day.starts)
    assert planned["starts"] + sum(item["minutes"] for item in planned["items"]) == after_midnight(day.ends)


def test_a_programme_is_the_days_of_its_modules() -> None:
    for plan in FACTS["plans"]:
        kind, id, _ = plan["id"].split(":")
        days = {"programme": lambda id: SAMPLE.modules_of(id), "plan": lambda id: SAMPLE.plans[id].days}
        assert len(plan["days"]) == (len(days[kind](id)) if kind in days else 1)


def test_a_plan_of_the_course_is_there_with_its_talks_and_pauses() -> None:
    plan = next(each for each in FACTS["plans"] if each["id"] == "plan:kratka-obuka:")
    assert [item["kind"] for item in plan["days"][0]["items"]] == ["lesson", "exercise", "break", "exercise"]
    assert plan["days"][0]["items"][0]["text"] == SAMPLE.talks["pet-koraka"].title


def test_a_talk_is_known_with_its_minutes_its_lesson_and_all_that_it_needs() -> None:
    plan = next(each for each in FACTS["plans"] if each["id"] == "plan:kratka-obuka:")
    first = plan["days"][0]["items"][0]
    talk, told = SAMPLE.talks[first["talk"]], FACTS["talks"][first["talk"]]
    assert (told["title"], told["minutes"], told["lesson"]) == (talk.title, talk.minutes, first["id"])
    always = [each["text"] for each in told["materials"] if not each["each"]]
    assert len(always) == len(talk.materials) + bool(talk.picture)
    assert always or talk.amounts
    assert set(FACTS["talks"]) == set(SAMPLE.talks)


def test_what_a_plan_leaves_out_and_needs_arrives_with_its_line() -> None:
    plan = next(each for each in FACTS["plans"] if each["id"] == "plan:kratka-obuka:")
    told = plan["days"][0]["items"][-1]["note"]
    assert "Karta poziva za svaki par" in told
    assert SAMPLE.talks["sta-pita-dispecer"].title in told


def test_a_step_of_a_lab_arrives_with_its_own_words_of_what_is_left_out() -> None:
    id, module = next((id, each) for id, each in SAMPLE.modules.items() if each.day.slots[0].lab_step)
    step = SAMPLE.lab_steps[str(module.day.slots[0].lab_step)]
    for track in step.tracks:
        [planned] = next(each for each in MODULES if each["id"] == f"module:{id}:{track}")["days"]
        done = step.done_in(track)
        told = [(each.exercise, f"{each.short}".removesuffix(".")) for each in done if each.short]
        notes = {item["id"]: item.get("note", "") for item in planned["items"][: len(done)]}
        assert told
        assert all(short in notes[exercise] for exercise, short in told)


def test_a_talk_within_a_step_of_a_lab_arrives_with_its_first_exercise() -> None:
    plan, [id, *_] = SAMPLE.plans["kratka-obuka"], SAMPLE.lab_steps
    slot = Slot(lab_step=id, talk="pet-koraka")
    day = plan.days[0].model_copy(update={"slots": (slot,)})
    course = dataclasses.replace(SAMPLE, plans={"one": plan.model_copy(update={"days": (day,)})})
    made = facts(View(course, course.words, str(course.course.pages.agenda)))["plans"]
    [planned] = next(each for each in made if each["id"] == "plan:one:")["days"]
    notes = [SAMPLE.talks["pet-koraka"].title in item.get("note", "") for item in planned["items"]]
    assert [item.get("talk") == "pet-koraka" for item in planned["items"]] == notes
    assert notes[0]
    assert sum(notes) == 1


def test_lengths_of_the_course_are_known_and_its_limits_are_those_of_the_rules() -> None:
    for id, exercise in SAMPLE.exercises.items():
        short = exercise.minutes - (exercise.saves or 0)
        assert {exercise.minutes, short} <= set(FACTS["exercises"][id]["lengths"])
    for _, day, _ in all_days(SAMPLE):
        for slot in (slot for slot in day.slots if slot.exercise and slot.short):
            assert slot.minutes in FACTS["exercises"][slot.exercise]["lengths"]
    for each in (each for step in SAMPLE.lab_steps.values() for each in step.all_done):
        assert each.minutes in FACTS["exercises"][each.exercise]["lengths"]
    assert FACTS["limits"] == {
        "work": limits(SAMPLE, "E330")["at_most"],
        "talk": limits(SAMPLE, "E331")["at_most"],
    }


def test_a_module_with_a_lab_is_there_once_for_each_of_its_tracks() -> None:
    tracks = {plan["id"].rpartition(":")[2] for plan in MODULES}
    assert tracks == {""} | {track for step in SAMPLE.lab_steps.values() for track in step.tracks}


def test_each_line_names_what_is_there() -> None:
    for plan in FACTS["plans"]:
        for item in (item for day in plan["days"] for item in day["items"]):
            if item["kind"] in ("exercise", "lesson"):
                assert item["id"] in FACTS[f"{item['kind']}s"]


def test_an_exercise_says_how_long_it_is_for_whom_and_what_its_short_way_saves() -> None:
    for id, exercise in SAMPLE.exercises.items():
        told = FACTS["exercises"][id]
        assert told["minutes"] == exercise.minutes
        assert (told["from"], told["to"]) == (exercise.group.min, exercise.group.max)
        assert told["saves"] == (exercise.saves or 0)
        assert all("[" not in each["text"] and "<" not in each["text"] for each in told["materials"])


def test_what_may_be_left_out_when_a_day_runs_late_is_known_to_its_plan() -> None:
    [spare] = [item["id"] for plan in MODULES for day in plan["days"] for item in day["items"] if item.get("spare")]
    assert spare == "poziv-u-paru"


def test_what_people_from_outside_come_for_says_so() -> None:
    [fixed] = [item["id"] for plan in MODULES for day in plan["days"] for item in day["items"] if item.get("fixed")]
    assert fixed == "ritam-ruku"
