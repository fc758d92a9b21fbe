"""What counts as a figure that wants a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A share, an amount of money, or a number of a hundred or more that is not a year, a clock or a measure.
FIGURE = re.compile(
    r"(?:(?:EUR|USD|GBP|CAD|BAM|[€$£])\s?\d[\d.,\u00a0\u202f ]*)"
    r"|(?:\d[\d.,]*\s?(?:%|per cent|million|billion))"
    r"|(?:\b\d{1,3}(?:[,\u00a0\u202f]\d{3})+\b)"
    r"|(?:(?<![\d:./-])\b(?!(?:18|19|20)\d\d\b)\d{3,}\b(?![\d:]|\s?(?:cm|mm|m|px|minutes?)\b))"
)


def figures(text: str) -> Iterator[str]:
    """Yield the figures in a text that want a source: shares, money, and large counts; not years, times or measures."""
    for match in FIGURE.finditer(text):
        yield match.group(0).strip()
