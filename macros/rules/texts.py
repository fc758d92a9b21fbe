"""Words in pages and in YAML: no leftovers, no HTML or macros in YAML, and the label on what is invented."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Page
from ..model.curriculum import Curriculum, RawFile
from ..model.finding import Finding, found
from ..model.place import Place
from ..read.markdown import lines
from ..read.yaml_lines import strings
from ..words import Words
from .registry import rule

LEFTOVER = re.compile(r"\b(?:TODO|FIXME|XXX|TBC|TBD)\b|lorem ipsum|macro rendering error", re.IGNORECASE)
HTML = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>|<!--")
MACRO = re.compile(r"\{\{|\{%")
# Where a label ends: at a heading, and where its box ends.
ENDS = re.compile(r"#{1,6} |\s*///\s*$")


def admissions(words: Words) -> re.Pattern[str]:
    """Return the pattern of words with which a text of this language admits that something is invented."""
    listed = words("admits_fiction").split(", ")
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b", re.IGNORECASE)


def _yaml_texts(curriculum: Curriculum) -> Iterator[tuple[Place, str]]:
    for raw in curriculum.raw:
        for way, text in strings(raw.data):
            yield raw.source.place(*way), text


@rule("P704")
def leftovers(curriculum: Curriculum) -> Iterator[Finding]:
    """A note to oneself, filler text, or a macro that failed."""
    for place, text in _yaml_texts(curriculum):
        for match in LEFTOVER.finditer(text):
            yield found(place, "P704", words=match.group(0))
    for page in curriculum.pages.values():
        for place, line in lines(page) if LEFTOVER.search(page.body) else ():
            for match in LEFTOVER.finditer(line):
                yield found(place, "P704", words=match.group(0))


@rule("P706")
def plain_yaml(curriculum: Curriculum) -> Iterator[Finding]:
    """Raw HTML or a macro in YAML text."""
    for place, text in _yaml_texts(curriculum):
        for match in [*HTML.finditer(text), *MACRO.finditer(text)]:
            yield found(place, "P706", words=match.group(0))


def _names_in(curriculum: Curriculum, text: str) -> list[str]:
    return [name for name in curriculum.invented if name in text]


def _in_exercise(curriculum: Curriculum, raw: RawFile) -> Iterator[Finding]:
    """Yield the invented names in an exercise that says nowhere that something is invented."""
    texts, label = list(strings(raw.data)), curriculum.words("fiction")
    if not any(label in text for _, text in texts):
        for way, text in texts:
            for name in _names_in(curriculum, text):
                yield found(raw.source.place(*way), "P707", words=name, label=curriculum.words("fiction"))


def _on_page(curriculum: Curriculum, page: Page) -> Iterator[Finding]:
    """Yield the invented names on a page, and boxes that admit it in other words, which no label precedes.

    A label holds until the next heading or the end of its box.
    """
    label, admits = curriculum.words("fiction"), admissions(curriculum.words)
    labelled = False
    for place, line in lines(page):
        if ENDS.match(line):
            labelled = False
        labelled = labelled or label in line
        words = _names_in(curriculum, line) or (admits.findall(line) if line.startswith("///") else [])
        if words and not labelled:
            yield found(place, "P707", words=words[0], label=label)


@rule("P707")
def fiction_is_labelled(curriculum: Curriculum) -> Iterator[Finding]:
    """An invented example without its label.

    An exercise carries the label in its field `fiction`, which the page shows; a page carries it in the text.
    """
    real = {exercise.where().file for exercise in curriculum.exercises.values() if exercise.fiction is None}
    for raw in curriculum.raw:
        if raw.source.file in real:
            yield from _in_exercise(curriculum, raw)
    for page in curriculum.pages.values():
        yield from _on_page(curriculum, page)
