"""Words in pages and in YAML: no leftovers, no HTML or macros in YAML, and the label on what is invented."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.place import Place
from ..read.markdown import lines
from ..read.yaml_lines import strings
from .registry import rule

LEFTOVER = re.compile(r"\b(?:TODO|FIXME|XXX|TBC|TBD)\b|lorem ipsum|macro rendering error", re.IGNORECASE)
HTML = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>|<!--")
MACRO = re.compile(r"\{\{|\{%")
LABEL = "FICTION"
ADMITS = re.compile(r"\b(?:invented|made[- ]up|fictional|fictitious|imaginary)\b", re.IGNORECASE)


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
        for place, line in lines(page):
            for match in LEFTOVER.finditer(line):
                yield found(place, "P704", words=match.group(0))


@rule("P706")
def plain_yaml(curriculum: Curriculum) -> Iterator[Finding]:
    """Raw HTML or a macro in YAML text."""
    for place, text in _yaml_texts(curriculum):
        for match in [*HTML.finditer(text), *MACRO.finditer(text)]:
            yield found(place, "P706", words=match.group(0))


@rule("P707")
def fiction_is_labelled(curriculum: Curriculum) -> Iterator[Finding]:
    """An invented example without its FICTION label.

    An exercise carries the label in its field `fiction`, which the page shows; a page carries it in the text.
    """
    for id, exercise in curriculum.exercises.items():
        if exercise.fiction is None:
            raw = next(raw for raw in curriculum.raw if raw.source.file == exercise.where().file)
            texts = list(strings(raw.data))
            if not any(LABEL in text for _, text in texts):
                for way, text in texts:
                    for name in curriculum.invented:
                        if name in text:
                            yield found(raw.source.place(*way), "P707", words=name, where=id)
    for page in curriculum.pages.values():
        labelled = False
        for place, line in lines(page):
            if re.match(r"#{1,6} ", line) or line.strip() == "///":
                labelled = False
            labelled = labelled or LABEL in line
            words = [name for name in curriculum.invented if name in line]
            if line.startswith("///") and not words and (admits := ADMITS.search(line)):
                words = [admits.group(0)]
            if words and not labelled:
                yield found(place, "P707", words=words[0], where=page.path)
