"""What counts as a figure that wants a source."""

import pytest

from macros.rules.figures import figures, to_call
from macros.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than 10,000 citizens", ["10,000"]),
        ("95 per cent of revenue", ["95 per cent"]),
        ("up to GBP 70 million", ["GBP 70"]),
        ("EUR 30,000 without VAT", ["EUR 30,000"]),
        ("350 schools", ["350"]),
        ("20 % less", ["20 %"]),
    ],
)
def test_figures_are_seen(text: str, expected: list[str]) -> None:
    assert list(figures(text, words())) == expected


@pytest.mark.parametrize(
    "text",
    [
        "in 2022",
        "at 09:30",
        "a wall of 400 cm",
        "at 00:13:17",
        "45 minutes",
        "300 minutes",
        "24 people",
        "A4",
        "the 1980s",
    ],
)
def test_years_times_measures_and_small_numbers_are_not(text: str) -> None:
    assert list(figures(text, words())) == []


@pytest.mark.parametrize(
    "text",
    [
        "Call 112.",
        "Dial 112 or phone +387 33 123 456.",
        "033 123 456",
        "It says `exit 404`.",
        "```text\n300 lines\n```",
    ],
)
def test_numbers_to_call_and_code_are_not(text: str) -> None:
    assert list(figures(text, words())) == []


def test_a_number_to_call_is_known_again_where_nobody_says_call() -> None:
    assert to_call("Call 112 at once.", words()) == {"112"}
    assert list(figures("They know 112 and 350 others.", words(), {"112"})) == ["350"]
    assert list(figures("A number of 350 schools", words())) == ["350"]


def test_a_figure_is_told_as_it_is_written() -> None:
    assert list(figures("Ima 1,5 miliona kupaca.", words("bs"))) == ["1,5 miliona"]
    assert list(figures("Има 1,5 милиона купаца.", words("sr-Cyrl"))) == ["1,5 милиона"]


def test_figures_are_seen_in_another_language() -> None:
    told = list(figures("Čeka 12 posto ljudi, dakle 1.200, i to 300 minuta.", words("bs")))
    assert told == ["12 posto", "1.200"]
