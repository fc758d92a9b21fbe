"""course.yml -> Course, and what is wrong with it."""

from __future__ import annotations

import re
from pathlib import Path

from ..model import Course
from ..model.finding import Finding, found
from ..model.place import Place
from ..model.raw import RawFile
from ..words import UnknownLanguageError, Words, words
from .files import read_file
from .validate import make

FILE = "course.yml"
LANGUAGE = re.compile(r"""^language:\s*["']?([\w-]+)""", re.MULTILINE)


def words_of(root: Path) -> Words:
    """Return the words of the course in `root`, also where its file has a slip; English where it says no language."""
    try:
        said = LANGUAGE.search((root / FILE).read_text(encoding="utf-8", errors="replace"))
        return words(said[1]) if said else words()
    except (OSError, UnknownLanguageError):
        return words()


def read_course(root: Path) -> tuple[Course | None, RawFile | None, list[Finding]]:
    """Return the course of the project in `root`, its file, and what is wrong with it.

    There is nothing instead of what is missing or cannot be read.
    """
    path = root / FILE
    if not path.exists():
        return None, None, [found(Place(FILE), "S115")]
    raw, findings = read_file(root, path)
    if raw is None:
        return None, None, findings
    course, more = make(Course, raw.data, raw.source)
    return course, raw, [*findings, *more]
