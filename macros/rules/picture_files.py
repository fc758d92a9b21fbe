"""Pictures that pages show from files: there, of a type that browsers draw, whole, and light."""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePath
from urllib.parse import unquote

from ..model import Page
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found
from ..model.place import Place
from ..read.files import is_published
from ..read.markdown import PICTURE, prose_lines
from ..words import Words
from .registry import rule
from .slip import Slip, finding

OPEN = re.compile(r"(?<!\\)!\[[^\]\n]*\](?![\[(])")
TAG = re.compile(r"<img\b[^>]*?\ssrc\s*=\s*[\"']?(?P<target>[^\"'\s>]+)", re.IGNORECASE)
# How the files of each type begin and, where that is always so, what stands near their end.
BEGINS: dict[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".webp": (b"RIFF",),
    ".avif": (b"",),
    ".svg": (b"",),
}
ENDS = {".png": b"IEND", ".jpg": b"\xff\xd9", ".jpeg": b"\xff\xd9", ".svg": b"</svg>"}
ICON = (b"\x00\x00\x01\x00",)
NEAR_END = 65536  # bytes; some cameras write more behind the end


def shown(page: Page) -> Iterator[tuple[Place, str]]:
    """Yield the target of each picture on a page, with its place."""
    for place, line in prose_lines(page) if "![" in page.body or "<img" in page.body else ():
        for match in PICTURE.finditer(line):
            yield place, match["bare"] if match["angle"] is None else match["angle"]
        for match in TAG.finditer(line):
            yield place, match["target"]


def _file(curriculum: Curriculum, page: Page, target: str) -> Path:
    return (curriculum.root / "docs" / page.path).parent / unquote(target.split("?")[0].split("#")[0])


def _is_here(target: str) -> bool:
    """Say whether a target is a file of the site."""
    return bool(target) and not re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|\\\\", target)


def _kind(curriculum: Curriculum, page: Page, target: str) -> str:
    """Return what is wrong with a picture, or an empty text."""
    if not target:
        return "picture_missing"
    if target.startswith("picture:"):
        return "picture_name"
    if not _is_here(target):
        return "picture_elsewhere"
    if target.startswith("/"):
        return "link_root"
    path = _file(curriculum, page, target)
    ending = path.suffix.lower()
    if ending not in BEGINS:
        return "picture_type"
    if not path.is_file():
        return "picture_missing"
    inside = PurePath(os.path.relpath(path, curriculum.root / "docs"))
    if inside.parts[0] == "..":
        return "picture_elsewhere"
    if not is_published(inside):
        return "picture_hidden"
    return "" if is_picture(path) else "picture_broken"


def is_picture(path: Path) -> bool:
    """Say whether a file holds a whole picture of the type that its ending says."""
    ending, data = path.suffix.lower(), path.read_bytes()
    begins = BEGINS.get(ending, ICON if ending == ".ico" else ())
    return bool(data) and data.startswith(begins) and ENDS.get(ending, b"") in data[-NEAR_END:]


@rule("P734")
def files(curriculum: Curriculum) -> Iterator[Finding]:
    """A picture that is not there, that no browser draws, or that is broken."""
    for page in curriculum.pages.values():
        for place, target in shown(page):
            if kind := _kind(curriculum, page, target):
                name = target.removeprefix("picture:")
                yield finding(place, "P734", Slip(kind, 0, target or "![]()", {"name": name}))
        for place, line in prose_lines(page) if "![" in page.body else ():
            for match in OPEN.finditer(line):
                yield finding(place, "P734", Slip("picture_open", 0, match[0]))


# What Office writes, in whichever language somebody has it.
GENERATED = "automatically generated"


@functools.lru_cache(maxsize=8)
def _says_nothing(words: Words) -> re.Pattern[str]:
    """Return the pattern of what stands for a picture and tells nobody what is on it: a mere kind, or a file's name."""
    kinds = "|".join(map(re.escape, words("says_nothing.picture").split(", ")))
    files = r"[\w() .-]+\.(?:png|jpe?g|gif|webp|avif|svg)|(?:img|dsc|scan)[_-]?\d+"
    made = "|".join(map(re.escape, (GENERATED, *words("says_nothing.generated").split(", "))))
    return re.compile(rf"(?:{kinds})[ _-]*\d*|{files}|.*(?:{made}).*", re.IGNORECASE)


@rule("P766")
def words_for_pictures(curriculum: Curriculum) -> Iterator[Finding]:
    """A picture whose words do not say what is on it."""
    pattern = _says_nothing(curriculum.words)
    for page in curriculum.pages.values():
        for place, line in prose_lines(page) if "![" in page.body else ():
            for match in PICTURE.finditer(line):
                if pattern.fullmatch(match["words"].strip()):
                    yield found(place, "P766", words=match["words"].strip())


@rule("P735")
def light(curriculum: Curriculum, at_most: float) -> Iterator[Finding]:
    """A picture of more than so many kilobytes."""
    for page in curriculum.pages.values():
        for place, target in shown(page):
            path = _file(curriculum, page, target)
            if _is_here(target) and path.is_file() and (size := path.stat().st_size / 1000) > at_most:
                yield found(place, "P735", picture=target, size=round(size), at_most=at_most)
