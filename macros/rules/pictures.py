"""Pictures: with a text alternative, light, legible, and made of nothing from elsewhere."""

from __future__ import annotations

import contextlib
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from xml.parsers.expat import ExpatError

from ..model.curriculum import Curriculum
from ..model.drawing import IDLE, PRESENTATION, declarations
from ..model.finding import Finding, Text, found
from ..model.place import Place
from ..read.files import Unreadable, not_plain, pictures, read
from .files import published
from .registry import rule
from .svg import Strange, strange

SVG = "{http://www.w3.org/2000/svg}"
SIZE = re.compile(r"""font-size\s*[=:]\s*["']?(\d+(?:\.\d+)?|\.\d+)""")
WIDTH = re.compile(r"""viewBox=["'][\d.-]+[ ,]+[\d.-]+[ ,]+(\d+(?:\.\d+)?|\.\d+)""")
# What would run, load or write into the page, and styles, which the page's policy blocks where they are no attributes.
STRANGE = re.compile(
    r"""<(?:script|style|foreignObject|iframe|audio|video|object|embed|handler|listener)\b|<!ENTITY|\son\w+\s*="""
    r"""|<\?xml-stylesheet|(?:href|src)\s*=\s*["'](?!\s*#)[^"']*|url\(["']?(?!["']?#)[^)]*\)|@import""",
    re.IGNORECASE,
)
STYLE = re.compile(r"""\sstyle\s*=\s*(["'])(?P<text>.*?)\1""", re.DOTALL)
PHONE = 320  # Width of a small phone in the pixels of style sheets.


def _files(curriculum: Curriculum) -> list[Path]:
    return pictures(curriculum.root)


def _place(curriculum: Curriculum, path: Path) -> Place:
    return Place(path.relative_to(curriculum.root).as_posix())


def _pictures(curriculum: Curriculum) -> Iterator[tuple[Place, str, str]]:
    """Yield the place, the name and the text of each picture that can be read."""
    for path in _files(curriculum):
        with contextlib.suppress(Unreadable):  # which P701 tells
            yield _place(curriculum, path), path.stem, read(curriculum.root, path)


def has_alternative(text: str) -> bool:
    """Say whether an SVG has a title, a description, and the role of a picture. Raises ElementTree.ParseError."""
    svg = ElementTree.fromstring(text)
    return svg.get("role") == "img" and all(svg.findtext(f"{SVG}{tag}", "").strip() for tag in ("title", "desc"))


def without_alternative(curriculum: Curriculum) -> Iterator[Finding]:
    """Yield pictures that say nothing to those who do not see them, or cannot be read."""
    for path in _files(curriculum):
        place = _place(curriculum, path)
        try:
            if not has_alternative(read(curriculum.root, path)):
                yield found(place, "P701", picture=path.name)
        except Unreadable as error:
            yield error.finding
        except ElementTree.ParseError as error:
            yield found(place, "S101", problem=str(error), advice=Text("problems.svg"))


@rule("P730")
def weight(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """A picture heavier than so many kilobytes."""
    for place, name, text in _pictures(curriculum):
        size = len(text.encode()) / 1000
        if size > at_most:
            yield found(place, "P730", picture=name, size=round(size, 1), at_most=at_most)


@rule("P731")
def once_a_page(curriculum: Curriculum) -> Iterator[Finding]:
    """A picture that a page shows twice. Its ids would stand there twice too."""
    for page in curriculum.pages.values():
        told: set[object] = set()
        for call in page.calls:
            if call.name == "picture" and call.args:
                if call.args[0] in told:
                    yield found(call.place, "P731", picture=call.args[0])
                told.add(call.args[0])


@rule("P732")
def legible(curriculum: Curriculum, at_least: float) -> Iterator[Finding]:
    """A picture whose smallest text is less than so many pixels high on a phone."""
    for place, name, text in _pictures(curriculum):
        sizes, width = [float(size) for size in SIZE.findall(text)], WIDTH.search(text)
        wide = float(width[1]) if width else 0.0
        shown = min(sizes) * PHONE / wide if sizes and wide else at_least
        if shown < at_least:
            yield found(place, "P732", picture=name, size=round(shown, 1), at_least=at_least)


@rule("P733")
def nothing_from_elsewhere(curriculum: Curriculum) -> Iterator[Finding]:
    """A script or a style sheet in a picture, or something that it loads."""
    for place, name, text in _pictures(curriculum):
        seen = dict.fromkeys(_in_text(text))
        lines = {each.line for each in seen}
        with contextlib.suppress(ExpatError):  # which P701 tells
            seen |= dict.fromkeys(each for each in strange(text.encode(), alone=False) if each.line not in lines)
        yield from (found(Place(place.file, each.line), "P733", picture=name, words=each.words) for each in seen)
    for path in _alone(curriculum):
        yield from _told_alone(_place(curriculum, path), path)


def _in_text(text: str) -> Iterator[Strange]:
    """Yield what is strange in the text of a drawing that stands in a page: that is read as HTML, and not as XML."""
    for match in STRANGE.finditer(text):
        yield Strange(_line(text, match.start()), match[0].strip()[:60])
    for style in STYLE.finditer(text):
        for word, value in declarations(style["text"]):
            if word not in PRESENTATION | IDLE:
                yield Strange(_line(text, style.start()), f"{word}: {value}")


def _alone(curriculum: Curriculum) -> Iterator[Path]:
    """Yield the other SVG files of the site. Nothing links to some, and each can be opened by its address."""
    drawn = set(_files(curriculum))
    yield from (path for path in published(curriculum) if path.suffix.lower() == ".svg" and path not in drawn)


def _told_alone(place: Place, path: Path) -> Iterator[Finding]:
    try:
        for each in strange(path.read_bytes(), alone=True):
            yield found(Place(place.file, each.line), "P733", picture=path.name, words=each.words)
    except OSError:
        yield not_plain(place.file, "denied")
    except ExpatError as error:
        yield found(Place(place.file, error.lineno), "S101", problem=str(error), advice=Text("problems.svg"))


def _line(text: str, start: int) -> int:
    return text.count("\n", 0, start + 1) + 1
