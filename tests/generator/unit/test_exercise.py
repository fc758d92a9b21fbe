"""How long an exercise takes, in which ways it is done, and what its records refuse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from macros.model import Exercise
from macros.model.fields.scale import ScaleField
from macros.model.prompt import prompt_hash
from macros.model.questions.gaps import GapsQuestion
from macros.model.questions.match import MatchQuestion
from macros.model.step import Step
from macros.read.load import load
from macros.views import View
from macros.views.agenda.day import Timed, day_bar, timed
from macros.views.exercise.parts import parts, way_of
from macros.views.questions import questions
from macros.words import words

SMALL = load(Path(__file__).parent / "small")


def step(minutes: int = 5, **rest: Any) -> dict[str, Any]:
    return {"title": "Look", "minutes": minutes, "do": "Look.", **rest}


def exercise(**changes: Any) -> Exercise:
    data = SMALL.exercises["count-the-queue"].model_dump(by_alias=True)
    return Exercise.model_validate({**data, "id": "count-the-queue", **changes})


def slips(model: Any, **data: Any) -> set[str]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return {each["type"] for each in caught.value.errors()}


def test_cards_are_called_cards_since_what_to_do_speaks_of_them() -> None:
    made = exercise(cards={"title": "Two sample notes", "items": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]})
    headings = [part.heading for part in parts(View(SMALL, words("en"), "index.md"), made)]
    assert "Two sample notes: 2 cards" in headings


def test_a_step_takes_as_long_as_its_parts_in_each_round() -> None:
    made = Step.model_validate(
        {"title": "Play", "do": "Play.", "rounds": 3, "steps": [step(5), step(10, up_to=15), step(7, optional=True)]}
    )
    assert (made.minutes, made.all_minutes, made.most_minutes) == (15, 45, 60)


def test_parts_that_do_not_add_up_are_told() -> None:
    assert slips(Step, **step(20, steps=[step(5)])) == {"parts_add_up"}


def test_a_range_ends_above_its_beginning() -> None:
    assert slips(Step, **step(20, up_to=20)) == {"up_to_more"}
    assert slips(Step, **step(20, group={"form": "group", "size": 6, "up_to": 4})) == {"up_to_more"}


def test_no_group_may_be_smaller_at_its_largest_than_the_exercise_wants() -> None:
    assert slips(Step, **step(20, group={"form": "group", "size": 6, "at_most": 5})) == {"at_most_less"}
    assert slips(Step, **step(20, group={"form": "group", "size": 4, "up_to": 6, "at_most": 5})) == {"at_most_less"}
    made = Step.model_validate(step(20, group={"form": "group", "size": 5, "at_most": 5}))
    assert made.group is not None
    assert made.group.seated == {"form": "group", "size": 5, "most": 0, "limit": 5}


def test_what_may_be_left_out_does_not_count() -> None:
    steps = [step(10), step(5, optional=True), step(20, up_to=30)]
    made = exercise(steps=steps)
    assert (made.minutes, made.most_minutes) == (30, 40)


def test_a_way_of_working_has_its_own_steps_and_minutes() -> None:
    modes = {"room": {"how": "Here.", "steps": [step(7)]}, "online": {"how": "There.", "minutes": 50}}
    made = exercise(modes=modes, steps=[step(20)])
    assert (made.minutes, made.minutes_in(made.modes.online)) == (7, 50)


def test_minutes_alone_are_those_of_steps_that_one_can_do_alone() -> None:
    steps = [step(5, group={"form": "individual"}), step(30, group={"form": "plenary"}), step(2)]
    made = exercise(modes={"self-study": {"how": "Alone."}}, steps=steps)
    assert made.minutes_alone == 7
    assert exercise(modes={"room": {"how": "Here."}}).minutes_alone == 0  # it is not done alone


def test_a_quiz_without_steps_takes_as_long_as_its_questions() -> None:
    made = exercise(kind="quiz", modes={}, steps=())
    assert (made.minutes, made.minutes_alone) == (5, 5)


def test_each_gap_has_one_place_in_its_text() -> None:
    gap = {"id": "door", "accept": ["door"]}
    for text in ("No gap.", "{door} {door}", "{door} {window}"):
        asked = {"id": "q", "type": "gaps", "stem": "Fill in.", "text": text, "gaps": [gap]}
        assert slips(GapsQuestion, **asked) == {"gap_place"}
    assert GapsQuestion.model_validate(
        {"id": "q", "type": "gaps", "stem": "Fill in.", "text": "{door}, { window }", "gaps": [gap]}
    )


def test_words_on_a_scale_stand_at_its_numbers() -> None:
    scale = {"id": "s", "type": "scale", "label": "How?", "low": "No", "high": "Yes", "points": 3}
    assert slips(ScaleField, **scale, words={"4": "Much"}) == {"beside_scale"}
    worded = ScaleField.model_validate({**scale, "first": 0, "words": {"1": "Half"}})
    assert worded.parts()[0].options == {"0": "0", "1": "1 (Half)", "2": "2"}


def test_a_field_that_came_later_changes_what_was_asked_only_where_it_is_written() -> None:
    scale = {"id": "s", "type": "scale", "label": "How?", "low": "No", "high": "Yes"}
    plain, same, worded = (
        prompt_hash(ScaleField.model_validate({**scale, **more})) for more in ({}, {"first": 1}, {"words": {"3": "So"}})
    )
    assert plain == same != worded


def test_two_pairs_that_share_an_answer_offer_it_once() -> None:
    pairs = [{"id": id, "left": left, "right": "A queue"} for id, left in (("a", "Door"), ("b", "Gate"))]
    asked = MatchQuestion.model_validate(
        {"id": "m", "type": "match", "stem": "Match.", "pairs": pairs, "extra": ["No"]}
    )
    html = questions(View(SMALL, words(), "foundation/start/queue.md"), exercise(), [asked])
    assert html.count('<option value="A queue">') == 2  # once in each list


def test_the_bar_of_a_short_day_is_no_higher_than_others_and_a_long_one_is_a_unit_a_minute() -> None:
    slots = timed(SMALL, SMALL.modules["start"].day)
    view = View(SMALL, words(), "foundation/start/index.md")
    short = day_bar(view, slots, "Short")
    assert 'viewBox="0 0 360 34"' in short
    assert short.count("<text") == 2  # 09:00 and 09:15
    long = Timed(slots[0].starts, 400, slots[0].slot)
    assert 'viewBox="0 0 400 34"' in day_bar(view, [long], "Long")


def test_what_only_a_group_needs_is_for_groups_where_one_can_do_it_alone_too() -> None:
    both = exercise(modes={"self-study": {"how": "Alone."}}, steps=[step(20)], materials=["Chairs"])
    ways = {
        name: way_of(both, name) for name in ("alone", "steps", "materials", "modes", "access", "worksheet", "trainer")
    }
    assert ways == {
        "alone": "alone", "steps": "group", "materials": "group", "modes": "group", "access": "group",
        "worksheet": "", "trainer": "group",
    }  # fmt: skip


def test_an_exercise_that_is_done_in_one_way_only_has_no_other_to_choose() -> None:
    for one in (exercise(modes={}, steps=[step(20)]), exercise(modes={"self-study": {"how": "Alone."}}, steps=())):
        assert {way_of(one, name) for name in ("alone", "steps", "materials", "modes")} == {""}


def test_who_learns_alone_keeps_the_files_that_are_handed_out() -> None:
    handed = {"file": "sheet.csv", "title": "Sheet"}
    for trainer, way in ((False, ""), (True, "group")):
        made = exercise(
            modes={"self-study": {"how": "Alone."}}, steps=[step(20)], files=[{**handed, "trainer": trainer}]
        )
        assert way_of(made, "materials") == way
