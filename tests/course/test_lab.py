"""The Policy Lab: both tracks fill the same two days, and every step ends in something that a later one takes."""

from __future__ import annotations

import re

import pytest

from macros.model.curriculum import Curriculum
from macros.model.days import slots_of
from macros.model.labs import steps_of, tracks_of
from macros.model.sheet import sheet_of
from macros.views.thread.thread import lines_of
from macros.views.worksheet.worksheet import carried_from

LAB = "policy-lab"
DAYS = ("lab-day-one", "lab-day-two")
# What a team has written about its idea, the nearest first.
IDEA = "concept-on-a-page.sentence policy-on-a-page.sentence choose-in-the-open.choice"
# The box of the service canvas: its field follows it, so that nobody writes the riskiest belief twice.
RISK = "concept-on-a-page.concept@risk"


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("track", ["service", "policy"])
def test_each_track_fills_a_day_of_450_minutes_with_its_exercises(curriculum: Curriculum, day: str, track: str) -> None:
    assert tracks_of(curriculum, LAB) == ["service", "policy"]
    total = 0
    for minutes, slot in slots_of(curriculum, day):
        step = curriculum.lab_steps.get(slot.lab_step or "")
        total += sum(each.minutes for each in step.done_in(track)) if step else minutes
    assert total == 450


@pytest.mark.parametrize("day", DAYS)
def test_a_day_has_360_minutes_of_work(curriculum: Curriculum, day: str) -> None:
    assert sum(minutes for minutes, slot in slots_of(curriculum, day) if not slot.pause) == 360


def test_the_lab_has_its_steps_in_the_order_of_the_process(curriculum: Curriculum) -> None:
    codes = [curriculum.lab_steps[id].code for id in steps_of(curriculum, LAB)]
    first = "PL0 PL1 PL2 PL3 PL4 PL5a PL5b PL6 PL7"
    assert " ".join(codes) == f"{first} PL8 PL9 PL10 PL10b PL11 PL11b PL12 PL13"


def test_the_agenda_has_them_in_this_order_too(curriculum: Curriculum) -> None:
    in_days = [slot.lab_step for day in DAYS for _, slot in slots_of(curriculum, day) if slot.lab_step]
    assert in_days == steps_of(curriculum, LAB)


def test_every_step_but_the_first_begins_with_what_an_earlier_one_left(curriculum: Curriculum) -> None:
    steps = [curriculum.lab_steps[id] for id in steps_of(curriculum, LAB)]
    assert [step.code for step in steps if not step.takes] == ["PL0"]


def test_what_is_written_in_a_step_is_written_in_one_of_its_exercises(curriculum: Curriculum) -> None:
    """The first origin of an output: others are where the same text may stand already, such as in the foundation."""
    strange = {
        f"{step.code} {output.id}: {output.begins[0]}"
        for step in curriculum.lab_steps.values()
        for output in step.all_outputs
        if output.begins and output.begins[0].partition(".")[0] not in step.exercise_ids
    }
    assert strange == set()


@pytest.mark.parametrize(
    ("field", "origins"),
    [
        ("front-page-in-five-years.vision", "themes-from-fears.wish"),
        ("evidence-table.problem", "grow-the-tree.my-problem five-whys-in-threes.problem"),
        ("who-is-missing.issue", "evidence-table.problem grow-the-tree.my-problem five-whys-in-threes.problem"),
        ("rights-and-duties.silent", "who-is-missing.unnamed"),
        ("three-widths.problem", "evidence-table.problem grow-the-tree.my-problem five-whys-in-threes.problem"),
        ("crazy-8s-round.question", "three-widths.chosen"),
        ("policy-on-a-page.sentence", "choose-in-the-open.choice"),
        ("concept-on-a-page.sentence", "policy-on-a-page.sentence choose-in-the-open.choice"),
        ("concept-on-a-page.riskiest", f"policy-on-a-page.riskiest {RISK}"),
        ("make-it-clumsy.question", f"concept-on-a-page.riskiest policy-on-a-page.riskiest {RISK}"),
        ("from-belief-to-card.belief", f"concept-on-a-page.riskiest policy-on-a-page.riskiest {RISK}"),
        ("test-findings.number", "from-belief-to-card.card@threshold"),
        ("fix-list.keep-open", "ten-barriers-walk.stays-open"),
        ("three-changes.version-two", IDEA),
        ("it-failed-in-the-news.plan", f"three-changes.version-two {IDEA}"),
        ("road-map-and-yes-if.chain", f"three-changes.version-two {IDEA}"),
        ("sponsor-answer.ask", "road-map-and-yes-if.ask"),
        ("day-ten.planned", "sponsor-answer.tomorrow road-map-and-yes-if.first my-first-ten-days.step"),
        ("day-365.number", "day-ninety.number road-map-and-yes-if.number counted-or-changed.rather"),
    ],
)
def test_what_a_team_of_either_track_wrote_before_is_where_it_goes_on(
    curriculum: Curriculum, field: str, origins: str
) -> None:
    exercise, _, name = field.partition(".")
    sheet = sheet_of(curriculum.exercises[exercise], curriculum.tools)
    assert sheet
    found = next(each for each in sheet.fields if each.id == name)
    assert carried_from(curriculum, found) == origins.split()


def test_the_thread_knows_with_what_a_sheet_begins_that_a_team_leaves_as_it_is(curriculum: Curriculum) -> None:
    follows = {line.name: line.follows for id in curriculum.lab_steps for line in lines_of(curriculum, id)}
    assert follows["vision.vision"] == ["themes-from-fears/wish"]
    assert follows["show.tomorrow"] == ["road-map-and-yes-if/first", "my-first-ten-days/step"]
    assert follows["many-ideas.ideas"] == []  # a list


def test_no_box_of_a_step_tells_of_both_tracks(curriculum: Curriculum) -> None:
    """A reader who has chosen a track sees what is invented for this one only: each has a box of its own."""
    both = {
        id: list(re.findall(r"^/// fiction.*?^///$", curriculum.pages[path].body, re.M | re.S))
        for id in steps_of(curriculum, LAB)
        if (path := curriculum.page_of[f"lab_step:{id}"].path)
    }
    assert any(both.values())
    assert [id for id, boxes in both.items() if any("data-track:" not in box for box in boxes)] == []
