"""Headings: with a blank behind their signs, at the start of their line, with words, and each once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ..language.slugs import slug
from ..model.curriculum import Curriculum
from ..model.finding import Finding
from .marks import ITEM, empty_items
from .registry import rule
from .slip import Slip, each, on_pages

LINES = re.MULTILINE
KINDS = {
    "heading_blank": re.compile(r"\n(?:#{2,6}[^\s#]|#[^\W\d_]).*$", LINES),
    "heading_empty": re.compile(r"\n#{1,6}[ \t]*$", LINES),
    "heading_deep": re.compile(r"\n#{7,}.*$", LINES),
    "heading_indent": re.compile(r"\n[ ]{1,3}#{1,6}[ \t].*$", LINES),
    "heading_brace": re.compile(r"\n#{1,6}[ \t][^\n{]*[ \t]\{[\w-]+\}[ \t]*$", LINES),
    "line_across": re.compile(r"\n[ \t]*(?=\n)(?:\n[ ]*(?:[—–]{2,}|={3,6}|={8,}|…{2,}))[ \t]*(?=\n|$)"),
    "heading_inside": re.compile(r"\n[ ]*(?:>[ ]?|[-*+][ ]+|\d+[.)][ ]+)+#{1,6}[ ].*$", LINES),
}
# The place of a heading, with a blank in it.
WITH_BLANK = re.compile(r"#[\w-]+[ ]+[\w-]+[ ]*\}")
# A line of hyphens or equals signs right below words makes a heading of them, be it one sign, in a list or a quotation.
LINE_BELOW = re.compile(r"\n(?P<indent>[ >]*)(?P<signs>=+|-+)[ \t]*(?=\n|$)")
# What stands for itself, so that the line below it is a line across the page, or words.
ITSELF = re.compile(r"[ >]*(?:#{1,6}[ \t]|/{3,}|$)")
# Below two lines with such a one three hyphens are a line across the page.
IN_BLOCK = re.compile(r"[ ]*(?:[-*+][ ]|[>|:]|\d{1,9}[.)][ ])")
HEADING = re.compile(
    r"\n(?P<signs>#{1,6})[ \t]++(?P<words>(?:\S+?(?:[ \t]+\S+?)*?)??)(?:[ \t]+#+)?(?P<id>[ \t]*\{[^{}\n]*\})?[ \t]*$",
    LINES,
)


def slips(text: str) -> Iterator[Slip]:
    """Yield what is wrong with the headings of a text."""
    yield from each(KINDS, text)
    yield from _underlined(text)
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


def _underlined(text: str) -> Iterator[Slip]:
    """Yield each line of words of which the line below it makes a heading."""
    items = None
    for match in LINE_BELOW.finditer(text):
        block = [*takewhile(lambda line: line.strip(" >\t"), reversed(text[: match.start()].split("\n")))]
        if not block or ITSELF.match(block[0]) or _is_across(match, block):
            continue
        items = {slip.start for slip in empty_items(text)} if items is None else items
        if match.start() not in items:
            yield Slip("heading_line", match.start() - len(block[0]) - 1, f"\n{block[0]}")


def _is_across(match: re.Match[str], block: Sequence[str]) -> bool:
    """Say whether signs below some lines, the nearest first, are a line across the page, or begin a quotation."""
    indent, begins = match["indent"], [index for index, line in enumerate(block) if IN_BLOCK.match(line)]
    if ">" in indent:
        return not block[0].lstrip().startswith(">")
    if not match["signs"].startswith("---"):
        return False
    if indent:
        return not (begins or block[0].startswith(" "))
    # The builder begins a list anew below a line of text, and not a quotation.
    lines = begins[-1] + 1 if begins and ITEM.match(block[begins[-1]]) else len(block)
    return bool(begins) and lines > 1


@rule("P741", per_file=True)
def headings(curriculum: Curriculum) -> Iterator[Finding]:
    """A heading that is none, or that stands twice."""
    yield from on_pages(curriculum, "P741", slips)


# A line of bold words and nothing else, with empty lines around it, that ends as a heading does.
BOLD = re.compile(r"\n[ \t]*\n(?:\*\*|__)[^*_\n]*[^*_\n.:!?,;…](?:\*\*|__)[ \t]*(?=\n[ \t]*\n[ \t]*[^\s#/<])")


def outline(text: str) -> Iterator[Slip]:
    """Yield lines in bold that stand where a heading does, and headings that leave out a level."""
    for match in BOLD.finditer(text) if "\n**" in text or "\n__" in text else ():
        yield Slip("outline_bold", match.start(), match[0])
    above = 0
    for match in HEADING.finditer(text):
        deep = len(match["signs"])
        # A page may have its small headings right below its title.
        if above and deep > above + (2 if above == 1 else 1):
            yield Slip("outline_level", match.start(), match[0], {"signs": "#" * (above + 1)})
        above = deep


@rule("P765", per_file=True)
def levels(curriculum: Curriculum) -> Iterator[Finding]:
    """A page whose headings do not show how it is built."""
    yield from on_pages(curriculum, "P765", outline)
