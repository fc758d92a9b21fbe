"""A core way takes of each lesson the text, the check, and the exercise to do first."""

from __future__ import annotations

import json
import re

from helpers import SAMPLE as FOLDER

from macros.read.load import load
from macros.views import MACROS, View
from macros.views.times import minutes_of, stage_minutes, text_minutes, times

SAMPLE = load(FOLDER)
CORE = SAMPLE.paths["kratki-put"]
LESSON = "ozivljavanje"
FIRST = "ritam-ruku"
# The next lesson of the way, and the exercise that one does first of it.
NEXT = "pripremljeno-mjesto"
THEN = "moj-plan"


def test_a_lesson_is_its_text_and_the_exercise_to_do_first() -> None:
    parts = minutes_of(SAMPLE, CORE.stages[0], core=True)
    assert [(kind, id) for kind, id, _ in parts] == [
        *(("lesson", LESSON), ("exercise", FIRST)),
        *(("lesson", NEXT), ("exercise", THEN)),
    ]
    assert parts[0][2] == text_minutes(SAMPLE, LESSON) < times(SAMPLE, f"lesson:{LESSON}").alone
    alone = sum(SAMPLE.exercises[each].minutes_alone for each in (FIRST, THEN))
    assert stage_minutes(SAMPLE, CORE) == [parts[0][2] + parts[2][2] + alone]


def test_a_way_that_is_whole_counts_all_exercises() -> None:
    whole = minutes_of(SAMPLE, CORE.stages[0])
    assert whole == [("lesson", each, times(SAMPLE, f"lesson:{each}").alone) for each in (LESSON, NEXT)]


def test_the_exercise_to_do_first_says_so_in_its_lesson_only() -> None:
    lesson, other = (
        View(SAMPLE, SAMPLE.words, SAMPLE.page_of[each].path) for each in (f"lesson:{LESSON}", f"exercise:{FIRST}")
    )
    assert "do-first" in MACROS["exercise"](lesson, FIRST)
    assert "do-first" not in MACROS["exercise_page"](other)


def test_the_home_page_knows_the_lessons_of_each_way() -> None:
    html = MACROS["go_on"](View(SAMPLE, SAMPLE.words, "index.md"))
    [ways] = re.findall(r'data-ways="([^"]*)"', html)
    told = json.loads(ways.replace("&#34;", '"'))
    assert told["kratki-put"] == {"title": CORE.title, "lessons": [LESSON, NEXT]}
    assert "za-vlasnike" not in told
