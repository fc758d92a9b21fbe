"""Markdown in the texts of YAML files and front matter: what it knows less than that of a page; pictures by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found, nearest
from ..read.markdown import PICTURE
from ..read.source_text import ALERT, masked
from . import foreign, headings, marks, tables
from .registry import rule
from .slip import Slip, among, each, in_records

KINDS = {
    "text_heading": ("#", re.compile(r"\n[ ]{0,3}#{1,6}[ ].*")),
    "text_task": ("] ", re.compile(r"\n[ ]*(?:[-*+]|\d+[.)])[ ]+\[[ xX]\][ ].*")),
    "text_attributes": ("{", re.compile(r"(?<=[*_)`\]])\{:?[ ]*[.#:\w][^{}\n]*\}|\n\{:[^{}\n]*\}")),
    "text_marked": ("==", re.compile(r"(?<![\w=])==(?=[^\s=])[^=\n]*[^\s=]==(?![\w=])")),
    "text_box": ("///", re.compile(r"\n[ ]{0,3}/{3,}[ ]*(?:\w+.*)?(?=\n|$)")),
    "text_note": ("[^", re.compile(r"\[\^[^\]\s]+\]")),
    "text_term": ("\n:", re.compile(r"(?<=[^\n])\n:[ ]{1,3}\S.*")),
    "alert": ("[!", re.compile(rf"\n{ALERT.pattern}")),
}


def pictures(text: str) -> Iterator[tuple[str, str]]:
    """Yield the target of each picture in a text, and how it is written."""
    for match in PICTURE.finditer(text) if "![" in text else ():
        yield match["bare"] if match["angle"] is None else match["angle"], match[0]


def slips(text: str) -> Iterator[Slip]:
    """Yield what does not arrive as it is written in a text of a record."""
    text = masked(text)
    yield from among(KINDS, text)
    yield from (slip for slip in foreign.slips(text) if slip.kind not in ("tag", "remark", "front_again"))
    yield from marks.pairs(text)
    yield from marks.numbers(text)
    yield from each(marks.ITEMS, text)
    yield from (slip for slip in tables.slips(text) if "\n" in text.strip())
    yield from each({kind: headings.KINDS[kind] for kind in ("heading_blank", "heading_deep")}, text)


@rule("P748")
def texts(curriculum: Curriculum) -> Iterator[Finding]:
    """Markdown that texts in YAML do not know."""
    yield from in_records(curriculum, "P748", slips)


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
                    yield found(raw.source.place(*way), "L201", kind="picture", name=name, near=near)
