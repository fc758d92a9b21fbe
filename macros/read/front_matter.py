"""The front matter of a page: the fields between two lines of three hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import FrontMatter

# Below empty lines only where a field follows: elsewhere three hyphens are a line across the page.
OPENS = re.compile(r"[ \t]*---[ \t]*\n|(?:[ \t]*\n)+[ \t]*---[ \t]*\n(?=[a-z]+:)")
CLOSES = re.compile(r"^[ \t]*---[ \t]*$", re.MULTILINE)
RULE = "---"
HEADING = re.compile(r"\n\n#{1,6} \S")
# Fields at the top of a page whose first line of hyphens is gone.
BARE = re.compile(rf"(?:{'|'.join(FrontMatter.model_fields)}):.*\n(?:.*\n)*?---[ \t]*$", re.MULTILINE)


def split_front_matter(text: str) -> tuple[str, str, int]:
    """Return a page's front matter, its body, and the line at which the body begins.

    Blanks around the hyphens and empty lines above them are looked over; `front_matter_slips` reports them.
    """
    opens = OPENS.match(text)
    closes = CLOSES.search(text, opens.end()) if opens else None
    if opens and closes:
        after = min(closes.end() + 1, len(text))
        return text[opens.end() : closes.start()], text[after:], text.count("\n", 0, after) + 1
    return "", text, 1


def front_matter_slips(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line of each slip in the hyphens around a page's front matter, and its name in the strings file."""
    opens = OPENS.match(text)
    if opens is None:
        if BARE.match(text):
            yield 1, "bare"
        return
    line = text.count("\n", 0, opens.end())
    if line > 1:
        yield line, "late"
    elif opens.group(0).rstrip("\n") != RULE:
        yield line, "blanks"
    closes = CLOSES.search(text, opens.end())
    if closes is None:
        yield line, "open"
    elif closes.group(0) != RULE:
        yield text.count("\n", 0, closes.start()) + 1, "blanks"
