"""The sections of a page: what stands below each heading of level two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..language.slugs import slug
from ..model import Page
from ..model.page import MARKS
from ..model.place import Place
from .markdown import CALL, lines

# Words begin and end with a sign, so that a line of blanks is not tried in every way.
HEADING = re.compile(r"##[ \t]++(?P<words>(?:\S+?(?:[ \t]+\S+?)*?)??)[ \t]*(?P<attributes>\{[^}]*\})?[ \t]*")
ID = re.compile(r"#(?P<id>[\w-]+)")


@dataclass
class Section:
    """A heading with its place and the lines below it. What stands above the first heading has no words and no id."""

    words: str
    id: str
    place: Place
    lines: list[tuple[Place, str]] = field(default_factory=list)


def sections(page: Page) -> Iterator[Section]:
    """Yield the sections of a page in order, the first being what stands above the first heading."""
    section = Section("", "", page.at(page.first_line))
    for place, line in lines(page):
        match = HEADING.fullmatch(line)
        if match is None:
            section.lines.append((place, line))
            continue
        yield section
        words = MARKS.sub("", match["words"])
        given = ID.search(match["attributes"] or "")
        section = Section(words, given["id"] if given else slug(words), place)
    yield section


def words_in(text: str) -> int:
    """Return how many words a text of a page has, without its macro calls."""
    return len(re.findall(r"\w+", CALL.sub(" ", text)))
