"""The slides of a day: that they follow its agenda, show what people see, and keep what is said in the notes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from helpers import SAMPLE

from macros.export.slides import deck
from macros.model import clock
from macros.read.load import load
from macros.views import View
from macros.views.agenda import slides_of
from macros.views.agenda.day import timed

CURRICULUM = load(SAMPLE)
VIEW = View(CURRICULUM, CURRICULUM.words, "index.md")
MODULES, PLANS = CURRICULUM.modules.values(), CURRICULUM.plans.values()
DAYS = [*(each.day for each in MODULES), *(day for each in PLANS for day in each.days)]
DECKS = [deck(VIEW, "Dan", [day]) for day in DAYS]


@pytest.mark.parametrize("at", range(len(DAYS)))
def test_the_agenda_on_the_slides_is_that_of_the_day(at: int) -> None:
    lines = [line for slide in DECKS[at]["slides"] if slide["kind"] == "agenda" for line in slide["lines"]]
    assert [line.split("\t")[0] for line in lines] == [clock(each.starts) for each in timed(CURRICULUM, DAYS[at])]


@pytest.mark.parametrize("at", range(len(DAYS)))
def test_each_exercise_has_its_steps_and_each_slide_can_be_read(at: int) -> None:
    slides = DECKS[at]["slides"]
    for slot in DAYS[at].slots:
        if slot.exercise:
            exercise = CURRICULUM.exercises[slot.exercise]
            steps = [each.title for each in exercise.steps_in(exercise.modes.room)]
            steps = steps if slot.steps is None else [steps[number - 1] for number in slot.steps]
            titles = [slide["title"] for slide in slides]
            place = titles.index(exercise.title)
            assert titles[place + 1 : place + 1 + len(steps)] == steps
    assert all(slide["title"].strip() for slide in slides)
    said = [text for slide in slides for text in (slide["title"], *slide["lines"], *slide["notes"])]
    assert not [text for text in said if "<" in text or "](" in text or "**" in text]


def test_of_a_part_only_its_steps_are_shown_and_questions_only_behind_the_last_one() -> None:
    slot = next(slot for day in DAYS for slot in day.slots if slot.exercise and not slot.short)
    exercise = CURRICULUM.exercises[str(slot.exercise)]
    steps = [each.title for each in exercise.steps_in(exercise.modes.room)]

    def shown(numbers: tuple[int, ...] | None) -> tuple[list[str], int]:
        part = slot.model_copy(update={"steps": numbers})
        slides = deck(VIEW, "Dan", [DAYS[0].model_copy(update={"slots": (part,)})])["slides"]
        return [each["title"] for each in slides if each["kind"] == "step"], [each["kind"] for each in slides].count(
            "debrief"
        )

    assert shown(None) == (steps, 1)
    assert shown((1,)) == (steps[:1], int(len(steps) == 1))
    assert shown((len(steps),)) == (steps[-1:], 1)
    assert shown(()) == ([], 0)


def test_a_step_of_a_lab_shows_the_part_of_an_exercise_that_is_done_in_it() -> None:
    step, done = next((step, done) for step in CURRICULUM.lab_steps.values() for done in step.all_done if done.steps)
    exercise = CURRICULUM.exercises[done.exercise]
    steps = [each.title for each in exercise.steps_in(exercise.modes.room)]
    slides = next(
        each["slides"] for each in DECKS if any(s["title"] == exercise.title and s.get("track") for s in each["slides"])
    )
    titles = [each["title"] for each in slides if each["kind"] == "step" and exercise.title in each["above"]]
    assert titles == [steps[number - 1] for number in done.steps or ()]
    assert len(titles) < len(steps)
    assert step.module


def test_an_agenda_on_several_slides_says_which_of_them_each_is() -> None:
    for each in DECKS:
        titles = [slide["title"] for slide in each["slides"] if slide["kind"] == "agenda"]
        assert len(set(titles)) == len(titles)


def test_what_is_said_stands_in_the_notes_and_a_drawing_comes_along() -> None:
    slides = [slide for each in DECKS for slide in each["slides"]]
    talks = [CURRICULUM.talks[slot.talk] for day in DAYS for slot in day.slots if slot.talk]
    assert talks
    notes = "\n".join(note for slide in slides for note in slide["notes"])
    assert all(VIEW.inline(said.text).striptags() in notes for talk in talks for said in talk.say)
    pictured = {slide["picture"] for slide in slides if "picture" in slide}
    assert pictured == {talk.picture for talk in talks if talk.picture}
    assert all(each["drawings"][name].startswith("<svg") for each in DECKS for name in each["drawings"])


def test_a_question_follows_its_talk() -> None:
    asked = {VIEW.inline(talk.ask).striptags(): talk for talk in CURRICULUM.talks.values() if talk.ask}
    found = [pair for each in DECKS for pair in pairwise(each["slides"]) if pair[1]["kind"] == "question"]
    assert found
    for before, slide in found:
        talk = asked[slide["title"]]
        assert not talk.picture or before["title"] == talk.title


def test_a_room_with_one_track_gets_its_slides_alone_and_the_page_offers_the_choice() -> None:
    marked = {slide["track"] for each in DECKS for slide in each["slides"] if "track" in slide}
    assert marked == set(CURRICULUM.course.tracks)
    differ = {id: step for id, step in CURRICULUM.lab_steps.items() if any(own.task for own in step.tracks.values())}
    assert differ
    for id in differ:  # each track has a slide of its own, also one that reads the words of all
        title = CURRICULUM.title(f"lab_step:{id}")
        for made in DECKS:
            shown = [slide.get("track") for slide in made["slides"] if slide["title"] == title]
            assert shown in ([], list(CURRICULUM.course.tracks))
    for module in CURRICULUM.modules.values():
        steps = [CURRICULUM.lab_steps[slot.lab_step] for slot in module.day.slots if slot.lab_step]
        html = slides_of(VIEW, "module-x", "Dan", [module.day])
        named = {track for step in steps for track in step.tracks}
        assert [track for track in CURRICULUM.course.tracks if f'value="{track}"' in html] == (
            [track for track in CURRICULUM.course.tracks if track in named] if len(named) > 1 else []
        )
