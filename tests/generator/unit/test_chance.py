"""What chance shows on average, as the picture for who only reads has it."""

from __future__ import annotations

import pytest

from macros.views.chance.chance import PEOPLE, places
from macros.views.chance.odds import of_hundred, typical


def test_two_tosses_of_a_coin_in_each_group_can_be_reckoned_by_hand() -> None:
    # Better by one of two or more: 5 of 16.
    assert of_hundred(2, 50, 0, 5) == round(100 * 5 / 16)
    assert of_hundred(2, 50, 0, -5) == round(100 * 5 / 16)


def test_the_larger_the_groups_the_less_chance_shows() -> None:
    shown = [of_hundred(people, 30, 0, 5) for people in PEOPLE]
    assert shown == sorted(shown, reverse=True)
    assert shown[0] > 30
    assert shown[-1] <= 1


def test_what_is_truly_better_by_that_much_is_seen_so_in_half_of_all_pilots() -> None:
    assert of_hundred(1000, 30, 5, 5) == pytest.approx(51, abs=2)
    assert of_hundred(1000, 30, 5, -5) == 0


def test_typical_pilots_stand_on_both_sides_of_nothing() -> None:
    differences = typical(50, 30)
    assert len(differences) == 100
    assert differences == sorted(differences)
    assert sum(each >= 5 for each in differences) == pytest.approx(of_hundred(50, 30, 0, 5), abs=1)


def test_dots_of_one_column_stand_above_each_other() -> None:
    assert places([0, 0.5, 6]) == [(0, 1), (0, 2), (6, 1)]
