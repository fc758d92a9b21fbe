"""Findings kept from one run to the next, in one file. One that is damaged or cannot be written is as good as none."""

from __future__ import annotations

import contextlib
import copyreg
import hashlib
import os
import pickle
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..model.finding import Finding

FILE = Path(".build") / "findings"
HASH = hashlib.sha256().digest_size


def _frozen(values: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(values)


copyreg.pickle(MappingProxyType, lambda mapping: (_frozen, (dict(mapping),)))


class FindingsCache:
    """What was found in each file by the hash of all that it depends on.

    Only what this run asks for is kept for the next, so that it never grows beyond the course.
    """

    def __init__(self, root: Path) -> None:
        """Take up what is kept for the project in `root`."""
        self._path = root / FILE
        self._before = self._read()
        self._now: dict[str, Mapping[str, list[Finding]]] = {}

    def _read(self) -> dict[str, Mapping[str, list[Finding]]]:
        try:
            data = self._path.read_bytes()
            if hashlib.sha256(data[HASH:]).digest() != data[:HASH]:
                return {}
            told: dict[str, Mapping[str, list[Finding]]] = pickle.loads(data[HASH:])
            return told
        except Exception:  # an older form of it, or one of another Python: it is made anew
            return {}

    def get(self, key: str) -> Mapping[str, list[Finding]] | None:
        """Return what is kept under a key, or None."""
        return self._before.get(key)

    def put(self, key: str, told: Mapping[str, list[Finding]]) -> None:
        """Keep what was found for the next run."""
        self._now[key] = told

    def save(self) -> None:
        """Write what this run put, where it is anything new."""
        if self._now.keys() == self._before.keys():
            return
        data = pickle.dumps(self._now, pickle.HIGHEST_PROTOCOL)
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            beside.write_bytes(hashlib.sha256(data).digest() + data)
            beside.replace(self._path)
