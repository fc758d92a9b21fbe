"""What stands twice: an item in its list, a row, a paragraph, a sentence. One pastes it twice, and nobody means it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model.curriculum import Curriculum
from ..model.finding import Finding
from ..read.source_text import masked
from .registry import rule
from .slip import Slip, in_records, on_pages

ITEM = re.compile(r"(?P<indent>[ >]*)(?:[-*+]|(?P<number>\d{1,9})[.)])[ \t]+(?P<words>\S.*?)[ \t]*$")
BETWEEN = re.compile(r"(?<=[.!?…])[ \t\n]+")
SHORTEST = 12  # letters of a sentence that nobody says twice: No. No.
LETTER = re.compile(r"[^\W\d_]")
# Lines that begin no text of an author: macros, boxes, HTML, notes and labels.
MADE = ("{{", "///", "<", "[", "#", "|", "```", "~~~", "---", "***")
FEW = 3  # words of an item or of a paragraph that may stand in two places


def slips(text: str) -> Iterator[Slip]:
    """Yield what stands in a text twice."""
    yield from _lines(text)
    yield from _paragraphs(text)
    yield from _sentences(text)


def _lines(text: str) -> Iterator[Slip]:
    """Yield the items and rows that stand twice. Short ones count where they follow each other."""
    seen: dict[str, set[str]] = {}
    before, start = "", 0
    for line in text.split("\n"):
        item = ITEM.match(line)
        is_row = line.lstrip().startswith("|")
        if not (item or is_row or line.startswith((" ", "\t"))) and line.strip():
            seen = {}
        words = " ".join((item["words"] if item else line).split())
        is_day = item is not None and item["number"] and " " not in words  # 17. maja
        if (item or is_row) and not is_day and LETTER.search(words) and "{{" not in words:
            known = seen.setdefault(item["indent"] if item else "|", set())
            if words == before or (item and words in known and len(words.split()) >= FEW):
                yield Slip("again", start, line)
            known.add(words)
        if line.strip():
            before = words
        start += len(line) + 1


def _paragraphs(text: str) -> Iterator[Slip]:
    """Yield each paragraph that stands below another with the same words."""
    before = ""
    for match in re.finditer(r"(?<=\n)(?![ \t]*\n)(?:[^\n]+(?:\n(?![ \t]*\n)|$))+", text):
        words = " ".join(match[0].split())
        is_prose = not words.startswith(MADE) and not ITEM.match(match[0]) and len(words.split()) >= FEW
        if is_prose and words == before:
            yield Slip("again", match.start(), match[0])
        before = words


def _sentences(text: str) -> Iterator[Slip]:
    """Yield each sentence that follows itself."""
    start = 0
    for one, other in pairwise(BETWEEN.split(text)):
        start = text.index(one, start)
        is_one = len(other) >= SHORTEST and other[0].isalpha() and "|" not in other
        if is_one and one.endswith(other) and f"\n{one}"[-len(other) - 1].isspace():
            yield Slip("again", text.index(other, start + len(one)), other)


@rule("P769", per_file=True)
def said_again(curriculum: Curriculum) -> Iterator[Finding]:
    """An item, a row, a paragraph or a sentence that stands twice."""
    yield from on_pages(curriculum, "P769", slips)
    yield from in_records(curriculum, "P769", lambda text: slips(masked(text)))
