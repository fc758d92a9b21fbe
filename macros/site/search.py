"""The search index of a built site, in small files that a browser loads only when somebody searches.

A document is a page, or a term of the glossary. The weight of a word in a document is worked out here (BM25 over title,
headings, description and text), so that a browser only adds numbers. The words are stemmed here too: the index keeps
the forms of each stem, and the browser looks up forms (frontend/search/). Answers stay out: whatever has
`data-search-exclude`.
"""

from __future__ import annotations

import functools
import math
import textwrap
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..cache import NO_CACHE, Cache, Wanted
from ..model.curriculum import Curriculum
from ..words import Words
from . import chunks
from .sections import Section, kept_sections, wanted_sections
from .site import Site

# How much more a word counts there than in the text, where it counts 1.
WEIGHTS = {"title": 12, "also": 7, "description": 3, "heading": 3}
# Records answer a question more directly than the prose around them.
BOOST = {
    "tool": 1.3,
    "case": 1.25,
    "term": 1.15,
    "exercise": 1.0,
    "lesson": 1.2,
    "lab_step": 1.2,
    "module": 0.9,
    "programme": 0.9,
    "page": 0.9,
}
# High, because the fields are added up before: a word in the title must count more than three mentions in the text.
K1, B = 12, 0.6
PAGES_A_FILE = 24
BYTES_A_FILE = 16_000
# Forms of a word share so many first letters; the files of words are cut between such beginnings.
BEGINNING = 4


@dataclass(frozen=True)
class Document:
    """What can be found: a page or a term."""

    title: str
    url: str
    kind: str
    description: str
    sections: Sequence[Section] = ()
    also: Sequence[str] = ()
    boost: float = 1.0


def documents(curriculum: Curriculum, site: Site) -> list[Document]:
    """Return what can be found in the built `site`: every page, each question of a list of questions, every term."""
    listed = []
    glossary = curriculum.course.pages.glossary
    for path, page in curriculum.pages.items():
        if page.kind == "exercise" and page.id not in curriculum.exercises:
            continue  # it could not be read; a site that is being served goes on without it
        url, built = site.address(path), site.page(path)
        found = kept_sections(built, site.cache) if built else []
        title = curriculum.title(f"{page.kind}:{page.id}") if page.kind != "page" else page.title
        description = page.front.description or ""
        if page.kind == "exercise":
            description = curriculum.exercises[page.id].summary
        record = getattr(page.front, page.kind, None) or curriculum.exercises.get(page.id)
        settings = page.front.search
        also = [*filter(None, [getattr(record, "code", None)]), *getattr(record, "asked", ()), *settings.asked]
        if settings.parts:
            for section in found[2:]:
                text = " ".join("".join(section.text).split())
                here = f"{url}#{section.anchor}"
                begins = textwrap.shorten(text, 200, placeholder=" …")
                listed.append(Document(section.title, here, page.kind, begins, [Section("", "", [text])]))
        # What is found by itself is not found with the page too.
        shown = found[:2] if settings.parts or path == glossary else found
        listed.append(Document(title, url, page.kind, description, shown, also, settings.boost))
    for id, term in curriculum.terms.items() if glossary else ():
        where = f"{site.address(glossary or '')}#{id}"
        listed.append(Document(term.term, where, "term", term.meaning, also=term.also))
    return listed


def weights(document: Document, words: Words) -> list[Counter[str]]:
    """Return how much each form counts in each section of a document; the first section takes title and description."""
    counted = []
    for section in document.sections or [Section("", "")]:
        words_in = Counter(words.tokens("".join(section.text)))
        for word in words.tokens(section.title):
            words_in[word] += WEIGHTS["heading"]
        counted.append(words_in)
    for word in words.tokens(document.title):
        counted[0][word] += WEIGHTS["title"]
    for word in words.tokens(" ".join(document.also)):
        counted[0][word] += WEIGHTS["also"]
    for word in words.tokens(document.description):
        counted[0][word] += WEIGHTS["description"]
    return counted


Postings = list[tuple[int, int, int]]


# By stem: how much it counts in a document, the section in which one of its forms counts most, and these forms.
Summary = dict[str, tuple[int, int, list[str]]]


def summary(document: Document, words: Words, stems: dict[str, str]) -> Summary:
    """Return the stems of a document. `stems` holds those of forms that were met before, and takes new ones."""
    found: dict[str, tuple[int, int, list[str]]] = {}
    most: dict[str, int] = {}
    for index, counted in enumerate(weights(document, words)):
        for word, count in counted.items():
            root = stems[word] if word in stems else stems.setdefault(word, words.stem(word))
            total, best, forms = found.get(root, (0, 0, []))
            if count > most.get(root, 0):
                most[root], best = count, index
            found[root] = (total + count, best, forms if word in forms else [*forms, word])
    return found


