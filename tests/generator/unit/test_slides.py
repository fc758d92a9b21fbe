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
            titles = [slide["title"] for slide in slides]
            place = titles.index(exercise.title)
            assert titles[place + 1 : place + 1 + len(steps)] == steps
    assert all(slide["title"].strip() for slide in slides)
    said = [text for slide in slides for text in (slide["title"], *slide["lines"], *slide["notes"])]
    assert not [text for text in said if "<" in text or "](" in text or "**" in text]


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
    own = {track for step in CURRICULUM.lab_steps.values() for track, each in step.tracks.items() if each.exercises}
    assert marked == own != set()
    told = [slide for each in DECKS for slide in each["slides"] if "by_track" in slide]
    assert told
    assert all(set(slide["by_track"]) == set(CURRICULUM.course.tracks) for slide in told)
    for module in CURRICULUM.modules.values():
        steps = [CURRICULUM.lab_steps[slot.lab_step] for slot in module.day.slots if slot.lab_step]
        html = slides_of(VIEW, "module-x", "Dan", [module.day])
        named = {track for step in steps for track in step.tracks}
        assert [track for track in CURRICULUM.course.tracks if f'value="{track}"' in html] == (
            [track for track in CURRICULUM.course.tracks if track in named] if len(named) > 1 else []
        )
