"""Slips in the Markdown of a page: what is wrong by its kind, where, and the words that show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..model import Page
from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found
from ..model.place import Place
from ..read.source_text import masked

SHOWN = 60  # letters of a line that a finding shows


@dataclass(frozen=True)
class Slip:
    """A fault in a page's Markdown: its kind (a key in problems.slip), the offset where it begins, its words."""

    kind: str
    start: int
    words: str
    values: Mapping[str, str] | None = None


# Takes the text of a page without its code and comments. It begins with a line end, so that each line has one before
# it: to look for that is many times faster than to ask at each letter whether a line begins there.
Look = Callable[[str], Iterator[Slip]]


def each(kinds: Mapping[str, re.Pattern[str]], text: str) -> Iterator[Slip]:
    """Yield what the patterns find in a text, each under the name of its pattern."""
    for kind, pattern in kinds.items():
        for match in pattern.finditer(text):
            yield Slip(kind, match.start(), match[0])


def among(kinds: Mapping[str, tuple[str, re.Pattern[str]]], text: str) -> Iterator[Slip]:
    """Yield as `each` does, but pass over a pattern where the text has none of the signs beside it: that is faster."""
    for kind, (signs, pattern) in kinds.items():
        if any(sign in text for sign in signs.split()):
            yield from each({kind: pattern}, text)


def place_in(page: Page, start: int) -> Place:
    """Return the place of the letter `start` of a page's body."""
    return Place(f"docs/{page.path}", page.first_line + page.body.count("\n", 0, start))


def finding(place: Place, code: str, slip: Slip) -> Finding:
    """Return the finding of rule `code` for a slip. Its advice is that of its kind."""
    words = " ".join(slip.words.split())
    words = words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
    values = slip.values or {}
    return found(
        place, code, words=words, advice=Text(f"problems.slip.{slip.kind}", values), near=values.get("near", "")
    )


def on_pages(curriculum: Curriculum, code: str, look: Look) -> Iterator[Finding]:
    """Yield the findings for what `look` sees in the prose of each page."""
    for page in curriculum.pages.values():
        for slip in look(f"\n{masked(page.body)}"):
            start = slip.start - 1
            words = page.body[max(start, 0) : start + len(slip.words)]  # with the code that the text did not show
            at = start + len(slip.words) - len(slip.words.lstrip())
            yield finding(place_in(page, at), code, replace(slip, words=words))


def in_records(curriculum: Curriculum, code: str, look: Look, all_of_it: bool = False) -> Iterator[Finding]:
    """Yield the findings for what `look` sees in the texts of YAML files and of front matter.

    With `all_of_it` it looks at those of names and settings too, which are no prose.
    """
    for raw in (*curriculum.raw, *(curriculum.other_raw if all_of_it else ())):
        if next(look("\n\n".join(("", *(text for _, text in raw.texts)))), None) is None:
            continue  # all at once is many times faster than one by one
        for way, text in raw.texts:
            for slip in look(f"\n{text}"):
                yield finding(raw.source.place(*way), code, slip)
