"""Markdown in the texts of YAML files and front matter: what it knows less than that of a page; pictures by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from ..model import Record
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found, nearest, nowhere
from ..model.kinds import KINDS as RECORDS
from ..model.plain import plain_texts
from ..read.markdown import PICTURE
from ..read.markdown_lists import ITEM, Item
from ..read.source_text import masked, parts
from . import foreign, headings, marks, tables, targets, twice
from .registry import rule
from .slip import Slip, among, each, finding, in_records

KINDS = {
    "text_heading": ("#", re.compile(r"\n[ ]{0,3}#{1,6}[ ].*")),
    "text_task": ("] ", re.compile(r"\n[ ]*(?:[-*+]|\d+[.)])[ ]+\[[ xX]\][ ].*")),
    "text_attributes": ("{", re.compile(r"(?<=[*_)`\]])\{:?[ ]*[.#:\w][^{}\n]*\}|\n\{:[^{}\n]*\}")),
    "text_marked": ("==", re.compile(r"(?<![\w=])==(?=[^\s=])[^=\n]*[^\s=]==(?![\w=])")),
    "text_box": ("///", re.compile(r"\n[ ]{0,3}/{3,}[ ]*(?:\w+.*)?(?=\n|$)")),
    "text_note": ("[^", re.compile(r"\[\^[^\]\s]+\]")),
    "text_term": ("\n:", re.compile(r"(?<=[^\n])\n:[ ]{1,3}\S.*")),
}


# The kinds of the Markdown of other programs of which a text in YAML has another advice than a page, or none.
INSTEAD = {
    "alert": "text_box",
    "alert_place": "text_box",
    "box": "text_box",
    "tab": "text_box",
    "note": "text_note",
    "citation": "text_note",
    "low_high": "text_sign",
    "keys": "text_marked",
    "inserted": "text_marked",
    "comment": "text_remark",
    "square_call": "text_link",
    "wiki": "text_link",
    "tag": "",
    "raw": "",
    "remark": "text_remark",
    "front_again": "",
}


SIGNS = re.compile(r"[*`~\[]|__")
NUMBER = re.compile(r"\n[ ]*(?P<number>\d{1,9})[.)][ ]+\S")
MARKED = re.compile(
    r"\*\*\S[^*]*|(?<![\w*])\*[^\s*][^*\n]*\*(?!\w)|`[^`]*`|~~\S[^~]*|!?\[[^\]]*\]\([^)]*\)|__\S[^_]*__"
)


def pictures(text: str) -> Iterator[tuple[str, str]]:
    """Yield the target of each picture in a text, and how it is written."""
    for match in PICTURE.finditer(text) if "![" in text else ():
        yield match["bare"] if match["angle"] is None else match["angle"], match[0]


def slips(text: str) -> Iterator[Slip]:
    """Yield what does not arrive as it is written in a text of a record."""
    text = masked(text)
    yield from among(KINDS, text)
    for slip in foreign.slips(text):
        if kind := INSTEAD.get(slip.kind, slip.kind):
            yield replace(slip, kind=kind)
    yield from marks.pairs(text)
    yield from (slip for slip in targets.slips(text) if slip.kind.startswith("link") and slip.kind != "link_cut")
    yield from twice.labels(text)
    yield from marks.dashes(text)
    yield from _numbers(text)
    yield from marks.items(text)
    yield from (slip for slip in tables.slips(text) if "\n" in text.strip())
    yield from each({kind: headings.KINDS[kind] for kind in ("heading_blank", "heading_deep")}, text)


def _numbers(text: str) -> Iterator[Slip]:
    """Yield each item whose number would be shown as another: in YAML a list goes on below an empty line too."""
    if len(found := [int(match["number"]) for match in NUMBER.finditer(text)]) < 2:
        return
    told: set[int] = set()
    known, open_items, after_blank, start = {*found}, list[Item](), True, 0
    for line in text.split("\n"):
        match = ITEM.fullmatch(line)
        indent = len(line) - len(line.lstrip(" "))
        number = int(match["number"]) if match and match["number"] else None
        if number is not None and number > 1 and known.isdisjoint((number - 1, number + 1)):
            match = None  # a day or a year
        depth = sum(indent >= item.content for item in open_items)
        if match:
            before = open_items[depth] if depth < len(open_items) else None
            content = indent + len(match["mark"]) + len(match["gap"])
            goes_on = before is not None and before.number is not None and number is not None
            if before and goes_on and not before.goes_on(number):
                told.add(start)
                yield Slip("text_number", start, line, {"number": str(before.shown + 1)})
            item = (
                before.then(indent, content, number)
                if before and goes_on
                else Item(indent, content, number, number or 0)
            )
            open_items[depth:] = [item]
        elif line.strip() and after_blank:
            del open_items[depth:]
        after_blank = not line.strip()
        start += len(line) + 1
    yield from (slip for slip in marks.glued_numbers(text) if text.rfind("\n", 0, slip.start) + 1 not in told)


def _open(text: str) -> Iterator[Slip]:
    """Yield code that is never closed."""
    if "```" in text or "~~~" in text:
        yield from (Slip("fence", 0, part.text) for part in parts(text) if part.kind == "open")


def _plain(record: Record) -> Iterator[Finding]:
    """Yield Markdown in the fields of a record that are shown as they are."""
    for holder, way, text in plain_texts(record):
        if match := MARKED.search(text) if SIGNS.search(text) else None:
            yield finding(holder.where(*way), "P748", Slip("text_plain", 0, match[0], {"field": str(way[0])}))


@rule("P748", per_file=True)
def texts(curriculum: Curriculum) -> Iterator[Finding]:
    """Markdown that texts in YAML do not know, or that stands in a field of plain words."""
    yield from in_records(curriculum, "P748", slips)
    for raw in (*curriculum.raw, *curriculum.other_raw):
        for link in raw.links:
            if kind := targets.address_slip(link.target):
                yield finding(link.place, "P748", Slip(kind, 0, link.target))
    for raw in curriculum.raw:
        for way, text in raw.texts:
            for slip in _open(text):
                yield finding(raw.source.place(*way), "P748", slip)
    listed = (held.values() for kind, held in curriculum.lists.items() if RECORDS[kind].prose)
    for record in chain(curriculum.exercises.values(), (page.front for page in curriculum.pages.values()), *listed):
        yield from _plain(record)


@rule("P749")
def pictures_by_name(curriculum: Curriculum) -> Iterator[Finding]:
    """A picture in YAML that is not named, or whose name leads to none."""
    for raw in curriculum.raw:
        for way, text in raw.texts:
            for target, written in pictures(text):
                kind, _, name = target.partition(":")
                if kind != "picture":
                    yield found(raw.source.place(*way), "P749", words=written)
                elif name not in curriculum.pictures:
                    near = nearest(name, curriculum.pictures)
                    yield nowhere(raw.source.place(*way), "picture", name, near)
