"""The lists and what goes through the whole course: terms, sources, the inventory, the running story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found, nearest
from ..model.references import Edge
from ..model.uses import calls_to
from .registry import rule
from .targets import headings

# How a form begins that is looked for in texts (site/glossary_links.py). A term of another kind is one all the same.
BEGINS = re.compile(r"[\w-]*\w")


@rule("P712")
def terms_in_order(curriculum: Curriculum) -> Iterator[Finding]:
    """A term that does not stand where the alphabet puts it."""
    terms = [*curriculum.terms.values()]
    key = curriculum.words.alphabet.key
    for before, term in pairwise(terms):
        if key(term.term) < key(before.term):
            yield found(term.where("term"), "P712", term=term.term, before=before.term)


@rule("P753")
def sources_stand_on_a_page(curriculum: Curriculum) -> Iterator[Finding]:
    """A source that no page lists: its author begins with a letter between two pages."""
    if curriculum.course.pages.sources:
        for key in curriculum.sources.keys() - curriculum.source_pages.keys():
            source = curriculum.sources[key]
            yield found(source.where("author"), "P753", source=key, author=source.author)


@rule("P759")
def terms_stand_once(curriculum: Curriculum) -> Iterator[Finding]:
    """A word of a term that another term has too: a page could lead to one of them only."""
    known: dict[str, str] = {}
    for id, term in curriculum.terms.items():
        for word in dict.fromkeys([term.term, *term.also]):
            first = known.setdefault(word.casefold(), id)
            if first != id:
                yield found(term.where("term" if word == term.term else "also"), "P759", word=word, other=first)


@rule("P758")
def terms_are_words(curriculum: Curriculum) -> Iterator[Finding]:
    """A form of a term that is no word of its own: a letter, signs, or a word that stands in every text."""
    little = frozenset(curriculum.words("search.stop").split())
    for term in curriculum.terms.values():
        for index, form in enumerate(() if term.ambiguous else (term.term, *term.also)):
            kind = _no_word(form, little)
            if kind and not (kind == "signs" and not index and any(map(str.isalnum, form))):
                place = term.where("also", index - 1) if index else term.where("term")
                yield found(place, "P758", form=form, problem=Text(f"problems.form_of_term.{kind}"))


def _no_word(form: str, little: frozenset[str]) -> str:
    """Return why a form can mark no term in a text, or an empty text. Capitals are another word: IT is not it."""
    if len(form) == 1 and form.isalnum():
        return "letter"
    if not BEGINS.match(form):
        return "signs"
    return "little" if form.lower() in little and not form.isupper() else ""


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


@rule("P716")
def inventory_leads_to_its_parts(curriculum: Curriculum) -> Iterator[Finding]:
    """Something of the inventory that is taught under a heading which is not on its page."""
    for id, item in curriculum.items.items():
        page = curriculum.page_of.get(item.places[0])
        ids = headings(page) if page else frozenset[str]()
        if item.part and item.part not in ids and curriculum.has(item.places[0]):
            near = nearest(item.part, ids)
            yield found(item.where("part"), "P716", item=id, where=item.places[0], part=item.part, near=near)


@rule("P727")
def notes_on_teaching_help(curriculum: Curriculum) -> Iterator[Finding]:
    """A note on how something was taught that tells the next trainer nothing."""
    for id, note in curriculum.taught.items():
        if not note.helps:
            yield found(note.where("id"), "P727", note=id)


@rule("P728", whole=True)
def notes_on_teaching_are_shown(curriculum: Curriculum) -> Iterator[Finding]:
    """A note on how a lesson, a module or a programme was taught that no page shows. An exercise shows its own."""
    calls = [call for page in curriculum.pages.values() for call in calls_to(page, "taught")]
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
