"""Texts that still stand as a record was begun with them: they ask its author to write something, and nobody did.

A record that was just begun passes the check. So this is no rule: `check` counts them, and `check --begun` lists them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model.curriculum import Curriculum
from ..model.place import Place
from ..read.markdown import lines
from ..words import FIRST, Words, words

# Texts of a begun record that may stay: titles, and questions that fit every exercise.
MAY_STAY = re.compile(
    r"section|part_title|label|used_in|(?:lesson|quiz|exercise|module)\.title|module\.(?:section|input|lessons|day|talks)"
    r"|plan\.day|exercise\.(?:sheet|materials|step_\w+|objective|reflective|interpretive|decisional)"
    r"|gamebook\.(?:begins|end_one|end_two)|case\.place"
)
# Of a new course the rest is a small course that can be read as it is.
OF_COURSE = ("name", "description", "licence")
PLACE = re.compile(r"\{\w+\}")


@dataclass(frozen=True)
class Asked:
    """What asks an author to write something: whole texts, and beginning and end of those with a name within."""

    whole: frozenset[str]
    around: tuple[tuple[str, str], ...]

    def stands_in(self, text: str) -> bool:
        """Say whether a text is one of these."""
        return text in self.whole or any(
            text.endswith(end) and text.startswith(start) and len(text) > len(start) + len(end)
            for start, end in self.around
        )


def asked(*languages: Words) -> Asked:
    """Return what a begun record asks for, in some languages."""
    texts: set[str] = set()
    for t in languages:
        texts |= {text for key, text in t.part("begin.").items() if not MAY_STAY.fullmatch(key)}
        texts |= {t.raw(f"starter.{key}") for key in OF_COURSE}
    parts = [PLACE.split(text) for text in texts]
    whole = frozenset(pieces[0] for pieces in parts if len(pieces) == 1)
    return Asked(whole, tuple((pieces[0], pieces[-1]) for pieces in parts if len(pieces) > 1))


def begun(curriculum: Curriculum) -> list[tuple[Place, str]]:
    """Return each text of a course that is still as it was begun, with its place, by file and line."""
    return sorted(set(_begun(curriculum, asked(curriculum.words, words(FIRST)))))


def _begun(curriculum: Curriculum, them: Asked) -> Iterator[tuple[Place, str]]:
    for raw in (*curriculum.raw, *curriculum.other_raw):
        for way, text in raw.texts:
            if them.stands_in(text):
                yield raw.source.place(*way), text
    for page in curriculum.pages.values():
        for place, line in lines(page):
            if line and them.stands_in(line):
                yield place, line
