"""Lists are read as GitHub reads them, and a date at the start of a line is no list.

Python-Markdown wants four blanks before what belongs to an item, and an empty line above a list. Here two to four
blanks do, the line above may be text, `1)` is a number too, and `[ ]` is a box to tick on paper. A list that begins
anew below an empty line is one of its own. The builder takes the lines, and the check asks which numbers change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

ITEM = re.compile(r"(?P<indent>[ ]*)(?P<mark>[-*+]|(?P<number>\d{1,9})[.)])(?P<gap>[ ]+)(?P<text>\S.*)")
# A number at the start of an item is a day or a year, as in “- 17. May”, and no list in it.
NUMBER = re.compile(r"(?P<number>^\d{1,9})(?P<mark>[.)])[ ]+(?=\S)")
TASK = re.compile(r"\[(?P<done>[ xX])\][ ]+(?=\S)")
# What is no text to which a list could be glued, and no part of an item: a box, a heading, a row, a line across.
APART = re.compile(r"[ ]{0,3}(?:///|#{1,6} |\||>|([-*_])[ ]*(?:\1[ ]*){2,}$)")
QUOTED = re.compile(r"[ ]{0,3}>[ ]?")
HEADING = re.compile(r"[ ]{0,3}#{1,6} ")
# A note or the meaning of a term: what stands four blanks in belongs to it, as to an item.
HOLDER = re.compile(r"(?P<mark>[ ]{0,3}(?:\[\^[^\]]*\]:[ ]*|:[ ]{1,3}))(?P<text>\S.*)?")
STEP = 4  # blanks before what belongs to an item, as Python-Markdown wants it
NESTED = 2  # blanks from which on a line belongs to the item above it
# Stands between two lists, so that they do not become one. It is a sign that no text may hold.
DIVIDER = "\ufdd2"


@dataclass(frozen=True)
class Item:
    """An open item: where its mark stands, where its text begins, its number, if it has one, and the one shown.

    One that only holds others, such as a note, is none itself.
    Who writes the same number each time, as in 1. 1. 1., lets the list count: `same` says so.
    """

    indent: int
    content: int
    number: int | None
    shown: int
    same: bool = True
    holds: bool = False

    def goes_on(self, number: int | None) -> bool:
        """Say whether an item with this number is the next of the list."""
        if self.number is None or number is None:
            return self.number is number
        return number == self.shown + 1 or (self.same and number == self.number)

    def then(self, indent: int, content: int, number: int | None) -> Item:
        """Return the next item of the list."""
        return Item(indent, content, number, self.shown + 1, self.same and number == self.number)


class Lists:
    """Rewrites the lines of a page one after the other. `changed` holds lines whose number is shown as another."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.changed: dict[int, int] = {}
        self.lines = [line.expandtabs(4) for line in lines]
        self.out: list[str] = []
        self.open: list[Item] = []
        self.after_blank = True
        # Whether the last line is in a paragraph of an item below its first.
        self.in_paragraph = False
        # The number of the last item at each depth, since the last heading.
        self.last: dict[int, int] = {}

    def rewritten(self) -> list[str]:
        """Return all lines as Python-Markdown reads them."""
        for index, line in enumerate(self.lines):
            self._line(index, line)
            self.after_blank = not line.strip()
        return self.out

    def _line(self, index: int, line: str) -> None:
        match = ITEM.fullmatch(line.rstrip()) if line.strip() else None
        if not line.strip():
            self.out.append(line)
        elif APART.match(line) and not self._depth(_indent(line)):
            self._apart(line)
        elif holder := HOLDER.fullmatch(line) if not self._depth(_indent(line)) else None:
            self._holder(index, holder)
        elif match and not self._is_code(line):
            self._item(index, line, match)
        elif self.open:
            self._belonging(line)
        else:
            self.out.append(line)

    def _apart(self, line: str) -> None:
        """Take a line that ends every list."""
        self.open.clear()
        if HEADING.match(line):
            self.last.clear()
        self.out.append(line)

    def _holder(self, index: int, match: re.Match[str]) -> None:
        """Take the first line of a note or of a meaning, which may be an item itself."""
        self.open = [Item(0, STEP, None, 0, holds=True)]
        self.in_paragraph = False
        item = ITEM.fullmatch(match["text"] or "")
        number = int(item["number"]) if item and item["number"] else None
        words = match["text"] or ""
        if item and number is not None and not self._begins_list(index, STEP, number):
            words = self._as_text(words, item)
        elif item:
            self.open.append(Item(STEP, STEP + len(item["mark"]) + len(item["gap"]), number, number or 0))
        self.out.append(match["mark"] + words)

    def _is_code(self, line: str) -> bool:
        """Say whether a line below an empty one is indented so far that it is code."""
        indent = _indent(line)
        deepest = self.open[-1].content + STEP if self.open else STEP
        return self.after_blank and indent >= max(deepest, (len(self.open) + 1) * STEP if self.open else STEP)

    def _item(self, index: int, line: str, match: re.Match[str]) -> None:
        indent, number = len(match["indent"]), int(match["number"]) if match["number"] else None
        before = self._sibling(indent)
        if before and self.after_blank and self._begins_anew(before, index, indent, number):
            beside, before = before.number is not None, None  # another list, or a day or a year below one
        else:
            beside = False
        if before is None and not self._begins_list(index, indent, number):
            self.out.append(self._as_text(line, match))
            return
        del self.open[self._depth(indent) :]
        depth = len(self.open)
        if beside and number is not None:
            self.out += [f"{' ' * STEP * depth}{DIVIDER}", ""]
        elif not self.after_blank and (self._needs_line(before, number, depth) or self._is_above(depth)):
            self.out.append("")
        text = TASK.sub(lambda task: "☐ " if task["done"] == " " else "☑ ", match["text"], count=1)
        text = NUMBER.sub(r"\g<number>\\\g<mark> ", text, count=1)
        mark = f"{match['number']}." if number is not None else match["mark"]
        self.out.append(f"{' ' * STEP * depth}{mark} {text}")
        self._opened(index, before, indent, indent + len(match["mark"]) + len(match["gap"]), number)
        self.in_paragraph = False
        if number is not None:
            self.last[depth] = number
        elif depth == 0 and before is None:
            self.last.pop(0, None)

    def _begins_anew(self, before: Item, index: int, indent: int, number: int | None) -> bool:
        """Say whether an item below an empty line is not the next of the list above it."""
        if before.number is None or number is None:
            return False
        one_again = number == before.number == before.shown and self._next_number(index, indent) == number + 1
        return one_again or not before.goes_on(number)

    def _opened(self, index: int, before: Item | None, indent: int, content: int, number: int | None) -> None:
        """Note an open item, and whether its number is not the one that its list shows."""
        if before is None or before.number is None or number is None:
            self.open.append(Item(indent, content, number, number or 0))
            return
        self.open.append(before.then(indent, content, number))
        if not before.goes_on(number):
            self.changed[index] = before.shown + 1

    def _depth(self, indent: int) -> int:
        """Return how many open items a line with this indent belongs to."""
        return sum(indent >= item.indent + NESTED for item in self.open)

    def _sibling(self, indent: int) -> Item | None:
        """Return the open item to whose list an item with this indent belongs."""
        depth = self._depth(indent)
        return self.open[depth] if depth < len(self.open) and not self.open[depth].holds else None

    def _needs_line(self, before: Item | None, number: int | None, depth: int) -> bool:
        """Say whether an empty line is missing above an item: below text, and between a list and one of other marks."""
        if before is None:
            return (depth == 0 or self.open[-1].holds) and bool(self.out)
        return self.in_paragraph or (before.number is None) != (number is None)

    def _is_above(self, depth: int) -> bool:
        """Say whether the lines since the last empty one began deeper: what follows them would become part of them."""
        block = takewhile(str.strip, reversed(self.out))
        first = next(iter([*block][-1:]), "")
        return _indent(first) > STEP * depth

    def _begins_list(self, index: int, indent: int, number: int | None) -> bool:
        """Say whether an item begins a list: a number is 1, or goes on from another item, or one goes on from it."""
        depth = self._depth(indent)
        held = depth == 0 or self.open[depth - 1].holds
        glued = not self.after_blank and (not self.open or (depth > 0 and held))
        if number is None:
            return depth > 0 or not (glued and self.out and APART.match(self.out[-1]) is None and indent >= STEP)
        goes_on = self.last.get(depth) == number - 1
        if number > 1 or glued:  # no “17. May …” and no “… since\n2022. and …”
            return (goes_on and not glued) or self._next_number(index, indent, 1) == number + 1
        if not held:  # below an item it can be nothing else
            return True
        return self._next_number(index, indent) in (number, number + 1) or self._has_more(index, indent)

    def _next_number(self, index: int, indent: int, within: int | None = None) -> int | None:
        """Return the number of the next item beside the one in line `index`, before the next heading.

        `within` says how many lines are looked at.
        """
        for line in self.lines[index + 1 :][:within]:
            if HEADING.match(line):
                break
            match = ITEM.fullmatch(line.rstrip())
            if match and match["number"] and abs(len(match["indent"]) - indent) < NESTED:
                return int(match["number"])
        return None

    def _has_more(self, index: int, indent: int) -> bool:
        """Say whether something is indented below an item, so that it is one even alone."""
        below = next((line for line in self.lines[index + 1 :] if line.strip()), "")
        return _indent(below) >= indent + NESTED

    def _as_text(self, line: str, match: re.Match[str]) -> str:
        """Return a line whose number is part of a sentence, such as a year or a day."""
        if number := match["number"]:
            return line.replace(match["mark"], f"{number}\\{match['mark'][-1]}", 1)
        return line

    def _belonging(self, line: str) -> None:
        """Take a line that belongs to an open item, or ends the list."""
        indent = _indent(line)
        if self.after_blank:
            del self.open[self._depth(indent) :]
            self.in_paragraph = True
        depth = self._depth(indent)
        if depth and indent < STEP * (depth + 1):
            line = " " * STEP * depth + line.lstrip()
        self.out.append(line)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def rewritten(lines: Sequence[str]) -> list[str]:
    """Return lines with their lists as Python-Markdown reads them, those within quotations too."""
    plain: list[str] = []
    for quoted, group in groupby(lines, lambda line: bool(QUOTED.match(line))):
        inner = list(group)
        if quoted:
            inner = [f"> {line}".rstrip() for line in rewritten([QUOTED.sub("", line, count=1) for line in inner])]
        plain += inner
    return Lists(plain).rewritten()


def changed_numbers(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield each line of a list whose number is shown as another, with the one that is shown."""
    plain: list[str] = []
    for quoted, group in groupby(lines, lambda line: bool(QUOTED.match(line))):
        inner = list(group)
        if quoted:
            within = changed_numbers([QUOTED.sub("", line, count=1) for line in inner])
            yield from ((len(plain) + index, shown) for index, shown in within)
            inner = [">"] * len(inner)
        plain += inner
    lists = Lists(plain)
    lists.rewritten()
    yield from lists.changed.items()
