"""A value that is kept from one run to the next, in a file of its own below `.build/`.

A file that is damaged, of another Python or not to be written is as good as none.
"""

from __future__ import annotations

import contextlib
import copyreg
import hashlib
import os
import pickle
from pathlib import Path
from types import MappingProxyType
from typing import Any

HASH = hashlib.sha256().digest_size


def _frozen(values: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(values)


copyreg.pickle(MappingProxyType, lambda mapping: (_frozen, (dict(mapping),)))


def take_up(path: Path) -> Any:
    """Return the value that was put down in a file, or None."""
    try:
        data = path.read_bytes()
        if hashlib.sha256(data[HASH:]).digest() == data[:HASH]:
            return pickle.loads(data[HASH:])
    except Exception:  # an older form of it, or one of another Python: it is made anew
        return None
    return None


def put_down(path: Path, value: Any) -> None:
    """Keep a value for the next run."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        beside.write_bytes(hashlib.sha256(data).digest() + data)
        beside.replace(path)
