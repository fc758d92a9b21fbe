"""The files of a course as such: each list there, nothing that is no file, and pages that say what they are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..model.base import PAGE_KINDS
from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found, nearest
from ..model.kinds import LISTS
from ..model.place import Place
from ..model.signatures import SHOWN_BY
from ..model.uses import calls_to
from ..read.files import is_published, no_file, not_plain
from .names import OTHER_PAGES
from .registry import rule


def _said(place: Place, kind: str, **values: str) -> Finding:
    problem, advice = (Text(f"problems.list_file.{kind}.{part}", values) for part in ("problem", "advice"))
    return found(place, "S121", problem=problem, advice=advice)


@rule("S121")
def lists_are_there(curriculum: Curriculum) -> Iterator[Finding]:
    """A list whose file is missing, or an empty one that a page shows."""
    if not curriculum.course.name:  # it could not be read, and says where the lists are
        return
    folder = curriculum.course.lists
    there = {path.stem for path in (curriculum.root / folder).glob("*.y*ml")}
    strange = {nearest(name, LISTS) for name in there - set(LISTS)}  # misspelt, which is told already
    # An item that could not be read is told by itself: the list is not empty.
    held = {raw.source.file for raw in (*curriculum.raw, *curriculum.other_raw) if raw.data}
    held |= {each.place.file for each in curriculum.findings}
    for name, kind in LISTS.items():
        place = Place(f"{folder}/{name}.yml")
        if not kind.later and name not in there | strange:
            yield _said(place, "missing", name=name)
        elif name in SHOWN_BY and place.file not in held and not curriculum.lists[kind.name]:
            macro = SHOWN_BY[name].name
            shows = next((page.path for page in curriculum.pages.values() if calls_to(page, macro)), "")
            if shows:
                yield _said(place, "empty", name=name, page=f"docs/{shows}", macro=macro)


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield everything below a folder, without going through links to folders."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            yield entry
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(Path(entry.path))


@rule("S122")
def files_are_files(curriculum: Curriculum) -> Iterator[Finding]:
    """A link or a pipe among the files: it would be published, or would keep a build waiting for ever."""
    told = {finding.place.file for finding in curriculum.findings if finding.code == "S122"}
    for folder in ("docs", "exercises"):
        top = curriculum.root / folder
        for entry in _entries(top) if top.is_dir() else ():
            plain = not entry.is_symlink() and (entry.is_file() or entry.is_dir())
            file = Path(entry.path).relative_to(curriculum.root).as_posix()
            if not plain and file not in told:
                yield not_plain(file, no_file(entry.stat(follow_symlinks=False).st_mode))


# Kinds of files that a browser only shows or saves. Any other might run as a part of this site, where it could read
# what learners wrote: pages and scripts, and all XML, in which a script can stand whatever it is called.
SAVED = frozenset(
    (
        # documents, and what other programs open
        *("pdf", "doc", "docx", "docm", "dot", "dotx", "xls", "xlsx", "xlsm", "xlt", "xltx", "csv", "tsv"),
        *("ppt", "pptx", "pptm", "pps", "ppsx", "pot", "potx", "odt", "ods", "odp", "odg", "ott", "otp"),
        *("rtf", "txt", "md", "tex", "bib", "epub", "pages", "numbers", "key", "vsd", "vsdx", "drawio"),
        *("apkg", "ics", "json", "yml", "yaml", "zip", "7z", "rar", "tar", "gz", "tgz"),
        # pictures, sound, films and letters
        *("png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "bmp", "tif", "tiff", "heic", "heif", "psd", "ai", "eps"),
        *("mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac", "mid", "mp4", "m4v", "webm", "ogv", "mov", "avi"),
        *("mkv", "vtt", "srt", "woff", "woff2", "ttf", "otf"),
    )
)
# Their own rules tell these: drawings are looked into, pages have the wrong ending.
LOOKED_INTO = frozenset({"svg", *(ending.removeprefix(".") for ending in OTHER_PAGES)})


def published(curriculum: Curriculum) -> Iterator[Path]:
    """Yield the files below docs/ that a build puts into the site."""
    top = curriculum.root / "docs"
    for entry in _entries(top) if top.is_dir() else ():
        if entry.is_file(follow_symlinks=False) and is_published(Path(entry.path).relative_to(top)):
            yield Path(entry.path)


@rule("P736")
def only_what_is_shown_or_saved(curriculum: Curriculum) -> Iterator[Finding]:
    """A file that a browser might run on the site's own address."""
    for path in published(curriculum):
        ending = path.suffix.removeprefix(".").lower()
        if ending and ending not in SAVED | LOOKED_INTO:  # without an ending, P703 tells it
            file = path.relative_to(curriculum.root).as_posix()
            yield found(Place(file), "P736", name=path.name, ending=f".{ending}")


@rule("S123")
def pages_say_what_they_are(curriculum: Curriculum) -> Iterator[Finding]:
    """A page that others name as a record, and that says in its front matter nothing of what it is."""
    told = {finding.place.file for finding in curriculum.findings}
    plain = {page.id: page for page in curriculum.pages.values() if page.kind == "page"}
    said: set[str] = set()
    for edge in curriculum.references:
        page = plain.get(edge.id) if edge.kind in PAGE_KINDS else None
        known = edge.id in curriculum.ids[edge.kind] if page else True
        if page and not known and page.path not in said and page.where().file not in told:
            said.add(page.path)
            yield found(page.where(), "S123", kind=edge.kind, name=edge.id, first=str(edge.place))
