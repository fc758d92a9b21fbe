"""Digests by which something that was kept is found again: of texts, and of files.

They may change from one version to the next. What others keep has digests of its own, which stay as they are: names of
published files (`site/site.py`), and the hash of what a learner was asked (`model/prompt.py`).
"""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

SIZE = 16  # bytes


def _inside(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def digest_of(*parts: str | bytes) -> str:
    """Return a digest of texts, in hexadecimal digits. Where one of them ends counts too."""
    told = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        data = _inside(part) if isinstance(part, str) else part
        told.update(b"%d:" % len(data) + data)
    return told.hexdigest()


def digest_of_files(top: Path, endings: tuple[str, ...] = ()) -> str:
    """Return a digest of the paths and contents of the files below a folder, or of those with these endings.

    In the place of a folder there may be a file, or nothing.
    """
    below = [top] if top.is_file() else top.rglob("*")
    files = sorted(path for path in below if (path.suffix in endings or not endings) and path.is_file())
    return _of_files(top, tuple((path, path.stat().st_mtime_ns, path.stat().st_size) for path in files))


@functools.lru_cache(maxsize=16)
def _of_files(top: Path, files: tuple[tuple[Path, int, int], ...]) -> str:
    """Return the digest of files. They are read anew where the time or the size of one is another."""
    told = hashlib.blake2b(digest_size=SIZE)
    for path, _, _ in files:
        data = path.read_bytes()
        told.update(b"%s %d:" % (_inside(path.relative_to(top).as_posix()), len(data)) + data)
    return told.hexdigest()
