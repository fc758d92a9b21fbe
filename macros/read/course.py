"""course.yml -> Course, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

from ..model import Course
from ..model.finding import Finding, found
from ..model.place import Place
from ..model.raw import RawFile
from .files import read_file
from .validate import make

FILE = "course.yml"


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
