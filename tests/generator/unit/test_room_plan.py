"""Each way to set up a room has a picture in which people stay inside, and a name."""

from __future__ import annotations

import html
import json
import re
from typing import get_args

import pytest

from macros.model import Group, RoomPlan
from macros.model.curriculum import Curriculum
from macros.views import View
from macros.views.agenda import day_rooms, day_shopping
from macros.views.exercise.trainer import trainer
from macros.views.room_plan.room_plan import HEIGHT, PLANS, WIDTH
from macros.words import words


def test_each_plan_is_drawn_and_named_in_each_language() -> None:
    assert set(PLANS) == set(get_args(RoomPlan))
    for language in ("en", "bs"):
        t = words(language)
        assert {t(f"room_plan.{name}") for name in PLANS}


@pytest.mark.parametrize("size", [3, 4, 5, 6])
@pytest.mark.parametrize("name", PLANS)
def test_people_and_things_stay_inside_the_room(name: RoomPlan, size: int) -> None:
    drawn = PLANS[name](Group(form="group", size=size, min=3, max=60))
    assert drawn.people
    assert all(4 <= x <= WIDTH - 4 and 4 <= y <= HEIGHT - 4 for x, y in drawn.people)
    assert all(x >= 0 and y >= 0 and x + w <= WIDTH and y + h <= HEIGHT for x, y, w, h in drawn.boxes)


def test_tables_have_as_many_seats_as_people_in_a_group() -> None:
    drawn = PLANS["tables"](Group(form="group", size=4, min=3, max=60))
    assert len(drawn.people) == 4 * len(drawn.tables)


def view(curriculum: Curriculum, path: str) -> View:
    return View(curriculum, curriculum.words, path)


def test_the_trainer_sees_the_room_and_the_signs(curriculum: Curriculum) -> None:
    shown = trainer(view(curriculum, "vjezbe/sta-prvo.md"), curriculum.exercises["sta-prvo"]) or ""
    assert shown.count("<svg") == len(curriculum.exercises["sta-prvo"].room)
    for sign in curriculum.exercises["sta-prvo"].signs:
        assert sign.title in shown


def test_a_day_shows_its_rooms_and_what_to_buy_for_all_its_exercises(curriculum: Curriculum) -> None:
    page = view(curriculum, "predavaci/vodi-dan.md")
    assert str(day_rooms(page, "prve-minute")).count("room-plans") >= 1
    [data] = re.findall(r"data-exercises=\"([^\"]*)\"", day_shopping(page, "prve-minute"))
    told = {each["title"]: each for each in json.loads(html.unescape(data))}
    for slot in curriculum.modules["prve-minute"].day.slots:
        if slot.exercise and not slot.materials:
            exercise = curriculum.exercises[slot.exercise]
            assert len(told[exercise.title]["things"]) == len(exercise.amounts)
            assert len(told[exercise.title]["also"]) == len(exercise.materials)
