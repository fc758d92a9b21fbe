"""Headings: with a blank behind their signs, at the start of their line, with words, and each once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..language.slugs import slug
from ..model.curriculum import Curriculum
from ..model.finding import Finding
from .registry import rule
from .slip import Slip, each, on_pages

LINES = re.MULTILINE
KINDS = {
    "heading_blank": re.compile(r"\n(?:#{2,6}[^\s#]|#[^\W\d_]).*$", LINES),
    "heading_empty": re.compile(r"\n#{1,6}[ \t]*$", LINES),
    "heading_deep": re.compile(r"\n#{7,}.*$", LINES),
    "heading_indent": re.compile(r"\n[ ]{1,3}#{1,6}[ \t].*$", LINES),
    "heading_inside": re.compile(r"\n[ ]*(?:>[ ]?|[-*+][ ]+|\d+[.)][ ]+)+#{1,6}[ ].*$", LINES),
}
# The place of a heading, with a blank in it.
WITH_BLANK = re.compile(r"#[\w-]+[ ]+[\w-]+[ ]*\}")
# A line of hyphens or equals signs right below words makes a heading of them.
LINE_BELOW = re.compile(r"\n(?:={2,}|-{2,})[ ]*(?=\n|$)")
NO_WORDS = re.compile(r"[ ]*(?:[-*+>|#/=:]|\d+[.)]|$)")
HEADING = re.compile(
    r"\n(?P<signs>#{1,6})[ \t]++(?P<words>(?:\S+?(?:[ \t]+\S+?)*?)??)(?:[ \t]+#+)?(?P<id>[ \t]*\{[^{}\n]*\})?[ \t]*$",
    LINES,
)


def slips(text: str) -> Iterator[Slip]:
    """Yield what is wrong with the headings of a text."""
    yield from each(KINDS, text)
    for match in LINE_BELOW.finditer(text):
        above = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if not NO_WORDS.match(above):
            yield Slip("heading_line", match.start() - len(above), above)
    told: set[str] = set()
    titles = 0
    for match in HEADING.finditer(text):
        words = match["words"].strip().lower()
        if WITH_BLANK.search(match["id"] or ""):
            yield Slip("heading_place", match.start(), match[0])
        elif words and not slug(words) and not match["id"]:
            yield Slip("heading_words", match.start(), match[0])
        titles += match["signs"] == "#"
        if match["signs"] == "#" and titles > 1:
            yield Slip("heading_title", match.start(), match[0])
        elif words and words in told and "#" not in (match["id"] or ""):
            yield Slip("heading_twice", match.start(), match[0])
        told.add(words)


@rule("P741", per_file=True)
def headings(curriculum: Curriculum) -> Iterator[Finding]:
    """A heading that is none, or that stands twice."""
    yield from on_pages(curriculum, "P741", slips)
