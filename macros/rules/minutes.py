"""Minutes that a text says agree with those that its record has."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..words import Words
from .registry import rule

BLANK_LINE = re.compile(r"\n\s*\n")
NUMBERED = re.compile(r"^\s*\d+\.\s+", re.MULTILINE)


@rule("E357", per_file=True)
def a_list_alone_adds_up(curriculum: Curriculum) -> Iterator[Finding]:
    """A list for who learns alone whose minutes are neither those of this way nor those said in the line above it."""
    words = curriculum.words
    for exercise in curriculum.exercises.values():
        mode = exercise.modes.self_study
        if mode is None or mode.minutes is None:
            continue
        above = ""
        for block in BLANK_LINE.split(mode.how):
            title, *items = NUMBERED.split(block)
            first = [_said(words).match(item) for item in items]
            total = sum(_minutes(each[1], words) for each in first if each)
            if items and all(first) and total not in {mode.minutes, *minutes_said(above + title, words)}:
                yield found(mode.where("how"), "E357", sum=total, minutes=mode.minutes)
            above = block


def minutes_said(text: str, words: Words) -> Iterator[int]:
    """Yield each number of minutes that a text says, in digits or as a word up to twenty."""
    return (_minutes(each[1], words) for each in _said(words).finditer(text))


def _minutes(number: str, words: Words) -> int:
    """Return a number that is written in digits or as a word of the list."""
    return int(number) if number.isdecimal() else _spelled(words)[number.casefold()]


@functools.lru_cache(maxsize=8)
def _spelled(words: Words) -> dict[str, int]:
    """Return what each word for a number is worth."""
    listed = enumerate(words.listed("figures.spelled"), 1)
    return {word: number for number, forms in listed for word in forms.split("/")}


@functools.lru_cache(maxsize=8)
def _said(words: Words) -> re.Pattern[str]:
    """Return the pattern of a number of minutes."""
    spelled, measures = "|".join(_spelled(words)), words.any_of("figures.measures")
    return re.compile(rf"(?<![\w-])(\d+|{spelled})\s+{measures}\b", re.IGNORECASE)
