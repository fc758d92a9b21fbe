"""Tells texts of a course that is being translated from those that still stand in the language they were written in.

It counts function words: each sentence has some, and few of them are words of another language too.
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Literal

WORD = re.compile(r"[^\W\d_]+")
# Fewer words of one language than this say nothing: a title of a book, or a name.
ENOUGH = 2
Side = Literal["course", "original"]


class Original:
    """The two languages of a course that is being translated, each by its function words in lower case."""

    def __init__(self, course: Set[str], original: Set[str]) -> None:
        self._course = course - original
        self._original = original - course

    def counts(self, text: str) -> tuple[int, int]:
        """Return how many function words of the course's language a text has, and how many of the original's."""
        found = WORD.findall(text.lower())
        return sum(word in self._course for word in found), sum(word in self._original for word in found)

    def side(self, text: str) -> Side | None:
        """Return in which of the two languages a text is, or None where its words do not tell."""
        return side_of(*self.counts(text))


def side_of(course: int, original: int) -> Side | None:
    """Return the language that has at least twice as many words as the other, and enough of them."""
    if course >= ENOUGH and course >= 2 * original:
        return "course"
    return "original" if original >= ENOUGH and original >= 2 * course else None
