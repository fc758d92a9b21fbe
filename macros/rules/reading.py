"""Texts that somebody with a second language can read: easy lessons, short sentences, words that say something."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.place import Place
from ..read.markdown import paragraphs
from .prose import MEASURES, prose, sentences, words_in
from .registry import rule

QUOTED = ("“", "‘")


def told(curriculum: Curriculum) -> Iterator[tuple[Place, str]]:
    """Yield the texts that we wrote, in Markdown: paragraphs of pages, and texts in YAML but the titles of sources."""
    for page in curriculum.pages.values():
        for place, text in paragraphs(page):
            yield place, text
    sources = {source.where().file for source in curriculum.sources.values()}
    for raw in curriculum.raw:
        if raw.source.file not in sources:
            for way, text in raw.texts:
                if " " in text and "sources" not in way:
                    yield raw.source.place(*way), text


@rule("R901", per_file=True)
def lessons_are_easy(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """A lesson or a step that asks for more than so many years of school, in a language whose measure we have."""
    measure = MEASURES.get(curriculum.course.language.partition("-")[0])
    for page in curriculum.pages.values():
        if measure and page.kind in ("lesson", "lab_step"):
            grade = measure([each for _, text in paragraphs(page) for each in sentences(prose(text))])
            if grade > at_most:
                yield found(page.where(page.kind), "R901", grade=round(grade, 1), at_most=at_most)


@rule("R902", per_file=True)
def sentences_are_short(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """A sentence of more than so many words, unless it is quoted."""
    for place, text in told(curriculum):
        if len(text) < 2 * at_most:  # as many words do not fit in
            continue
        for sentence in sentences(prose(text)):
            count = len(words_in(sentence))
            if count > at_most and not sentence.startswith(QUOTED):
                yield found(place, "R902", count=count, begins=sentence[:60], at_most=at_most)


def _there(curriculum: Curriculum, words: Collection[str]) -> list[str]:
    """Return those of some words, in lower case, that stand anywhere at all: mostly none or a few."""
    texts = [page.body.lower() for page in curriculum.pages.values()]
    texts += ["\n".join(text for _, text in raw.texts).lower() for raw in curriculum.raw]
    return [word for word in words if any(word in text for text in texts)]


@rule("R903", per_file=True)
def words_say_something(curriculum: Curriculum) -> Iterator[Finding]:
    """A word that the course avoids, outside the phrases in which it allows it."""
    avoided = {word.lower() for word in curriculum.course.wording.avoid}
    there = _there(curriculum, avoided)
    for place, text in told(curriculum) if there else ():
        low = text.lower()
        if any(word in low for word in there):
            low = prose(low)
            for phrase in curriculum.course.wording.allow:
                low = low.replace(phrase.lower(), "")
            for word in sorted(avoided.intersection(words_in(low))):
                yield found(place, "R903", word=word)
