"""Lists as other programs give them away: with signs or numbers that make no list here, and tabs behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .slip import Slip, each

# Letters that a program's own signs for items become when they are pasted.
LETTERS = "oØüvqþÞ"
ALWAYS = "ØüþÞ"  # begin no word of a sentence
_SIGN = rf"[{LETTERS}]|\d{{1,2}}(?:[-–/:°]|[ ]-|\.\)|\.-)|\d{{1,2}}(?:\.\d{{1,2}})+\.?"
ITEM = re.compile(
    rf"\n[ \t]*(?P<sign>{_SIGN})[ \t\u00a0]+(?P<first>\S).*"
    rf"(?=\n[ \t]*(?P<next>{_SIGN})[ \t\u00a0]+(?P<second>\S))"
)
# Such a letter far from its words: nobody writes a sentence so.
FAR = re.compile(rf"\n[ \t]*[{LETTERS}](?:\t|[ \u00a0]{{3,}})[^\t\n]*[^\s](?=\n|$)")
# What stands before the tab of an item: a hyphen, a bullet, or a number or letter with its mark.
SIGN = re.compile(r"[-*+•·●◦▪▫‣○■□➢➤►▶\uf0b7\uf0a7\uf0d8–—]|\(?(?:\d{1,9}|[^\W\d_]|[ivxIVX]{1,5})[.)]|" + _SIGN)
NUMBER = re.compile(r"(?P<before>(?:\d+\.)*?)(?P<number>\d+)(?P<mark>\D*)")


def slips(text: str) -> Iterator[Slip]:
    """Yield the first of two lines that were items of a list in another program."""
    yield from each({"bullet": FAR}, text)
    for match in ITEM.finditer(text):
        sign = match["sign"]
        if sign[0].isdecimal():
            if _is_next(sign, match["next"]) and (sign[-1] not in ":/" or match["first"].isalpha()):
                yield Slip("letter_item", match.start(), match[0])
        elif sign == match["next"] and (sign in ALWAYS or _begins(text[: match.start()])) and not FAR.match(match[0]):
            yield Slip("bullet", match.start(), match[0])


def _is_next(one: str, other: str) -> bool:
    """Say whether a number is the next of another, be they 1- and 2-, or 1.1 and 1.2."""
    first, second = NUMBER.fullmatch(one), NUMBER.fullmatch(other)
    if not first or not second or (first["before"], first["mark"]) != (second["before"], second["mark"]):
        return False
    return int(second["number"]) == int(first["number"]) + 1


def _begins(above: str) -> bool:
    """Say whether a line below this text begins a paragraph, or follows a colon."""
    last = above.rpartition("\n")[2].strip()
    return not last or last.endswith(":")


def is_item(line: str, below: str) -> bool:
    """Say whether a line with a tab is an item of a list, and no row of a table."""
    (first, *cells), (second, *_) = line.strip().split("\t"), below.strip().split("\t")
    return len(cells) == 1 and (SIGN.fullmatch(first) is not None or (len(first) == 1 and first == second))
