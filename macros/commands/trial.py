"""What the check would say of changes that are not made yet: it looks at a copy of the course that has them."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..model.finding import Finding
from ..read.addresses import FILE as ADDRESSES
from ..read.course import FILE as COURSE
from ..read.known_files import FILE as KNOWN
from ..read.known_files import KnownFiles
from ..read.load import load, load_cached
from ..read.settings import FILE as SETTINGS
from ..rules import check, check_changed
from ..rules.findings_cache import FILE as FOUND
from ..rules.findings_cache import FindingsCache
from ..rules.report import errors
from ..write.changes import Changes

# What the check reads of a course, and what an earlier run knows of it.
READ = ("docs", "exercises", ADDRESSES, COURSE, SETTINGS)
KEPT = (KNOWN, FOUND)
INHERITS = re.compile(r"^(INHERIT:[ ]*)[\"']?([^\"'#\n]+?)[\"']?[ ]*(?:#.*)?$", re.MULTILINE)


def new_errors(root: Path, changes: Changes, everywhere: bool = False) -> list[Finding]:
    """Return the errors that the check would find in files that are changed, and does not find now. Raises OSError.

    Where one change can break another file, it looks `everywhere`.
    """
    before = Counter(_where(each) for each in errors(check_changed(load_cached(root))))
    with _trial(root, changes) as copy:
        found = errors(check(load(copy, KnownFiles.of(copy)), FindingsCache(copy)))
    after = Counter(map(_where, found))
    more = {where for where in after if after[where] > before[where] and (everywhere or where[1] in changes.texts)}
    return [each for each in found if _where(each) in more]


def unreadable(root: Path, changes: Changes) -> list[Finding]:
    """Return what could not be read any more after changes, in a course in which all can be read. Raises OSError."""
    with _trial(root, changes) as copy:
        return list(load(copy, KnownFiles.of(copy)).findings)


@contextmanager
def _trial(root: Path, changes: Changes) -> Iterator[Path]:
    """Give a copy of the course that has the changes, for a while."""
    (root / ".build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root / ".build", prefix="trial-") as name:
        copy = Path(name)
        _copied(root, copy, changes)
        yield copy


def _where(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.place.file


def _copied(root: Path, copy: Path, changes: Changes) -> None:
    """Put into `copy` what the check reads of the course in `root`, as it will be after the changes."""
    for name in (*READ, *map(str, KEPT)):
        top = root / name
        for path in (each for each in top.rglob("*") if not each.is_dir()) if top.is_dir() else (top,):
            if path.relative_to(root).as_posix() not in changes.texts and os.path.lexists(path):
                _linked(path, copy / path.relative_to(root))
    for name, text in changes.texts.items():
        if text is not None:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_text(text, encoding="utf-8", newline="\n")
    if (copy / SETTINGS).is_file():
        text = (copy / SETTINGS).read_text(encoding="utf-8", errors="surrogateescape")
        (copy / SETTINGS).unlink()  # it may be the file of the course itself, by another name
        text = INHERITS.sub(lambda match: match[1] + (root / match[2]).as_posix(), text)
        (copy / SETTINGS).write_text(text, encoding="utf-8", errors="surrogateescape", newline="\n")


def _linked(path: Path, to: Path) -> None:
    """Give a file a second name, which costs nothing, or copy it where the system has no such names."""
    to.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(path, to, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(path, to, follow_symlinks=False)
