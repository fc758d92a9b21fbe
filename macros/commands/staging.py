"""Where a build is made before it takes the place of the site of before: beside it, by one build at a time."""

from __future__ import annotations

import contextlib
import errno
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO


@contextlib.contextmanager
def staging(root: Path, waiting: Callable[[], object]) -> Iterator[Path]:
    """Hold a lock and give an empty folder to build in. `waiting` is called if another build holds the lock.

    What a killed build has left is taken away, so that nothing grows.
    """
    place = root / ".build" / "staging"
    with alone(root / ".build" / "staging.lock", waiting):
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        try:
            yield place / "site"
        finally:
            shutil.rmtree(place, ignore_errors=True)


@contextlib.contextmanager
def alone(file: Path, waiting: Callable[[], object]) -> Iterator[None]:
    """Hold a lock on `file`. The system releases it when the process ends, however it ends."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as held:
        if not _taken(held):
            waiting()
            while not _taken(held):
                time.sleep(0.2)
        yield


def _taken(held: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def may_replace(root: Path, out: Path) -> bool:
    """Return whether `out` can be replaced by a site: it does not exist, is empty, or holds one and not the project."""
    if root.resolve().is_relative_to(out.resolve()) or (out / "mkdocs.yml").exists():
        return False
    return not out.exists() or (out.is_dir() and ((out / "index.html").exists() or not any(out.iterdir())))


def replace(out: Path, built: Path) -> None:
    """Put the folder `built` in the place of `out`. Raises OSError where a file of it is held open."""
    out.parent.mkdir(parents=True, exist_ok=True)
    near = out.with_name(f".{out.name}.new")  # only where `built` lies on another disk
    shutil.rmtree(near, ignore_errors=True)
    try:
        _swap(out, built)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        try:
            _copy(built, near)
            _swap(out, near)
        finally:
            shutil.rmtree(near, ignore_errors=True)


def _copy(built: Path, near: Path) -> None:
    """Copy a folder, and stop at the first file that cannot be written. Raises its OSError."""
    near.mkdir()
    for path in sorted(built.rglob("*")):
        to = near / path.relative_to(built)
        if path.is_dir():
            to.mkdir()
        else:
            shutil.copyfile(path, to)


def _swap(out: Path, built: Path) -> None:
    """Let `built` take the place of `out`, which is aside for the moment between two renames."""
    before = _before(out)
    if out.exists():
        out.rename(before)
    try:
        built.rename(out)
    except BaseException:
        bring_back(out)
        raise
    shutil.rmtree(before, ignore_errors=True)


def _before(out: Path) -> Path:
    return out.with_name(f".{out.name}.before")


def bring_back(out: Path) -> None:
    """Put the old site in its place again, where a build was killed between the two renames of `replace`."""
    before = _before(out)
    if before.is_dir() and not out.exists():
        before.rename(out)
    shutil.rmtree(before, ignore_errors=True)
