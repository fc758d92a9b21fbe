"""Which minutes a text says, in words and in digits."""

import pytest

from macros.rules.minutes import minutes_said
from macros.words import words


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Part 1, 12 minutes. Two minutes to read, one minute to write.", [12, 2, 1]),
        ("en", "Twenty-five minutes, half a minute, some minutes and two hours.", []),
        (
            "bs",
            "Dio 1, 15 min. Dvije minute čitanja, jedanaest minuta pisanja, jednu minutu na kraju.",
            [15, 2, 11, 1],
        ),
        ("sr-Cyrl", "Дио 1, 15 минута. Две минуте за читање.", [15, 2]),
    ],
)
def test_minutes_are_read_as_the_language_says_them(language: str, text: str, said: list[int]) -> None:
    assert list(minutes_said(text, words(language))) == said
