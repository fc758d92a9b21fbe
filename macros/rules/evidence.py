"""What carries a statement: sources that are independent of each other, listed once, and read not too long ago."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import combinations

from ..model import Bibliographic, Facts
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..read.markdown import mentions, targets
from ..read.today import today
from ..words import Words
from .reading import told
from .registry import rule

CITED = re.compile(r"""\bcite\(\s*["']([\w-]+)""")
BRACKETS = re.compile(r"\(([^()]*)\)")
PERSON = re.compile(r"[^,]+,\s*(?:[^\W\d_]{1,2}\.[ -]?)+$")
# Between two who wrote together.
AND = re.compile(r";| / ")
# What two addresses of the same page may differ in.
SAME_PAGE = re.compile(r"^https?://(?:www\.)?|/?(?:#.*)?$")


@functools.lru_cache(maxsize=8)
def _claims(words: Words) -> re.Pattern[str]:
    """Return the pattern of words that call sources independent, unless a word such as “not” stands before them."""
    calls, denies = (words.any_of(f"independence.{name}") for name in ("calls", "denies"))
    return re.compile(rf"\b(?P<denied>{denies}\s+)?{calls}\b", re.IGNORECASE)


def voices(source: Bibliographic, words: Words) -> dict[str, str]:
    """Return who stands behind a source, in small letters and as written: its authors, their body, who measured.

    Who measured may be said as “the authors”: that names nobody new. What follows “and others” is not known.
    """
    themselves, others = (_listed(words, name) for name in ("themselves", "others"))
    names: list[str] = []
    for each in AND.split(f"{source.author};{source.measured_by or ''}"):
        name = others.sub("", BRACKETS.sub("", each)).strip()
        if PERSON.match(name):
            names += [name, *(body for inside in BRACKETS.findall(each) for body in inside.split(","))]
        else:
            names.append(name.split(",")[0])
    return {name.strip().casefold(): name.strip() for name in names if name.strip() and not themselves.match(name)}


@functools.lru_cache(maxsize=8)
def _listed(words: Words, name: str) -> re.Pattern[str]:
    """Return the pattern of the words of a list in the strings file."""
    return re.compile(rf"\s*\b{words.any_of(f'independence.{name}')}(?!\w)", re.IGNORECASE)


def cited(text: str) -> list[str]:
    """Return the keys of the sources that a text cites, on a page or in YAML, each once."""
    if "cite" not in text and "source:" not in text:  # most texts
        return []
    linked = (target.removeprefix("source:") for target in targets(text) if target.startswith("source:"))
    return list(dict.fromkeys([*CITED.findall(text), *(key.partition("@")[0] for key in linked)]))


@rule("P717")
def independent_sources(curriculum: Curriculum) -> Iterator[Finding]:
    """A text that calls sources independent and cites two behind which the same person or body stands."""
    pattern = _claims(curriculum.words)
    for place, text in told(curriculum):
        keys = [key for key in cited(text) if key in curriculum.sources]
        if len(keys) > 1 and any(not match["denied"] for match in pattern.finditer(text)):
            behind = {key: voices(curriculum.sources[key], curriculum.words) for key in keys}
            for one, other in combinations(behind, 2):
                for name in sorted(behind[one].keys() & behind[other].keys()):
                    yield found(place, "P717", one=one, other=other, name=behind[one][name])


@rule("P718")
def sources_stand_once(curriculum: Curriculum) -> Iterator[Finding]:
    """A source with the address of another."""
    first: dict[str, str] = {}
    for key, source in curriculum.sources.items():
        if source.url and (other := first.setdefault(SAME_PAGE.sub("", source.url).lower(), key)) != key:
            yield found(source.where("url"), "P718", source=key, other=other)


@rule("P719")
def facts_are_fresh(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """A page whose facts nobody has compared with their sources for more than so many days."""
    for facts in _facts(curriculum):
        if (today() - facts.checked).days > at_most:
            day = curriculum.words.date(facts.checked)
            yield found(facts.where("checked"), "P719", day=day, at_most=at_most)


@rule("P768")
def facts_are_compared_already(curriculum: Curriculum) -> Iterator[Finding]:
    """A page whose facts were compared on a day that is still to come: tomorrow is today elsewhere."""
    for facts in _facts(curriculum):
        if (facts.checked - today()).days > 1:
            yield found(facts.where("checked"), "P768", day=curriculum.words.date(facts.checked))


@rule("P750")
def facts_are_looked_after(curriculum: Curriculum) -> Iterator[Finding]:
    """A page whose facts were to be compared with their sources before today."""
    for facts in _facts(curriculum):
        if facts.check_by and today() > facts.check_by:
            yield found(facts.where("check_by"), "P750", day=curriculum.words.date(facts.check_by))


@rule("P751", per_file=True)
def facts_have_a_day(curriculum: Curriculum) -> Iterator[Finding]:
    """A page that lists sources and does not say when its facts were compared with them."""
    for page in curriculum.pages.values():
        if not page.front.facts and mentions(page, "sources"):
            yield found(page.where(), "P751")


@rule("P752", per_file=True)
def day_is_shown(curriculum: Curriculum) -> Iterator[Finding]:
    """A page that says when its facts were compared, and shows it nowhere."""
    for page in curriculum.pages.values():
        if page.front.facts and not (mentions(page, "sources") or mentions(page, "case_facts")):
            yield found(page.front.facts.where(), "P752")


def _facts(curriculum: Curriculum) -> list[Facts]:
    """Return what the pages say of their facts."""
    return [page.front.facts for page in curriculum.pages.values() if page.front.facts]
