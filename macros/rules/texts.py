"""Words in pages and in YAML: no leftovers, no HTML or macros in YAML, and the label on what is invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..model import Page
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.place import Place
from ..model.raw import RawFile
from ..read.markdown import lines
from .figures import CODE
from .registry import rule

NOTES, FILLERS = ("todo", "fixme", "xxx", "tbc", "tbd"), ("lorem ipsum", "macro rendering error")
LEFTOVER = re.compile(rf"\b(?:{'|'.join(NOTES)})\b|{'|'.join(FILLERS)}", re.IGNORECASE)
# Whatever a browser takes for the beginning of an element, be it closed or not: `<svg/onload=x` is one.
HTML = re.compile(r"<[a-zA-Z/!?][^<>]*>?")
MACRO = re.compile(r"\{\{|\{%")
# Where a label ends: at a heading, and where its box ends.
ENDS = re.compile(r"#{1,6} |\s*///\s*$")


def _may_hold(text: str, words: Iterable[str]) -> bool:
    """Say whether one of some words, in lower case, stands in a text: quicker than a pattern, which few texts need."""
    low = text.lower()
    return any(word in low for word in words)


def _in_yaml(raws: Iterable[RawFile], pattern: re.Pattern[str]) -> Iterator[tuple[Place, re.Match[str]]]:
    """Yield what matches a pattern in the texts of YAML files, with its place."""
    for raw in raws:
        for way, text in raw.texts:
            for match in pattern.finditer(text):
                yield raw.source.place(*way), match


@rule("P704", per_file=True)
def leftovers(curriculum: Curriculum) -> Iterator[Finding]:
    """A note to oneself, filler text, or a macro that failed."""
    words = (*NOTES, *FILLERS)
    raws = [raw for raw in curriculum.raw if _may_hold("\n".join(text for _, text in raw.texts), words)]
    for place, match in _in_yaml(raws, LEFTOVER):
        yield found(place, "P704", words=match.group(0))
    for page in curriculum.pages.values():
        for place, line in lines(page) if _may_hold(page.body, words) else ():
            for match in LEFTOVER.finditer(line):
                yield found(place, "P704", words=match.group(0))


@rule("P706", per_file=True)
def plain_yaml(curriculum: Curriculum) -> Iterator[Finding]:
    """Raw HTML or a macro in YAML text. In code it is what people learn about."""
    for raw in (*curriculum.raw, *curriculum.other_raw):
        for way, text in raw.texts:
            read = CODE.sub("", text.replace("\\`", ""))  # a backtick behind a backslash begins no code
            for match in (*HTML.finditer(read), *MACRO.finditer(read)):
                yield found(raw.source.place(*way), "P706", words=match.group(0))


def _names_in(curriculum: Curriculum, text: str) -> list[str]:
    return [name for name in curriculum.invented if name in text]


def _in_exercise(curriculum: Curriculum, raw: RawFile) -> Iterator[Finding]:
    """Yield the invented names in an exercise that says nowhere that something is invented."""
    labels = curriculum.fiction_labels
    if not any(label in text for _, text in raw.texts for label in labels):
        for way, text in raw.texts:
            for name in _names_in(curriculum, text):
                yield found(raw.source.place(*way), "P707", words=name, label=labels[0])


def _on_page(curriculum: Curriculum, page: Page, admits: Sequence[str]) -> Iterator[Finding]:
    """Yield the invented names on a page, and boxes that admit it in other words, which no label precedes.

    A label holds until the next heading or the end of its box.
    """
    if not (_names_in(curriculum, page.body) or _may_hold(page.body, map(str.lower, admits))):
        return
    admitted = re.compile(rf"\b{curriculum.words.any_of('admits_fiction')}\b", re.IGNORECASE)
    labels, labelled = curriculum.fiction_labels, False
    for place, line in lines(page):
        if ENDS.match(line):
            labelled = False
        labelled = labelled or any(label in line for label in labels)
        words = _names_in(curriculum, line) or (admitted.findall(line) if line.startswith("///") else [])
        if words and not labelled:
            yield found(place, "P707", words=words[0], label=labels[0])


@rule("P707")
def fiction_is_labelled(curriculum: Curriculum) -> Iterator[Finding]:
    """An invented example without its label.

    An exercise carries the label in its field `fiction`, which the page shows; a page carries it in the text.
    """
    real = {exercise.where().file for exercise in curriculum.exercises.values() if exercise.fiction is None}
    for raw in curriculum.raw:
        if raw.source.file in real:
            yield from _in_exercise(curriculum, raw)
    admits = curriculum.words.listed("admits_fiction")
    for page in curriculum.pages.values():
        yield from _on_page(curriculum, page, admits)
