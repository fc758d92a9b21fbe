"""What was made of files, kept in memory as long as they stay as they are."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from .files import MOST_BYTES

T = TypeVar("T")
# A file that was changed and changed back is not read again.
VERSIONS = 2


class KnownFiles:
    """What was made of files. It is made again where a file, or something else that it was made from, has changed.

    A builder that serves a site goes on running. After an edit it reads one file, and not four hundred.
    """

    def __init__(self) -> None:
        self._held: dict[Path, list[tuple[bytes, object, Any]]] = {}

    def once(self, path: Path, beside: object, make: Callable[[], T]) -> T:
        """Return what `make` returns for a file and for `beside`, which counts as the same while it is the same object.

        Raises what `make` raises.
        """
        mark = _mark(path)
        for held in self._held.get(path, ()) if mark else ():
            if held[0] == mark and held[1] is beside:
                value: T = held[2]
                return value
        value = make()
        if mark:
            self._held[path] = [(mark, beside, value), *self._held.get(path, ())[: VERSIONS - 1]]
        return value


def _mark(path: Path) -> bytes:
    """Return a mark of what a file holds; nothing where it is no plain file, is too large or cannot be read."""
    try:
        told = path.lstat()
        plain = stat.S_ISREG(told.st_mode) and told.st_size <= MOST_BYTES
        return hashlib.blake2b(path.read_bytes(), digest_size=16).digest() if plain else b""
    except OSError:
        return b""
