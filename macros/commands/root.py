"""The course on which a command works: that in whose folder, or in a folder of which, somebody stands."""

from __future__ import annotations

import os
from pathlib import Path

from ..read.course import FILE
from ..read.settings import FILE as SETTINGS


class NoCourseError(Exception):
    """There is no course. `place` is where it was looked for."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


def find_root(start: Path) -> Path | None:
    """Return the nearest folder with a course.yml, from `start` upwards, as git looks for its own.

    A project whose course.yml is missing ends the search: what stands above is another course.
    """
    for folder in (start, *start.parents):
        if _is_file(folder / FILE):
            return folder
        if _is_file(folder / SETTINGS):
            return None
    return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # one may not look there
        return False


def root() -> Path:
    """Return the folder of the course in which somebody stands. Raises NoCourseError."""
    try:
        here = Path.cwd()
    except OSError as error:  # the folder was deleted
        raise NoCourseError(os.curdir) from error
    found = find_root(here)
    if found is None:
        raise NoCourseError(str(here))
    return found
