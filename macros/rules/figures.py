"""What counts as a figure that wants a source."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from ..words import Words

DIGIT = re.compile(r"\d")
# What a number measures wherever one writes. The words for minutes are those of the language.
MEASURES = "cm, mm, m, px"


def _any(listed: str) -> str:
    return "|".join(map(re.escape, listed.split(", ")))


@functools.lru_cache(maxsize=8)
def _figure(words: Words) -> re.Pattern[str]:
    """Return the pattern of a share, an amount of money, or a number of a hundred or more, but no year or measure."""
    units, measures = words("figures.units"), f"{MEASURES}, {words('figures.measures')}"
    return re.compile(
        r"(?:(?:EUR|USD|GBP|CAD|BAM|[€$£])\s?\d[\d.,\u00a0\u202f ]*)"
        rf"|(?:\d[\d.,]*\s?(?:%|{_any(units)}))"
        r"|(?:\b\d{1,3}(?:[.,\u00a0\u202f]\d{3})+\b)"
        rf"|(?:(?<![\d:./-])\b(?!(?:18|19|20)\d\d\b)\d{{3,}}\b(?![\d:]|\s?(?:{_any(measures)})\b))"
    )


def figures(text: str, words: Words) -> Iterator[str]:
    """Yield the figures in a text that want a source: shares, money, and large counts; not years, times or measures."""
    return (match.group(0).strip() for match in _figure(words).finditer(text)) if DIGIT.search(text) else iter(())
