"""An outcome is refused only where nobody could see or hear it."""

import pytest

from macros.rules.outcomes import unobservable
from macros.words import words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Know the steps"),
        ("en", "Be aware of the risk"),
        ("en", "Understand a budget"),
        ("bs", "Razumjeti korake"),
        ("bs", "Biti svjestan rizika"),
        ("hr", "Znati korake"),
        ("sr-Latn", "Razumeti korake"),
        ("sr-Latn", "Biti svestan rizika"),
        ("sr-Cyrl", "Разумети кораке"),
    ],
)
def test_what_goes_on_in_a_head_is_refused(language: str, text: str) -> None:
    assert unobservable(words(language)).match(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Identify danger"),
        ("en", "Perform ten compressions"),
        ("en", "Place somebody on their side"),
        ("en", "Analyze a figure"),
        ("en", "Create a plan"),
        ("en", "Learned words are used in a letter"),
        ("bs", "Prepoznati znak"),
        ("bs", "Znatiželjno pitati"),
        ("hr", "Izvesti vježbu"),
        ("sr-Latn", "Napisati plan"),
    ],
)
def test_everything_else_is_allowed(language: str, text: str) -> None:
    assert not unobservable(words(language)).match(text)
