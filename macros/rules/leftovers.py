"""What another program left in a text: its marks of sources, its fields, lines of a chat, words cut at a line's end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding
from .registry import rule
from .slip import Slip, among, in_records, on_pages

_DAY = r"\d{1,4}[./-][ ]?\d{1,2}[./-][ ]?\d{2,4}\.?"
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u00a0\u202f][AaPp]\.?[Mm]\.?)?"
KINDS = {
    "robot": (
        "【 oaicite citeturn turn0 contentReference",
        re.compile(
            r"【\d+[^】\n]*】|:?contentReference\[[^\]\n]*\](?:\{[^}\n]*\})?|\b(?:cite)?turn\d+(?:search|view|news)\d+"
        ),
    ),
    "word_field": (
        "Error! HYPERLINK PAGEREF MERGEFIELD",
        re.compile(
            r"Error! (?:Bookmark not defined|Reference source not found|No text of specified style)[^\n]{0,30}"
            r"|(?:HYPERLINK|PAGEREF|MERGEFIELD)[ ]+(?:\\\w[ ]+)?[\"“_][^\n]{0,60}"
        ),
    ),
    "chat": (
        ":",
        re.compile(
            rf"\n[ ]*\[(?:{_DAY},?[ ]{_TIME}|{_TIME},[ ]{_DAY})\][ ][^:\n]{{1,40}}:"
            rf"|\n[ ]*{_DAY},?[ ]{_TIME}[ ]-[ ][^:\n]{{1,40}}:"
        ),
    ),
    "cut_word": ("-\n", re.compile(r"(?<![\w-])[^\W\d_]{2,}-\n(?P<rest>[^\W\d_A-ZČĆŽŠĐ][^\W\d_]+)")),
}


def slips(text: str, little: frozenset[str] = frozenset()) -> Iterator[Slip]:
    """Yield what another program left. Before a `little` word a hyphen may end a line: short- and long-term."""
    for slip in among(KINDS, text):
        if slip.kind == "cut_word" and slip.words.rpartition("\n")[2].lower() in little:
            continue
        yield slip


@rule("P770", per_file=True)
def left_behind(curriculum: Curriculum) -> Iterator[Finding]:
    """What another program left in a text."""
    little = frozenset(curriculum.words("search.stop").split())
    yield from on_pages(curriculum, "P770", lambda text: slips(text, little))
    yield from in_records(curriculum, "P770", lambda text: slips(text, little))
