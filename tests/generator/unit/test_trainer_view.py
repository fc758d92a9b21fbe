"""Who leads a group finds what to say first: in an exercise, in a lesson, and from the agenda of a day."""

from __future__ import annotations

import re
from dataclasses import replace

from macros.model import Day, Talk
from macros.model.curriculum import Curriculum
from macros.model.signatures import SIGNATURES
from macros.views import View
from macros.views.agenda import agenda, day_rooms, day_shopping, shopping_of, talks
from macros.views.agenda.things import things
from macros.views.exercise.own_page import own_page
from macros.views.exercise.trainer import trainer
from macros.views.pack import day_pack, prints_of
from macros.views.talk import talks_on

MODULE = "prve-minute"
RUN_PAGE = "predavaci/vodi-dan.md"


def view(curriculum: Curriculum, path: str) -> View:
    return View(curriculum, curriculum.words, path)


def test_what_to_say_stands_before_what_learners_work_on_and_is_told_once(curriculum: Curriculum) -> None:
    page = own_page(view(curriculum, "vjezbe/prvi-korak.md"), curriculum.exercises["prvi-korak"])
    ways = dict(re.findall(r"^## .* \{: #([\w-]+)(?: data-way=\"(\w+)\")? \}$", page, re.MULTILINE))
    order = list(ways)
    assert order.index("trainer") + 1 == order.index("steps") < order.index("worksheet")
    assert ways["trainer"] == "group"
    assert "group" not in {ways["steps"], ways["debrief"]}


def test_a_quiz_begins_with_its_questions(curriculum: Curriculum) -> None:
    quiz = curriculum.exercises["provjera-prve-minute"]
    page = own_page(view(curriculum, "vjezbe/provjera-prve-minute.md"), quiz)
    assert "{: #trainer" not in page.partition("{: #questions")[0]


def test_a_trainers_part_leads_to_each_place_that_it_has(curriculum: Curriculum) -> None:
    for id, exercise in curriculum.exercises.items():
        shown = trainer(view(curriculum, f"vjezbe/{id}.md"), exercise) or ""
        for link in re.findall(r'href="#((?:say|asked|short|pitfalls)-[\w-]+)"', shown):
            assert shown.count(f'id="{link}"') == 1, f"{id}: {link}"


def test_a_trainers_part_says_who_sits_where_and_asks_the_questions_for_afterwards(curriculum: Curriculum) -> None:
    exercise = curriculum.exercises["prvi-korak"]
    shown = trainer(view(curriculum, "vjezbe/prvi-korak.md"), exercise) or ""
    assert exercise.modes.room
    assert exercise.modes.room.how.split()[0] in shown
    assert shown.count("<dd>") >= sum(len(asked) for asked in exercise.debrief.asked.values())


def test_a_lesson_tells_the_talks_that_a_day_holds_on_it(curriculum: Curriculum) -> None:
    [first, *_] = [slot for slot in curriculum.modules[MODULE].day.slots if slot.is_talk]
    assert first.lesson
    assert first.talk
    shown = talks_on(view(curriculum, RUN_PAGE), first.lesson)
    assert curriculum.talks[first.talk].title in shown
    assert "<svg" not in shown, "the lesson shows the picture itself"
    assert not talks_on(view(curriculum, RUN_PAGE), "no-such-lesson")


def test_an_agenda_leads_to_talks_only_where_the_page_tells_them(curriculum: Curriculum) -> None:
    [first, *_] = [slot for slot in curriculum.modules[MODULE].day.slots if slot.is_talk]
    run = view(curriculum, RUN_PAGE)
    assert f'href="#talk-{first.talk}"' in agenda(run, MODULE)
    assert f"#talk-{first.talk} }}" in talks(run, MODULE)
    other = view(curriculum, "prva-pomoc/prve-minute/index.md")
    assert "#talk-" not in agenda(other, MODULE)


def test_the_steps_of_a_day_lead_to_what_is_said_and_to_the_day_as_it_runs(curriculum: Curriculum) -> None:
    shown = day_rooms(view(curriculum, RUN_PAGE), MODULE)
    assert "#trainer" in shown
    assert f"?run=module:{MODULE}:" in shown


def test_what_a_part_of_an_exercise_needs_is_said_where_it_is_printed(curriculum: Curriculum) -> None:
    day = curriculum.modules[MODULE].day
    [shortened] = [slot for slot in day.slots if slot.exercise and slot.short]
    assert str(shortened.short) in prints_of(view(curriculum, RUN_PAGE), [day])


