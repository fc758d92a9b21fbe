"""Boxes: with a name that the site knows, and closed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import takewhile

import yaml

from ..model import Page
from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found, nearest
from ..model.place import Place
from ..model.switch import values_of
from ..read.lookalikes import foreign_letter, in_ours
from ..read.markdown import BoxLine, box_lines, prose_lines
from .registry import rule

# A block of plain HTML, which has no title.
PLAIN = "html"
# What can be set of a box.
OPTION = re.compile(r"(?:attrs|open|markdown|type):(?:\s|$)")


def _finding(line: BoxLine, slip: str, near: str = "", known: Collection[str] = (), end: int = 0) -> Finding:
    values = {"word": line.name, "slashes": line.slashes, "known": ", ".join(known), "end": end}
    values |= {"letter": foreign_letter(line.name)}
    problem, advice = (Text(f"problems.box.{slip}.{part}", values) for part in ("problem", "advice"))
    return found(line.place, "P711", problem=problem, advice=advice, near=near)


def _begins(line: BoxLine, known: Collection[str]) -> Iterator[Finding]:
    """Yield what is wrong with a line that begins a box. `known` are the names of boxes that the site has."""
    plain = in_ours(line.name)
    if plain != line.name and nearest(plain.lower(), known):
        yield _finding(line, "letter", nearest(plain.lower(), known), known)
    elif line.name not in known:
        yield _finding(line, "name", nearest(line.name.lower(), known), known)
    elif line.rest and not line.rest.startswith("|"):
        yield _finding(line, "bar")
    elif line.name != PLAIN and not line.rest.strip("| "):
        yield _finding(line, "title")  # the builder would call it by its name, in English


def _options(page: Page, line: BoxLine) -> Iterator[Finding]:
    """Yield what is wrong with the settings of a box, which stand below its first line, each with four blanks."""
    rows = page.body.split("\n")[line.place.line - page.first_line + 1 :]
    if rows and OPTION.match(rows[0]):
        yield _finding(replace(line, place=Place(line.place.file, line.place.line + 1)), "attrs")
        return
    block = "\n".join(takewhile(lambda row: row.startswith(("    ", "\t")) and row.strip(), rows))
    if OPTION.match(block.lstrip()):
        try:
            yaml.safe_load(block)
        except yaml.YAMLError:
            yield _finding(replace(line, place=Place(line.place.file, line.place.line + 1)), "options")


def _is_empty(page: Page, begun: BoxLine, end: BoxLine) -> bool:
    """Say whether nothing stands in a box. A block of HTML may be a place for a script."""
    first = page.first_line
    rows = page.body.split("\n")[begun.place.line - first + 1 : end.place.line - first]
    return begun.name != PLAIN and not "".join(rows).strip()


def _ends(begun: BoxLine, line: BoxLine) -> bool:
    """Say whether a line ends the box that another one begins."""
    return line.slashes == begun.slashes and not line.name and not line.rest


def _left_open(open_boxes: list[BoxLine], line: BoxLine) -> list[BoxLine]:
    """Return the open boxes that should have been closed above a line: inside another, a box has fewer slashes."""
    if line.name:
        return [begun for begun in open_boxes if len(begun.slashes) <= len(line.slashes)]
    if any(_ends(begun, line) for begun in open_boxes):
        return [begun for begun in open_boxes if len(begun.slashes) < len(line.slashes)]
    return []


def slips(page: Page, known: Collection[str]) -> Iterator[Finding]:
    """Yield what is wrong with the boxes of a page. A box within another has fewer slashes than that."""
    open_boxes: list[BoxLine] = []
    rows = list(box_lines(page))
    for number, line in enumerate(rows):
        for begun in _left_open(open_boxes, line):
            open_boxes.remove(begun)
            yield _finding(begun, "open")
        if line.name:
            yield from _begins(line, known)
            yield from _options(page, line)
            open_boxes.append(line)
        elif line.rest:
            yield _finding(line, "name", known=known)
        elif open_boxes and open_boxes[-1].slashes == line.slashes:
            begun = open_boxes.pop()
            if _is_empty(page, begun, line):
                yield _finding(begun, "empty")
        elif open_boxes and not any(_ends(open_boxes[-1], later) for later in rows[number:]):
            yield _finding(open_boxes.pop(), "unequal", end=line.place.line)
        else:
            yield _finding(line, "stray")
    for line in open_boxes:
        yield _finding(line, "open")


# What a page says of one of its parts, so that a switch shows it to some readers only: data-track="service".
FOR_SOME = re.compile(r"data-(?P<switch>track|way)[\"']?\s*[:=]\s*[\"']?(?P<values>[\w-]+(?: [\w-]+)*)")


@rule("P729", per_file=True)
def for_whom(curriculum: Curriculum) -> Iterator[Finding]:
    """A part of a page that is for a track, or for a way of learning, which no switch knows: nobody would see it."""
    for page in curriculum.pages.values():
        for place, line in prose_lines(page):
            for match in FOR_SOME.finditer(line):
                known = values_of(curriculum.course, match["switch"])
                for value in match["values"].split():
                    if value not in known:
                        values = {"value": value, "switch": match["switch"], "known": ", ".join(known)}
                        yield found(place, "P729", near=nearest(value, known), **values)


@rule("P711", per_file=True)
def boxes(curriculum: Curriculum) -> Iterator[Finding]:
    """A box without a name that the site knows, or that is never closed."""
    # Where mkdocs.yml could not be read, nobody knows which boxes there are.
    for page in curriculum.pages.values() if curriculum.settings.boxes else ():
        yield from slips(page, curriculum.settings.boxes)
