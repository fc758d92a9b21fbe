"""A file of YAML as it was read, before it became records.

It stands with the records, because the curriculum keeps it beside them: rules on texts need what stands in the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .call import Link
from .place import KeyPath, Source


@dataclass(frozen=True)
class RawFile:
    """YAML as it was read: its data, where each value stands, its texts with the way to each, and the links in them.

    `digest` is a hash of the file's whole text, of a page with its body.
    """

    source: Source
    data: Any
    texts: tuple[tuple[KeyPath, str], ...] = ()
    digest: str = ""
    links: tuple[Link, ...] = ()
