"""What an author can define once only on a page: a note, the address of a label, a place, an attribute."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding
from ..read.markdown import LABEL
from .registry import rule
from .slip import Slip, each, on_pages

# Where a note may begin: at the start of a line, be it in a list, a quotation or below a term.
NOTE = re.compile(r"\n(?P<before>(?:[ ]*(?:>|[-*+][ ]|\d{1,9}[.)][ ]|:[ ]))*[ ]*)\[\^(?P<name>[^\]\n]+)\]:(?P<rest>.*)")
# Where an id may stand: behind the words of a heading, behind what a list of attributes belongs to, in HTML, in a box.
IDS = re.compile(
    r"(?:\n#{1,6}[ \t][^\n]*[ \t]|(?<=[*_)`\]])|\n[ ]*(?=\{:))\{:?(?P<list>[^{}\n]*)\}"
    r"|<[A-Za-z][^<>]*?\sid\s*=\s*[\"']?(?P<html>[^\"'\s>]+)"
    r"|\n/{3,}[ ]*html[ ]*\|[^\n#]*#(?P<box>[\w:.-]+)"
    r"|\n[ ]+attrs:[^\n]*\bid:[ ]*[\"']?(?P<attrs>[\w:.-]+)"
)
SEVERAL = re.compile(r"\n#{1,6}[ \t][^\n]*\{:?[ ]*#[^{}\n]*\}[ \t]*\{:?[ ]*#[^{}\n]*\}[ \t]*(?=\n|$)")
IN_LIST = re.compile(r"(?<!\S)#([\w:.-]+)")
ATTRIBUTES = re.compile(
    r"(?<=[*_)`\]])\{:?(?P<list>[^{}\n]*)\}|\n[ ]*\{:(?P<block>[^{}\n]*)\}|<[A-Za-z]\w*\s(?P<html>[^<>]*)>"
)
NAMED = re.compile(r"(?<![^\s\"'])(?P<name>[\w:-]+)\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'}>]+)")


def slips(text: str) -> Iterator[Slip]:
    """Yield what is defined a second time in a text, so that one of the two is lost."""
    if "]:" in text:
        yield from _notes(text)
        yield from labels(text)
    if "#" in text or "id" in text:
        yield from _places(text)
    if "=" in text:
        yield from _attributes(text)


def _notes(text: str) -> Iterator[Slip]:
    """Yield each note whose mark has another note already."""
    known: dict[str, str] = {}
    for match in NOTE.finditer(text):
        if known.setdefault(match["name"], match["rest"]) != match["rest"]:
            yield Slip("note_twice", match.start(), match[0], {"name": match["name"]})


def labels(text: str) -> Iterator[Slip]:
    """Yield each label that has another address already."""
    known: dict[str, str] = {}
    for match in LABEL.finditer(text):
        label = " ".join(match["label"].lower().split())
        if known.setdefault(label, match["target"]) != match["target"]:
            yield Slip("link_twice", match.start(), match[0], {"name": match["label"]})


def _places(text: str) -> Iterator[Slip]:
    """Yield each place that has the id of another, and what has two ids."""
    yield from each({"place_several": SEVERAL}, text)
    known: set[str] = set()
    for match in IDS.finditer(text):
        ids = IN_LIST.findall(match["list"]) if match["list"] else [match["html"] or match["box"] or match["attrs"]]
        if len(ids) > 1:
            yield Slip("place_several", match.start(), match[0])
        for id in filter(None, ids[-1:]):
            if id in known:
                yield Slip("place_twice", match.start(), match[0], {"name": id})
            known.add(id)


def _attributes(text: str) -> Iterator[Slip]:
    """Yield each list of attributes in which one stands twice."""
    for match in ATTRIBUTES.finditer(text):
        names = [
            found["name"].lower() for found in NAMED.finditer(match["list"] or match["block"] or match["html"] or "")
        ]
        for name in dict.fromkeys(name for name in names if names.count(name) > 1):
            yield Slip("attribute_twice", match.start(), match[0], {"name": name})


@rule("P754", per_file=True)
def defined_twice(curriculum: Curriculum) -> Iterator[Finding]:
    """What can be defined once on a page, and stands twice: one of the two is lost."""
    yield from on_pages(curriculum, "P754", slips)
