"""The lists and what goes through the whole course: terms, sources, the inventory, the running story."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from ..model import Item
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.references import Edge
from ..read.markdown import mentions
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


def _texts(curriculum: Curriculum, files: Collection[str]) -> dict[str, str]:
    """Return what stands in some files, pages and YAML, in one line of lower case and without signs."""
    told: dict[str, list[str]] = {file: [] for file in files}
    for raw in curriculum.raw:
        if raw.source.file in told:
            told[raw.source.file] += [text for _, text in raw.texts]
    for page in curriculum.pages.values():
        if page.file in told:
            told[page.file].append(page.body)
    return {file: " ".join(AROUND.sub("", "\n".join(texts)).lower().split()) for file, texts in told.items()}


def _file(curriculum: Curriculum, place: str) -> str:
    """Return the file of a place of the inventory that is an exercise or a page."""
    kind, _, id = place.partition(":")
    return curriculum.exercises[id].where().file if kind == "exercise" else curriculum.page_of[place].file


def _said(curriculum: Curriculum, places: Collection[str]) -> dict[str, str]:
    """Return what each place of the inventory says: a term, an exercise, or a page with the list that it shows."""
    files = {place: _file(curriculum, place) for place in places if not place.startswith("term:")}
    texts = _texts(curriculum, set(files.values()))
    said = {place: texts[file] for place, file in files.items()}
    roles = [f"{each.name} {each.does} {each.seen} {each.missing}".lower() for each in curriculum.roles.values()]
    for place in files:
        page = curriculum.page_of.get(place)
        if page and page.kind != "exercise" and mentions(page, "roles"):
            said[place] = " ".join([said[place], *roles])
    terms = {place: curriculum.terms[place.removeprefix("term:")] for place in places if place not in files}
    return said | {place: f"{term.term} {term.meaning}".lower() for place, term in terms.items()}


def _untaught(item: Item, texts: dict[str, str]) -> list[int]:
    return [index for index, place in enumerate(item.places) if place in texts and not _says(texts[place], item.words)]


def _says(text: str, words: tuple[str, ...]) -> bool:
    return any(word.lower() in text for word in words)


@rule("P716", whole=True)
def inventory_is_taught(curriculum: Curriculum) -> Iterator[Finding]:
    """Something of the inventory that a place does not speak of, though the inventory says so."""
    if not curriculum.items:
        return
    said = _said(
        curriculum, {place for item in curriculum.items.values() for place in item.places if curriculum.has(place)}
    )
    for id, item in curriculum.items.items():
        for index in _untaught(item, said):
            words = ", ".join(item.words)
            yield found(item.where("places", index), "P716", item=id, where=item.places[index], words=words)


@rule("P727")
def notes_on_teaching_help(curriculum: Curriculum) -> Iterator[Finding]:
    """A note on how something was taught that tells the next trainer nothing."""
    for id, note in curriculum.taught.items():
        if not note.helps:
            yield found(note.where("id"), "P727", note=id)


@rule("P728", whole=True)
def notes_on_teaching_are_shown(curriculum: Curriculum) -> Iterator[Finding]:
    """A note on how a lesson, a module or a programme was taught that no page shows. An exercise shows its own."""
    calls = [call for page in curriculum.pages.values() for call in page.calls if call.name == "taught"]
    shown = {str((*call.args, call.named.get("reference", ""))[0]) for call in calls}
    for id, note in curriculum.taught.items():
        if not note.taught.startswith("exercise:") and shown.isdisjoint({"", note.taught}):
            yield found(note.where("taught"), "P728", note=id, of=note.taught)


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
