"""The lists and what goes through the whole course: terms, sources, the inventory, the running story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from ..model import Item
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.references import Edge
from ..read.markdown import mentions
from ..read.yaml_lines import strings
from .registry import rule

# What stands around a word in a text and is not read: emphasis, and the beginning of a link.
AROUND = re.compile(r'[*_]|\{\{ link\("[^"]*", ')


@rule("P712")
def terms_in_order(curriculum: Curriculum) -> Iterator[Finding]:
    """A term that does not stand where the alphabet puts it."""
    terms = [*curriculum.terms.values()]
    key = curriculum.words.alphabet.key
    for before, term in pairwise(terms):
        if key(term.term) < key(before.term):
            yield found(term.where("term"), "P712", term=term.term, before=before.term)


@rule("P713", whole=True)
def story_is_complete(curriculum: Curriculum) -> Iterator[Finding]:
    """Parts of the story that are not 1, 2, 3 and so on."""
    told = [(tool.story.part, tool.story) for tool in curriculum.tools.values() if tool.story]
    for right, (part, story) in enumerate(sorted(told, key=lambda each: each[0]), 1):
        if part != right:
            yield found(story.where("part"), "P713", part=part, right=right)
            return


@rule("P714", whole=True)
def story_has_every_tool(curriculum: Curriculum) -> Iterator[Finding]:
    """A tool outside the story, where the other tools tell one."""
    if any(tool.story for tool in curriculum.tools.values()):
        for id, tool in curriculum.tools.items():
            if tool.story is None:
                yield found(tool.where(), "P714", tool=id)


@rule("P715")
def unread_sources(curriculum: Curriculum) -> Iterator[Finding]:
    """A source that nobody has read, with an address as if somebody had."""
    for key, source in curriculum.sources.items():
        if source.read == "not-seen" and source.url is not None:
            yield found(source.where("url"), "P715", source=key)


def _texts(curriculum: Curriculum) -> dict[str, str]:
    """Return what stands in each file, pages and YAML, in one line of lower case and without signs."""
    told: dict[str, list[str]] = defaultdict(list)
    for raw in curriculum.raw:
        told[raw.source.file] += [text for _, text in strings(raw.data)]
    for page in curriculum.pages.values():
        told[page.where().file].append(page.body)
    return {file: " ".join(AROUND.sub("", "\n".join(texts)).lower().split()) for file, texts in told.items()}


def _text_at(curriculum: Curriculum, texts: dict[str, str], place: str) -> str:
    """Return what a place of the inventory says: a term, an exercise, or a page with the list that it shows."""
    kind, _, id = place.partition(":")
    if kind == "term":
        return f"{curriculum.terms[id].term} {curriculum.terms[id].meaning}".lower()
    if kind == "exercise":
        return texts.get(curriculum.exercises[id].where().file, "")
    page = curriculum.page_of[place]
    roles = [f"{each.name} {each.does} {each.seen} {each.missing}".lower() for each in curriculum.roles.values()]
    return " ".join([texts.get(page.where().file, ""), *(roles if mentions(page, "roles") else ())])


def _untaught(item: Item, texts: dict[str, str]) -> list[int]:
    return [index for index, place in enumerate(item.places) if place in texts and not _says(texts[place], item.words)]


def _says(text: str, words: tuple[str, ...]) -> bool:
    return any(word.lower() in text for word in words)


@rule("P716", whole=True)
def inventory_is_taught(curriculum: Curriculum) -> Iterator[Finding]:
    """Something of the inventory that a place does not speak of, though the inventory says so."""
    if not curriculum.items:
        return
    texts = _texts(curriculum)
    named = {place for item in curriculum.items.values() for place in item.places if curriculum.has(place)}
    said = {place: _text_at(curriculum, texts, place) for place in named}
    for id, item in curriculum.items.items():
        for index in _untaught(item, said):
            words = ", ".join(item.words)
            yield found(item.where("places", index), "P716", item=id, where=item.places[index], words=words)


def moments(curriculum: Curriculum) -> Iterator[Edge]:
    """Yield each citation of a moment in a recording, in YAML and on pages."""
    return (edge for edge in curriculum.references if edge.kind == "source" and edge.at)


@rule("L210")
def moments_exist(curriculum: Curriculum) -> Iterator[Finding]:
    """A moment that lies after the end of its recording, or that says nothing because it is the beginning."""
    for moment in moments(curriculum):
        source = curriculum.sources.get(moment.id)
        if source and source.length and not "00:00:00" < moment.at <= source.length:
            yield found(moment.place, "L210", source=moment.id, time=moment.at, length=source.length)


@rule("L211")
def recordings_have_a_length(curriculum: Curriculum) -> Iterator[Finding]:
    """A source of which a moment is cited, without its length."""
    for key in sorted({moment.id for moment in moments(curriculum)} & set(curriculum.sources)):
        if curriculum.sources[key].length is None:
            yield found(curriculum.sources[key].where("key"), "L211", source=key)
