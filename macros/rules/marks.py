"""Signs of lists, of bold words and of code, which stand on the page as they are where they do not fit."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate

from ..model.curriculum import Curriculum
from ..model.finding import Finding
from ..read.markdown_lists import changed_numbers
from ..read.source_text import parts
from . import pasted
from .registry import rule
from .slip import Slip, each, finding, on_pages, place_in

# The signs with which other programs begin an item. A dash begins one only above another, else it may begin speech.
BULLETS = "•·●◦▪▫‣⁃○■□➢➤►▶\uf0b7\uf0a7\uf0d8"
OTHER_SIGN = rf"(?:--|(?![{BULLETS}])[^\w\s\\`*_{{}}\[\]()<>#+.!|~\"'“”„‘’:;,?%&@$^=/-])"
_LETTER = r"[^\W\d_]"
_A = r"(?:\(?[aаiAАI]\)|\(1\)|[aаAАI]\.)"
_B = r"(?:\(?(?:[bбBБ]|ii|II)\)|\(2\)|(?:[bбBБ]|II)\.)"
_TIME = r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?:[ ]*[-–—][ ]*(?:[01]?\d|2[0-3])[.:][0-5]\d)?"
ITEMS = {
    "bullet": re.compile(rf"\n[ ]*[{BULLETS}][ \t\u00a0]*\S.*"),
    "dash_item": re.compile(
        rf"\n(?P<indent>[ ]*)(?P<sign>{OTHER_SIGN})[ \t\u00a0]+\S.*"
        r"(?=\n[ ]*(?P=sign)[ \t\u00a0]|\n(?P=indent)[-*+][ ]+\S)"
    ),
    "item_blank": re.compile(
        rf"\n(?:[ ]*-{_LETTER}.*|[ ]*\d{{1,2}}[.)]{_LETTER}.*(?=\n[ ]*\d{{1,2}}[.)]{_LETTER})"
        rf"|[ ]*\*{_LETTER}[^*\n]*(?=\n[ ]*\*{_LETTER}[^*\n]*(?:\n|$)))"
    ),
    "task_blank": re.compile(r"\n[ ]*(?:[-*+]|\d+[.)])[ ]+\[(?:\][ ]|[xX ]\](?=[^\s(\[])).*"),
    "item_lost": re.compile(
        r"\n(?![ ]*(?:[-*+]|\d+[.)])[ ])[^\s/{][^\n]*\n[ ]*\n[ ]{2,3}(?![-*+>|#:\d{[/<])\S.*(?=\n[-*+][ ])"
    ),
    "fence_signs": re.compile(r"\n[ ]*(?:'{3}|‘{3}|’{3}|´{3}|\"{3}|“{3}|”{3})[ ]*\w*[ ]*(?=\n)"),
    "times": re.compile(r"\*(?<=\d\*)\d[\d.,]*\*(?=\d)"),
    "letter_item": re.compile(
        rf"\n[ ]*\d\ufe0f?\u20e3.*(?=\n[ ]*\d\ufe0f?\u20e3)|\n[ ]*{_A}[ \t]+\S.*(?=\n[ ]*{_B}[ \t])"
        rf"|\n[ ]*i[.)][ \t]+\S.*(?=\n[ ]*ii[.)][ \t])|\n[ ]*{_TIME}[ ]+\S.*(?=\n[ ]*{_TIME}[ ]+\S)"
    ),
}
# What a pair of signs does not reach over: an empty line, an item, a row, a heading, a box.
_BLOCK = r"(?!\n[ ]*(?:\n|[-+|#>]|\*[ ]|\d+[.)][ ]|///))"
# Signs around words: the sign, and a pattern of a right pair of them.
PAIRS = {
    "bold": (
        "**",
        re.compile(rf"(?<![\\*])\*{{2,3}}(?=[^\s*])(?:{_BLOCK}(?!\*\*).)+?(?<=[^\s\\])\*{{2,3}}", re.DOTALL),
    ),
    "struck": ("~~", re.compile(rf"(?<![\\~])~~(?=[^\s~])(?:{_BLOCK}(?!~~).)+?(?<=[^\s\\])~~", re.DOTALL)),
    "marked": ("==", re.compile(rf"(?<![\\=])==(?=[^\s=])(?:{_BLOCK}(?!==).)+?(?<=[^\s\\])==", re.DOTALL)),
}
# Such a sign without its other. Two equals signs between blanks are no sign for marked words.
ALONE = {
    "bold": re.compile(r"(?<!\\)\*\*[^\n]{0,40}"),
    "struck": re.compile(r"(?<!\\)~~[^\n]{0,40}"),
    "marked": re.compile(r"(?<![\\=\w])==(?=\w)[^\n]{0,40}"),
}
# One tilde at each end, with which chats strike words.
ONE_TILDE = re.compile(r"(?<![\w~\\])~(?=[^\s~\d])[^~\n]*[^\s~\\]~(?![\w~])")
# A dash that begins a line right below an item, where the next item was meant.
DASH_BELOW = re.compile(rf"\n(?P<indent>[ ]*)[-*+][ ]+\S.*(?=\n(?P=indent)(?P<item>{OTHER_SIGN}[ \t\u00a0]+\S.*))")
# Two items right below each other.
NUMBERED = re.compile(
    r"\n(?P<indent>[ >]*)(?P<first>\d{1,9})[.)][ \t]+\S.*(?=\n(?P=indent)(?P<item>(?P<second>\d{1,9})[.)][ \t]+\S.*))"
)
NUMBER = re.compile(r"\n[ >]*\d{1,9}[.)][ \t]+\S")
# The sign of an item without words, alone on its line.
EMPTY = re.compile(r"\n(?P<indent>[ >]*)(?P<sign>[-*+]|(?P<number>\d{1,9})[.)])[ \t]*(?=\n|$)")
ITEM = re.compile(r"[ >]*(?P<sign>[-*+]|(?P<number>\d{1,9})[.)])(?:[ \t]|$)")
LINE_ACROSS = re.compile(r"\n[ ]*(?:\*[ ]*){3,}(?=\n|$)")
TICK = re.compile(r"(?<!\\)`[^\n]{0,40}")
BELOW_BOX = re.compile(r"\n/{3,}[ ]*\w.*\n(?P<line>(?: {4}|\t)(?![ ]*(?:attrs|open|markdown|type):).*\S.*)")
HOLDS = re.compile(r"[ ]*(?:[-*+]|\d{1,9}[.)])[ \t]|\[\^[^\]]+\]:|[ ]{0,3}:[ ]")


def items(text: str) -> Iterator[Slip]:
    """Yield the signs of lists that make none."""
    yield from each(ITEMS, text)
    yield from pasted.slips(text)


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def _is_odd(line: str, sign: str) -> bool:
    """Say whether the signs on a line may not be pairs, so that it is worth a closer look."""
    if line.count(sign) % 2 == 1 or f" {sign} " in f" {line} ":
        return True
    places = [match.start() for match in re.finditer(re.escape(sign), line)]
    opens, closes = places[::2], places[1::2]  # a blank stands outside of a pair, and none in it
    return any(line[at + 2 : at + 3].isspace() for at in opens) or any(line[at - 1].isspace() for at in closes)


def pairs(text: str) -> Iterator[Slip]:
    """Yield the signs around words that have no other beside them."""
    for kind, (sign, pair) in PAIRS.items():
        if sign in text and any(_is_odd(line, sign) for line in text.split("\n")):
            yield from each({kind: ALONE[kind]}, _blanked(pair, _blanked(LINE_ACROSS, text)))
    if "~" in text:
        yield from each({"struck": ONE_TILDE}, text)
    if "`" in text:
        yield from each({"tick": TICK}, text)


def indented(text: str) -> Iterator[Slip]:
    """Yield the first line of each paragraph that its indent makes code, outside of lists, notes and terms."""
    for match in BELOW_BOX.finditer(text):
        yield Slip("indented", match.start("line"), match["line"])
    if not any(deep in text for deep in ("\n\n    ", "\n\n\t", " \n    ", " \n\t")):
        return
    holds, after_blank, start = False, True, 0
    for line in text.split("\n"):
        deep = line.startswith(("    ", "\t"))
        if line.strip():
            if HOLDS.match(line) and (holds or not deep):
                holds = True
            elif after_blank and not deep and not (holds and line.startswith("  ")):
                holds = False
            if deep and after_blank and not holds:
                yield Slip("indented", start, line)
        start += len(line) + 1
        after_blank = not line.strip() or (after_blank and deep and not holds)


def glued_numbers(text: str) -> Iterator[Slip]:
    """Yield each item right below another whose number is neither the next nor the same."""
    for match in NUMBERED.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        if second not in (first, first + 1):
            yield Slip("item_number", match.start("item"), match["item"], {"number": str(first + 1)})


def numbers(text: str) -> Iterator[Slip]:
    """Yield each item of a page's list whose number would be shown as another."""
    if not NUMBER.search(text):
        return
    lines = text.split("\n")
    starts = [*accumulate((len(line) + 1 for line in lines), initial=0)]
    changed = dict(changed_numbers(lines))
    for index, shown in changed.items():
        yield Slip("item_number", starts[index], lines[index], {"number": str(shown)})
    yield from (slip for slip in glued_numbers(text) if bisect(starts, slip.start) - 1 not in changed)


