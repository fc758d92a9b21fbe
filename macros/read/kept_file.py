"""Records and findings that are kept from one run to the next, in a file of their own below `.build/`.

A file that is damaged, of another Python or not to be written is as good as none. A file of somebody else can bring in
no code: what reads it knows our records and nothing else.
"""

from __future__ import annotations

import contextlib
import copyreg
import hashlib
import io
import os
import pickle
from pathlib import Path
from types import MappingProxyType
from typing import Any

# What records hold beside records, texts and numbers.
OTHERS = {("datetime", "date")}
RECORDS = f"{__package__.rpartition('.')[0]}.model."
HASH = hashlib.sha256().digest_size


def _frozen(values: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(values)


copyreg.pickle(MappingProxyType, lambda mapping: (_frozen, (dict(mapping),)))


class OurRecords(pickle.Unpickler):
    """Reads records. A pickle may name any function, and have it called: of those here it finds none."""

    def find_class(self, module: str, name: str) -> Any:
        """Return a class of the model, or one of the few others. Raises UnpicklingError for anything else."""
        if (module, name) == (__name__, _frozen.__name__):
            return _frozen
        if module.startswith(RECORDS) or (module, name) in OTHERS:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def load(path: Path) -> Any:
    """Return the value that a file keeps, or None where it is missing, damaged or of another version."""
    try:
        data = path.read_bytes()
        if hashlib.sha256(data[HASH:]).digest() == data[:HASH]:
            return OurRecords(io.BytesIO(data[HASH:])).load()
    except Exception:  # an older form of it, one of another Python, or no form of ours: it is made anew
        return None
    return None


def save(path: Path, value: Any) -> None:
    """Write a value for the next run. A disk that refuses is as good as no file."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        beside.write_bytes(hashlib.sha256(data).digest() + data)
        beside.replace(path)
