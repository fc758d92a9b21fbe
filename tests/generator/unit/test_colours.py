"""Colours of a course that cannot be told apart are told; those of the frame can."""

from __future__ import annotations

import pytest

from macros.model.course import Look
from macros.read.colours import frame_colours
from macros.rules.colours import PAIRS, contrast, enough, too_like


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#FFFFFF") == 1


def test_the_frame_has_each_pair_and_keeps_the_limits_on_light_paper_and_on_dark() -> None:
    light, dark = frame_colours()
    assert dark["paper"] != light["paper"]
    for colours in (light, light | dark):
        for (fore, back), wanted in PAIRS.items():
            assert contrast(colours[fore], colours[back]) >= wanted, (fore, back)
    assert list(too_like(Look())) == []


@pytest.mark.parametrize(("fore", "back"), [("#ffffff", "#ffffff"), ("#777777", "#888888"), ("#0a5c53", "#0f1a18")])
def test_the_colour_that_is_advised_can_be_told_apart(fore: str, back: str) -> None:
    assert contrast(enough(fore, back, 4.5), back) >= 4.5


def test_white_on_white_is_told_for_each_pair_at_the_colour_that_the_course_sets() -> None:
    look = Look(colours={"ink": "#ffffff", "paper": "#ffffff"}, colours_dark={"ink": "#ffffff", "paper": "#000000"})
    told = {(pair.scheme, pair.fore, pair.back): pair for pair in too_like(look)}
    assert ("colours", "ink", "paper") in told
    assert ("colours", "ink", "mist") in told
    assert told["colours", "ink", "mist"].name == "ink"
    assert not any(scheme == "colours_dark" and fore == "ink" for scheme, fore, _ in told)


def test_a_colour_for_light_paper_holds_on_dark_paper_too() -> None:
    only_light = list(too_like(Look(colours={"deep": "#0a6b3b"})))
    assert {(pair.scheme, pair.field) for pair in only_light} == {("colours_dark", "colours")}
    assert list(too_like(Look(colours={"deep": "#0a6b3b"}, colours_dark={"deep": "#7cd9a8"}))) == []