def _with(curriculum: Curriculum, amounts: list[dict[str, object]], again: bool = False) -> tuple[View, Day]:
    """Return a view and a day with one exercise and one talk, which need things that others print."""
    exercises = dict(curriculum.exercises)
    told = Talk.model_validate(
        {"id": "show", "title": "Show", "minutes": 5, "say": [{"text": "Look."}], "amounts": amounts}
    )
    exercises["prvi-korak"] = exercises["prvi-korak"].model_copy(
        update={"amounts": (*exercises["prvi-korak"].amounts, *told.amounts)}
    )
    day = Day.model_validate(
        {
            "starts": "09:00",
            "ends": "10:00",
            "slots": [
                {"talk": "show", "lesson": "pet-koraka"},
                {"minutes": 55, "exercise": "prvi-korak", "again": again},
            ],
        }
    )
    made = replace(curriculum, exercises=exercises, talks={**curriculum.talks, "show": told})
    return View(made, made.words, RUN_PAGE), day


def test_a_day_prints_what_its_talks_need_and_what_an_exercise_needs_of_another(curriculum: Curriculum) -> None:
    amounts: list[dict[str, object]] = [
        {"thing": "Five questions", "each": "group", "prints": "page", "of": "page:index.md"},
        {
            "thing": "Sheets to watch with",
            "amount": 4,
            "each": "person",
            "prints": "worksheet",
            "of": "exercise:ritam-ruku",
        },
    ]
    run, day = _with(curriculum, amounts)
    shown = prints_of(run, [day])
    assert shown.index("Five questions") < shown.index("prvi-korak"), "in the order of the day"
    assert shown.count("Sheets to watch with") == 2, "once for the talk, once for the exercise"
    assert 'data-exercise="prvi-korak" data-what="worksheet"' in shown
    assert "ritam-ruku" in shown
    assert 'data-exercise="talk:show" data-what="page" data-track="" data-form="table"' in shown


def test_what_people_bring_from_a_day_before_is_not_printed_again(curriculum: Curriculum) -> None:
    run, day = _with(curriculum, [], again=True)
    assert "prvi-korak" not in prints_of(run, [day])


def test_what_talks_need_stands_in_the_list_of_the_day(curriculum: Curriculum) -> None:
    run, day = _with(curriculum, [{"thing": "Sheets of the talk", "each": "person"}])
    shown = shopping_of(run, [day])
    assert "Sheets of the talk" in shown
    pictured = next(talk for talk in curriculum.talks.values() if talk.picture)
    whole = day_shopping(view(curriculum, RUN_PAGE), MODULE)
    assert curriculum.words("talks.picture") in whole or pictured.id not in str(curriculum.modules[MODULE].day)


def test_a_pack_shows_a_sheet_once_for_all_who_need_it(curriculum: Curriculum) -> None:
    borrowed = {"thing": "More of it", "each": "person", "prints": "worksheet", "of": "exercise:prvi-korak"}
    amounts: list[dict[str, object]] = [
        borrowed,
        {"thing": "A page", "each": "room", "prints": "page", "of": "page:index.md"},
    ]
    run, _ = _with(curriculum, amounts)
    shown = day_pack(run, MODULE)
    assert shown.count('id="pack-prvi-korak"') == 1
    assert "More of it" in shown
    assert run.words("pack.other_page") in shown


def test_packs_of_two_days_would_share_ids_so_a_page_has_one(curriculum: Curriculum) -> None:
    again = replace(curriculum)
    vars(again)["modules"] = {**curriculum.modules, "again": curriculum.modules[MODULE]}
    one, other = (
        set(re.findall(r'\bid="([^"]+)"', day_pack(view(again, RUN_PAGE), each))) for each in (MODULE, "again")
    )
    assert one & other
    assert SIGNATURES["day_pack"].only_one


def test_signs_serve_on_several_days_and_worksheets_are_used_up(curriculum: Curriculum) -> None:
    exercise = curriculum.exercises["prvi-korak"]
    told = zip(exercise.amounts, things(view(curriculum, RUN_PAGE), exercise), strict=True)
    assert {each.prints: thing.get("kept") for each, thing in told if each.prints} == {"worksheet": None, "signs": True}


def test_the_trainers_part_has_headings_below_that_of_its_exercise(curriculum: Curriculum) -> None:
    exercise = curriculum.exercises["prvi-korak"]
    for level in (3, 4):
        told = trainer(view(curriculum, "vjezbe/prvi-korak.md"), exercise, level)
        assert told is not None
        heads = re.findall(r'<p class="label"[^>]*>', told)
        assert len(heads) > 1
        assert all(f'role="heading" aria-level="{level}"' in each for each in heads)
