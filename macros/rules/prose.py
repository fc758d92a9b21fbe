"""Texts as one reads them: their sentences and words, and how hard they are. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from ..read.markdown import CALL

APART = re.compile(r"^(?:\|.*|#.*|///.*)$", re.MULTILINE)
NAMED_LINK = re.compile(r'\{\{ *link\("[^"]*", *"([^"]*)"\) *\}\}')
BARE_LINK = re.compile(r'\{\{ *link\("\w+:([^"]*)"\) *\}\}')
TARGET = re.compile(r"\]\([^)]*\)(?:\{[^}]*\})?")
SIGNS = re.compile(r"[*_`\[\]]")
ITEM = re.compile(r"^\s*(?:\d+\.|-)\s+")
PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:\d+\.|-)\s)")
END = re.compile(r"(?<=[.!?:;…])[”\"')]*\s+")
WORD = re.compile(r"[^\W\d_]+(?:['’-]+[^\W\d_]*)*")

VOWELS = re.compile(r"[aeiouy]+")
# A last e, and the e of -ed and -es, is mostly not spoken; that of -le, -ted, -ded, -ses and the like is.
SILENT = re.compile(r"(?<![aeiouy])(?:(?<!l)e|(?<![dt])ed|(?<![lsxzhcg])es)$")
# Two vowels side by side that are two sounds, and an ending that has a sound without a vowel.
TWO_SOUNDS = re.compile(r"ia(?!l|n)|io(?!n|us)|iu|ii|eo(?!us)|ism$")


def prose(text: str) -> str:
    """Return the sentences of a Markdown text: without tables, headings, macros, targets of links, and signs."""
    text = APART.sub("", text)
    if "{{" in text:
        text = NAMED_LINK.sub(r"\1", text)
        text = BARE_LINK.sub(lambda match: match[1].replace("-", " "), text)
        text = CALL.sub("", text)
    return SIGNS.sub("", TARGET.sub("]", text) if "](" in text else text)


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text; each item of a list begins anew."""
    for paragraph in PARAGRAPH.split(text) if "\n" in text else [text]:
        flat = " ".join(ITEM.sub("", paragraph.strip()).split())
        yield from filter(None, END.split(flat))


def words_in(text: str) -> list[str]:
    """Return the words of a text."""
    return WORD.findall(text)


def syllables(word: str) -> int:
    """Return the syllables of an English word, by its groups of vowels.

    It is no dictionary, which would take a second to load: over a page its sum is a few per cent above the true one.
    """
    plain = "".join(letter for letter in word.lower() if letter.isalpha())
    return max(1, len(VOWELS.findall(plain)) - bool(SILENT.search(plain)) + len(TWO_SOUNDS.findall(plain)))


def flesch_kincaid(said: Iterable[str]) -> float:
    """Return the Flesch-Kincaid grade of sentences, about the years of school that they ask for in English."""
    told = [words_in(sentence) for sentence in said]
    all_words = [word for words in told for word in words]
    count = max(1, len(all_words))
    return 0.39 * count / max(1, len(told)) + 11.8 * sum(map(syllables, all_words)) / count - 15.59


# How hard a text is, by language. A language without its measure is not measured.
MEASURES: dict[str, Callable[[Iterable[str]], float]] = {"en": flesch_kincaid}
