"""What the story says of itself: how often one decides, how long half a year is, and how many endings there are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from helpers import ROOT

from macros.model import Gamebook, Turn
from macros.model.curriculum import Curriculum

NUMBERS = {8: "eight", 9: "nine"}


@pytest.fixture
def book(curriculum: Curriculum) -> Gamebook:
    return curriculum.gamebooks["eight-decisions"]


def ways(book: Gamebook) -> Iterator[list[Turn]]:
    """Return every way from the beginning to an ending."""
    scenes = {scene.id: scene for scene in book.scenes}
    waiting: list[tuple[str, list[Turn]]] = [(book.scenes[0].id, [])]
    while waiting:
        here, way = waiting.pop()
        if scenes[here].ending:
            yield way
        waiting += [(turn.leads, [*way, turn]) for turn in scenes[here].choices]


def test_one_decides_as_often_as_it_says(book: Gamebook) -> None:
    often = " or ".join(NUMBERS[count] for count in sorted({len(way) for way in ways(book)}))
    assert f"You will decide {often} times." in book.text
    page = (ROOT / "docs" / "foundation" / "eight-decisions.md").read_text(encoding="utf-8")
    assert f"You decide {often} times" in page
    assert f"There are {NUMBERS[sum(1 for scene in book.scenes if scene.ending)]} endings" in page


def test_half_a_year_later_is_half_a_year(book: Gamebook) -> None:
    late = {scene.id for scene in book.scenes if scene.title == "Half a year later"}
    assert late
    assert {turn.weeks for way in ways(book) for turn in way if turn.leads in late} == {26}


def test_the_eight_weeks_by_the_river_are_counted(book: Gamebook) -> None:
    assert min(turn.weeks for way in ways(book) for turn in way if turn.leads == "small-and-known") >= 8
