"""The front matter of a page: the fields between two lines of three hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import FrontMatter

# Below empty lines only where a field follows: elsewhere three hyphens are a line across the page.
# A remark behind the hyphens, which YAML allows, is looked over and told too.
OPENS = re.compile(r"[ \t]*---[ \t]*(?:#.*)?\n|(?:[ \t]*\n)+[ \t]*---[ \t]*\n(?=[a-z]+:)")
CLOSES = re.compile(r"^[ \t]*---[ \t]*(?:#.*)?$", re.MULTILINE)
RULE = "---"
FIELDS = rf"(?:{'|'.join(FrontMatter.model_fields)}):"
# Where front matter ends in any case: at a heading, or at a line of dashes that was to be its end.
ENDS = re.compile(r"^(?:#{1,6} |[ \t]*(?:[–—]+|[-–—_*=]{2,})[ \t]*$)", re.MULTILINE)
# Fields at the top of a page whose first line of hyphens is gone, or has something above it.
BARE = re.compile(rf"(?:.*\n){{0,5}}?{FIELDS}[ \t\n]")
# Fields below the front matter that are closed by hyphens: it stands twice, or hyphens stand in it.
AGAIN = re.compile(
    r"(?:[ \t]*\n)*(?:[ \t]*---[ \t]*\n)?(?:[ \t]*(?:- +)*[\w-]+:(?:[ \t].*)?\n|[ \t]+\S.*\n)+[ \t]*---[ \t]*$",
    re.MULTILINE,
)


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


def first_line_of(text: str) -> int:
    """Return the line at which the fields of a page's front matter begin."""
    opens = OPENS.match(text)
    return text.count("\n", 0, opens.end()) + 1 if opens else 1


def front_matter_slips(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line of each slip in the hyphens around a page's front matter, and its name in the strings file."""
    opens = OPENS.match(text)
    if opens is None:
        if BARE.match(text):
            yield 1, "bare" if re.match(FIELDS, text) else "above"
        return
    line = text.count("\n", 0, opens.end())
    if line > 1:
        yield line, "late"
    elif opens.group(0).rstrip("\n") != RULE:
        yield line, "blanks"
    closes = CLOSES.search(text, opens.end())
    ends = ENDS.search(text, opens.end())
    if closes is None or (ends and ends.start() < closes.start()):
        yield _end(text, ends.start() if ends else len(text)), "open"
        return
    if closes.group(0) != RULE:
        yield text.count("\n", 0, closes.start()) + 1, "blanks"
    if AGAIN.match(text, min(closes.end() + 1, len(text))):
        yield text.count("\n", 0, closes.start()) + 1, "again"


def _end(text: str, at: int) -> int:
    """Return the line below the last field before `at`: there the front matter was to end."""
    return text[:at].rstrip().count("\n") + 2 if text[at : at + 1] == "#" else text.count("\n", 0, at) + 1
