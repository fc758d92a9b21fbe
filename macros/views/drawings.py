"""Drawings: the SVG files of docs/assets/pictures, as they stand in a page.

Drawing programs save more than a page may hold. Styles become attributes, because the page's policy allows no style;
ids get the drawing's name before them, because two drawings can stand on one page; and what the program notes for
itself goes.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from ..model import ID
from ..model.curriculum import Curriculum
from ..model.dependencies import worked_out
from ..model.drawing import PRESENTATION, declarations

# What stands before the drawing, remarks, and what a drawing program notes for itself.
NOTES = re.compile(
    r"<\?.*?\?>|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>|<!--.*?-->|<metadata\b.*?</metadata>|<metadata\b[^>]*/>"
    r"|<(?P<own>(?:sodipodi|inkscape|sketch|serif):[\w-]+)\b(?:[^>]*/>|.*?</(?P=own)>)",
    re.DOTALL,
)
OWN_ATTRIBUTE = re.compile(r"\s(?!xlink:|xml:|xmlns\s*=|xmlns:xlink\s*=)[\w-]+:[\w.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*')")
TAG = re.compile(r"<[A-Za-z][^<>]*>")
STYLE = re.compile(r"\sstyle\s*=\s*(?P<quote>[\"'])(?P<text>.*?)(?P=quote)", re.DOTALL)
NAMED = re.compile(r"(?P<before>\sid=[\"']|url\([\"']?#|href=[\"']#)(?P<id>[^\"')]+)")
SAID = re.compile(r"(?P<before>\saria-(?:labelledby|describedby)=[\"'])(?P<ids>[^\"']+)")
TITLE = re.compile(r"<title\b(?:[^>]*\sid=[\"'](?P<id>[^\"']+))?[^>]*>")
DESC = re.compile(r"\s*<desc\b[^>]*>(?P<text>.*?)</desc>", re.DOTALL)
ROOT = re.compile(r"<svg\b[^>]*>")


@worked_out
def drawing(curriculum: Curriculum, name: str) -> Markup:
    """Return the drawing of that name as HTML without blank lines.

    Raises ValueError for what is no name, OSError where there is no such drawing.
    """
    if not re.fullmatch(ID, name):
        raise ValueError(name)
    text = (curriculum.root / "docs" / "assets" / "pictures" / f"{name}.svg").read_text(encoding="utf-8-sig")
    return Markup(re.sub(r"\n\s*\n+", "\n", as_shown(text, name).strip()))


def as_shown(text: str, name: str) -> str:
    """Return the text of an SVG file as it stands in a page, with ids of its own."""
    text = TAG.sub(_styled, OWN_ATTRIBUTE.sub("", NOTES.sub("", text)))
    own = f"pic-{name}-"
    text = NAMED.sub(lambda match: match["before"] + _prefixed(match["id"], own), text)
    text = SAID.sub(lambda match: match["before"] + " ".join(_prefixed(id, own) for id in match["ids"].split()), text)
    return ROOT.sub(
        lambda match: match[0] if " class=" in match[0] else f'{match[0][:-1]} class="picture">', text, count=1
    )


def in_page(drawing: Markup) -> Markup:
    """Return a drawing with its title as its name, and below it, for readers who do not see, what it shows as text.

    A description that is part of the name is read at one go: it cannot be left, or read line by line. As a description
    of the drawing many screen readers do not read it at all, and where it is both they read it twice.
    """
    title, told = TITLE.search(drawing), DESC.search(drawing)
    if not (title and told and told["text"].strip()):
        return drawing
    bare = DESC.sub("", drawing, count=1)
    bare = SAID.sub(lambda match: match["before"] + title["id"], bare, count=1) if title["id"] else bare
    return Markup(f'{bare}<span class="for-readers" data-search-exclude>{" ".join(told["text"].split())}</span>')


def _prefixed(id: str, own: str) -> str:
    return id if id.startswith(own) else own + id


def _styled(tag: re.Match[str]) -> str:
    """Return a tag with its style as attributes. A style is stronger than the attribute of its name."""
    style = STYLE.search(tag[0])
    if style is None:
        return tag[0]
    rest = STYLE.sub("", tag[0])
    for name, value in declarations(style["text"]):
        if name in PRESENTATION:
            rest = re.sub(rf"\s{name}\s*=\s*(?:\"[^\"]*\"|'[^']*')", "", rest)
            end = "/>" if rest.endswith("/>") else ">"
            rest = f'{rest.removesuffix(end).rstrip()} {name}="{escape(value)}"{end}'
    return rest