def postings(
    listed: Sequence[Document], words: Words, cache: Cache = NO_CACHE
) -> tuple[dict[str, Postings], dict[str, set[str]]]:
    """Return, by stem: (document, weight, best section) for each document, and the forms of the stem."""
    stems: dict[str, str] = {}
    forms: dict[str, set[str]] = defaultdict(set)
    where: dict[str, Postings] = defaultdict(list)
    lengths = []

    def wanted(document: Document) -> Wanted:
        sections = [part for each in document.sections for part in ("\0", each.title, *each.text)]
        parts = [words.tag, document.title, document.description, *document.also, *sections]
        return parts, functools.partial(summary, document, words, stems)

    cache.make_all("stems", listed, wanted)
    for number, document in enumerate(listed):
        found = cache.kept("stems", *wanted(document))
        lengths.append(sum(total for total, _, _ in found.values()))
        for root, (total, best, its_forms) in found.items():
            forms[root].update(its_forms)
            where[root].append((number, total, best))
    average = sum(lengths) / max(1, len(lengths))
    for root, places in where.items():
        rarity = math.log(1 + (len(listed) - len(places) + 0.5) / (len(places) + 0.5))
        entries = []
        for number, times, section in places:
            strength = times * (K1 + 1) / (times + K1 * (1 - B + B * lengths[number] / average))
            weight = round(10 * rarity * strength * BOOST[listed[number].kind] * listed[number].boost)
            if weight:
                entries.append((number, weight, section))
        where[root] = entries
    return where, forms


def word_files(found: dict[str, Postings], forms: dict[str, set[str]]) -> tuple[list[str], list[list[Any]]]:
    """Return the first beginning of each file of words, and the files: [forms, postings with gaps between numbers]."""
    by_beginning: dict[str, list[list[Any]]] = defaultdict(list)
    for root, entries in found.items():
        flat: list[int] = []
        last = 0
        for number, weight, section in entries:
            flat += [number - last, weight, section]
            last = number
        for beginning in sorted({form[:BEGINNING] for form in forms[root]}):
            by_beginning[beginning].append([" ".join(sorted(forms[root])), flat])
    starts: list[str] = []
    files: list[list[Any]] = []
    size = BYTES_A_FILE
    for beginning in sorted(by_beginning):
        if size >= BYTES_A_FILE:
            starts.append(beginning)
            files.append([])
            size = 0
        files[-1] += by_beginning[beginning]
        size += sum(len(chunks.dense(entry)) for entry in by_beginning[beginning])
    return starts, files


# Sections that say nothing about where on a page a word stands: a result leads to the page.
EVERYWHERE = ("sources.title", "exercise.parts.sources", "exercise.parts.questions", "exercise.parts.trainer")


def page_entry(document: Document, words: Words) -> list[Any]:
    """Return what is shown of a document: title, address, kind, description, and its sections' titles and anchors."""
    everywhere = {words(key) for key in EVERYWHERE}
    return [
        document.title,
        document.url,
        document.kind,
        document.description,
        [["", ""] if each.title in everywhere else [each.title, each.anchor] for each in document.sections],
    ]


def titles(listed: Sequence[Document], words: Words) -> dict[str, list[int]]:
    """Return the numbers of documents by title, and by each question with at most one word that says something."""
    found: dict[str, list[int]] = defaultdict(list)
    stop = set(words.tokens(words("search.stop")))
    for number, document in enumerate(listed):
        short = [each for text in document.also if len(set(each := words.tokens(text)) - stop) <= 1]
        for each in [words.tokens(document.title), *short]:
            if each and number not in found[" ".join(each)]:
                found[" ".join(each)].append(number)
    return found


def asked(listed: Sequence[Document], words: Words) -> dict[str, list[int]]:
    """Return the numbers of documents by what says something in the questions that they answer, two words or more."""
    found: dict[str, list[int]] = defaultdict(list)
    stop = set(words.tokens(words("search.stop")))
    for number, document in enumerate(listed):
        for text in (*document.also, *([document.title] if "#" in document.url and document.kind != "term" else ())):
            said = dict.fromkeys(word for word in words.tokens(text) if word not in stop)
            if len(said) > 1 and number not in found[" ".join(said)]:
                found[" ".join(said)].append(number)
    return found


def chunks_of(curriculum: Curriculum, listed: Sequence[Document], cache: Cache = NO_CACHE) -> dict[str, Any]:
    """Return the chunks of the index by name."""
    t = curriculum.words
    starts, word_lists = word_files(*postings(listed, t, cache))
    index = {
        "pages": PAGES_A_FILE,
        "beginning": BEGINNING,
        "starts": starts,
        "stop": t.tokens(t("search.stop")),
        "spellings": [[pattern.pattern, one] for pattern, one in t.spellings],
        "synonyms": [
            [t.tokens(each.say), [t.tokens(found) for found in each.find]] for each in curriculum.synonyms.values()
        ],
    }
    index["titles"] = titles(listed, t)
    index["asked"] = asked(listed, t)
    made = {"index": index, **{f"words-{n}": each for n, each in enumerate(word_lists)}}
    for n in range(0, len(listed), PAGES_A_FILE):
        made[f"pages-{n // PAGES_A_FILE}"] = [page_entry(each, t) for each in listed[n : n + PAGES_A_FILE]]
    return made


def step(site: Site, curriculum: Curriculum) -> None:
    """Write the index of the built `site` into its folder search/."""
    paths = [path for path in curriculum.pages if site.file(path).is_file()]
    site.cache.make_all("sections", paths, lambda path: wanted_sections(site.html(site.name(path))))
    chunks.write(site, chunks.SEARCH, chunks_of(curriculum, documents(curriculum, site), site.cache))
