"""Pages: in the navigation, with text alternatives, with sources, and with macros that the builders can run."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

from ..curriculum import Curriculum
from ..finding import Finding, found, nearest
from ..markdown_source import calls, lines, paragraphs
from ..place import Place
from ..views import MACROS
from .figures import figures
from .registry import rule

IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(|<img\b(?P<tag>[^>]*)>")
CODE = re.compile(r"`[^`]*`")
INLINE = {"cite", "counts", "duration", "link", "minutes"}
SVG = "{http://www.w3.org/2000/svg}"


def picture_file(root: Path, name: str) -> Path:
    """Return the file of the picture that pages call `name`."""
    return root / "docs" / "assets" / "pictures" / f"{name}.svg"


@rule("P701")
def text_alternatives(curriculum: Curriculum) -> Iterator[Finding]:
    """A picture without a text alternative."""
    for page in curriculum.pages.values():
        for place, line in lines(page):
            for match in IMAGE.finditer(CODE.sub("", line)):
                alt = match["alt"] if match["alt"] is not None else re.search(r"alt\s*=\s*[\"']([^\"']+)", match["tag"])
                if not alt:
                    yield found(place, "P701", picture=line.strip()[:60])
    folder = curriculum.root / "docs" / "assets" / "pictures"
    for path in sorted(folder.glob("*.svg")):
        place = Place(path.relative_to(curriculum.root).as_posix(), 1)
        try:
            svg = ElementTree.fromstring(path.read_text(encoding="utf-8"))
        except ElementTree.ParseError as error:
            yield found(place, "S101", problem=str(error))
            continue
        texts = [svg.findtext(f"{SVG}{tag}", "").strip() for tag in ("title", "desc")]
        if not all(texts) or svg.get("role") != "img":
            yield found(place, "P701", picture=path.name)


@rule("P702")
def in_navigation(curriculum: Curriculum) -> Iterator[Finding]:
    """A page outside the navigation, or a line of the navigation without its page."""
    for path, page in curriculum.pages.items():
        if path not in curriculum.nav:
            yield found(page.where(), "P702", page=path)
    for path, line in curriculum.nav.items():
        if path not in curriculum.pages and not (curriculum.root / "docs" / path).exists():
            near = nearest(path, curriculum.pages)
            yield found(Place("mkdocs.yml", line), "L201", kind="page", name=path, near=near)


@rule("P705")
def macro_calls(curriculum: Curriculum) -> Iterator[Finding]:
    """A macro that does not exist, or that stands where its output would fall out of its container."""
    for page in curriculum.pages.values():
        for call in calls(page):
            if call.name not in MACROS:
                yield found(call.place, "L201", kind="macro", name=call.name, near=nearest(call.name, MACROS))
            elif call.name not in INLINE and (call.column or not call.alone):
                yield found(call.place, "P705", macro=call.name)
            if call.name == "picture" and call.args and not picture_file(curriculum.root, str(call.args[0])).exists():
                names = [path.stem for path in (curriculum.root / "docs" / "assets" / "pictures").glob("*.svg")]
                near = nearest(str(call.args[0]), names)
                yield found(call.place, "L201", kind="picture", name=call.args[0], near=near)


@rule("P708")
def sources_at_the_end(curriculum: Curriculum) -> Iterator[Finding]:
    """A page that cites and does not list its sources."""
    for page in curriculum.pages.values():
        names = [(call.name, call.place) for call in calls(page)]
        cited = [place for name, place in names if name == "cite"]
        if cited and "sources" not in {name for name, _ in names}:
            yield found(cited[0], "P708", page=page.path)


@rule("P709")
def figures_are_cited(curriculum: Curriculum) -> Iterator[Finding]:
    """A figure in a lesson, a tool or a case with no citation in its paragraph. Invented examples need none."""
    for page in curriculum.pages.values():
        if page.kind not in ("lesson", "tool", "case"):
            continue
        invented = False
        for place, text in paragraphs(page):
            if text.startswith("///"):
                invented = "FICTION" in text
            elif not invented and "cite(" not in text and "FICTION" not in text:
                for figure in figures(re.sub(r"\{\{.*?\}\}|\]\([^)]*\)", " ", text)):
                    yield found(place, "P709", figure=figure)
