"""The order of letters, which is another one in each language: č comes after c, and lj is a letter of its own."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cached_property

from .tokens import plain

Place = tuple[int, str]
Key = tuple[Place, ...]
# Quotes and brackets before a name.
BEFORE = re.compile(r"^\W+")


class Alphabet:
    """The letters of a language in their order. What is none of them stands at its plain letter, or after all."""

    def __init__(self, letters: str) -> None:
        """Take the letters with blanks between them; a letter may have more than one sign."""
        self._rank = {letter: rank for rank, letter in enumerate(letters.split())}
        self._keys: dict[str, Key] = {}

    @property
    def letters(self) -> Set[str]:
        """All letters, in lower case."""
        return self._rank.keys()

    @cached_property
    def _letter(self) -> re.Pattern[str]:
        longest_first = sorted(self._rank, key=len, reverse=True)
        return re.compile("|".join([*map(re.escape, longest_first), "."]), re.DOTALL)

    def _letters(self, text: str) -> list[str]:
        found: list[str] = []
        for letter in self._letter.findall(BEFORE.sub("", text.lower())):
            found += [letter] if letter in self._rank else self._letter.findall(plain(letter)) or [letter]
        return found

    def key(self, text: str) -> Key:
        """Return what a name is sorted by: signs and digits, then the letters in order, then letters of others."""
        if text not in self._keys:  # what is sorted is mostly sorted again
            self._keys[text] = tuple(self._place(letter) for letter in self._letters(text))
        return self._keys[text]

    def first(self, text: str) -> str:
        """Return the letter with which a name begins, as a heading. What begins with none is empty."""
        for letter in self._letters(text)[:1]:
            if letter in self._rank or letter.isalpha():
                return letter[0].upper() + letter[1:]
        return ""

    def _place(self, letter: str) -> Place:
        if letter in self._rank:
            return 1, f"{self._rank[letter]:03}"
        return (2 if letter.isalpha() else 0), letter
