"""What counts as a figure that wants a source."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator

from ..words import Words

DIGIT = re.compile(r"\d")
# What a number measures wherever one writes. The words for minutes are those of the language.
MEASURES = "cm|mm|m|px"


# What stands in a text as code: a block between fences, and words between backticks.
CODE = re.compile(r"^(```+|~~~+).*?^\1|(`+).+?\2", re.MULTILINE | re.DOTALL)
# Digits in groups as one writes a number to call, with its country or without.
NUMBER = r"\+?\d[\d /()-]*\d"


@functools.lru_cache(maxsize=8)
def _figure(words: Words) -> re.Pattern[str]:
    """Return the pattern of a share, an amount of money, or a number of a hundred or more, but no year or measure."""
    units, measures = words.any_of("figures.units"), words.any_of("figures.measures")
    return re.compile(
        r"(?:(?:EUR|USD|GBP|CAD|BAM|[€$£])\s?\d[\d.,\u00a0\u202f ]*)"
        rf"|(?:\d[\d.,]*\s?(?:%|{units}))"
        r"|(?:\b\d{1,3}(?:[.,\u00a0\u202f]\d{3})+\b)"
        rf"|(?:(?<![\d:./-])\b(?!(?:18|19|20)\d\d\b)\d{{3,}}\b(?![\d:]|\s?(?:{MEASURES}|{measures})\b))"
    )


@functools.lru_cache(maxsize=8)
def _phone(words: Words) -> re.Pattern[str]:
    """Return the pattern of a number to call: behind one of these words, with its country, or with a 0 before it."""
    before = words.any_of("figures.phones")
    return re.compile(
        rf"\b{before}\W{{1,3}}(?P<called>{NUMBER})|\+\d[\d /()-]{{6,}}\d|(?<![\d.,])0\d[\d /()-]{{4,}}\d",
        re.IGNORECASE,
    )


def to_call(text: str, words: Words) -> set[str]:
    """Return the numbers that a text tells one to call."""
    matches = _phone(words).finditer(text) if DIGIT.search(text) else ()
    return {match["called"] for match in matches if match["called"]}


def figures(text: str, words: Words, called: Collection[str] = ()) -> Iterator[str]:
    """Yield the figures in a text that want a source: shares, money, and large counts.

    Years, times, measures, code, and numbers to call want none, nor do those in `called`, which another text tells one
    to call.
    """
    if not DIGIT.search(text):
        return
    told = _phone(words).sub("", CODE.sub("", text))
    for match in _figure(words).finditer(told):
        if (figure := match.group(0).strip()) not in called:
            yield figure
