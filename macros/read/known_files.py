"""What was made of files, kept in memory as long as they stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")


class KnownFiles:
    """What was made of files. It is made again where a file, or something else that it was made from, has changed.

    A builder that serves a site goes on running. After an edit it reads one file, and not four hundred.
    """

    def __init__(self) -> None:
        self._held: dict[Path, tuple[Hashable, object, Any]] = {}

    def once(self, path: Path, beside: object, make: Callable[[], T]) -> T:
        """Return what `make` returns for a file and for `beside`, which counts as the same while it is the same object.

        Raises what `make` raises.
        """
        stamp = _stamp(path)
        held = self._held.get(path)
        if stamp and held and held[0] == stamp and held[1] is beside:
            value: T = held[2]
            return value
        value = make()
        self._held[path] = stamp, beside, value
        return value


def _stamp(path: Path) -> Hashable:
    """Return what tells a file from what it was before: its times, size and kind; nothing where it cannot be seen."""
    try:
        told = path.lstat()
    except OSError:
        return None
    return told.st_mtime_ns, told.st_ctime_ns, told.st_size, told.st_mode, told.st_ino
