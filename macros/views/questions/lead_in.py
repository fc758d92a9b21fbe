"""What a question tells before it asks: its situation, which is not as bold as what is asked."""

from __future__ import annotations

import itertools
import re

from markupsafe import Markup

# The end of a sentence: its mark, what closes there, and then something that can begin a sentence.
END = re.compile(r"[.?!…][”“»’\")]*(?:</\w+>)*\s+(?=[^a-zčćđšžа-яђјљњћџ])")
ASKS = re.compile(r"\?\s*\Z")  # a quoted question ends with its quotation mark
QUOTES = re.compile("[“”„«»]")
TAG = re.compile(r"<(/?)[a-z][^>]*>")


def lead_in(asks: Markup) -> tuple[Markup, Markup]:
    """Return what stands before the question, and the question, both as HTML.

    The question begins with the last sentence that ends with a question mark, or is the last sentence. What would cut
    an element or a quotation in two is not parted: then the first is empty.
    """
    starts = [0, *(match.end() for match in END.finditer(asks)), len(asks)]
    pieces = list(itertools.pairwise(starts))
    asking = [start for start, end in pieces if ASKS.search(asks[start:end])]
    at = asking[-1] if asking else pieces[-1][0]
    before = str(asks)[:at]
    return (Markup(before.rstrip()), Markup(str(asks)[at:])) if _is_whole(before) else (Markup(), asks)


def _is_whole(html: str) -> bool:
    """Return whether each element and each quotation that begins in a text ends in it."""
    tags = [match[1] for match in TAG.finditer(html)]
    return tags.count("") == tags.count("/") and len(QUOTES.findall(html)) % 2 == 0