def _beside(lines: Sequence[str]) -> str:
    """Return the first line that is not empty, or an empty text."""
    return next((line for line in lines if line.strip(" >\t")), "")


def _is_item(empty: re.Match[str], beside: str) -> bool:
    """Say whether a line beside the sign of an empty item is one of the same list."""
    item = ITEM.match(beside)
    if not item or bool(item["number"]) != bool(empty["number"]):
        return False
    return not item["number"] or abs(int(item["number"]) - int(empty["number"])) < 2


def empty_items(text: str) -> Iterator[Slip]:
    """Yield each item without words on its line: its sign would stand in the text, or make a heading of it."""
    for match in EMPTY.finditer(text):
        above, below = text[: match.start()].split("\n")[::-1], text[match.end() :].split("\n")[1:]
        begins = match.start() == 0 or not above[0].strip(" >") or ITEM.match(above[0])
        if match["number"] and not begins:
            continue  # a year at the end of a sentence
        words = below[0] if below else ""
        goes_on = words.strip() and len(words) - len(words.lstrip(" >")) >= len(match["indent"]) + 2
        if goes_on or _is_item(match, _beside(above)) or _is_item(match, _beside(below)):
            yield Slip("item_empty", match.start(), match[0])


def dashes(text: str) -> Iterator[Slip]:
    """Yield each line that goes on with a list by another sign: it becomes part of the item above it."""
    for match in DASH_BELOW.finditer(text):
        yield Slip("dash_item", match.start("item"), match["item"])


@rule("P742", per_file=True)
def marks(curriculum: Curriculum) -> Iterator[Finding]:
    """The signs of a list that is none, or a sign around words without its other."""
    yield from on_pages(curriculum, "P742", items)
    yield from on_pages(curriculum, "P742", dashes)
    yield from on_pages(curriculum, "P742", numbers)
    yield from on_pages(curriculum, "P742", empty_items)
    yield from on_pages(curriculum, "P742", pairs)


@rule("P743", per_file=True)
def code(curriculum: Curriculum) -> Iterator[Finding]:
    """Code that is never closed, or a paragraph that its indent makes code."""
    for page in curriculum.pages.values():
        for part in parts(page.body):
            if part.kind == "open":
                yield finding(place_in(page, part.start), "P743", Slip("fence", part.start, part.text))
    yield from on_pages(curriculum, "P743", indented)
