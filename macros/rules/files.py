"""The files of a course as such: each list there, nothing that is no file, and pages that say what they are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..model.base import PAGE_KINDS
from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found, nearest
from ..model.page import Page
from ..model.place import Place
from ..read.files import no_file, not_plain
from ..read.lists import LATER, LISTS, SHOWN_BY
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
    for name, (_, _, kind, _) in LISTS.items():
        place = Place(f"{folder}/{name}.yml")
        if name not in there | LATER and name not in strange:
            yield _said(place, "missing", name=name)
        elif name in SHOWN_BY and f"{kind}:*" not in curriculum.broken and not curriculum.list_of(kind):
            shows = next((page.path for page in curriculum.pages.values() if _calls(page, SHOWN_BY[name])), "")
            if shows:
                yield _said(place, "empty", name=name, page=f"docs/{shows}", macro=SHOWN_BY[name])


def _calls(page: Page, macro: str) -> bool:
    return any(call.name == macro for call in page.calls)


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
