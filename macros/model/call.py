"""What a text asks for: macro calls and links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .place import Place


@dataclass(frozen=True)
class Call:
    """A macro call on a page. `column` counts from 0; `alone` says that nothing else stands on its line."""

    name: str
    args: tuple[object, ...]
    named: Mapping[str, object]
    place: Place
    column: int
    alone: bool


@dataclass(frozen=True)
class Link:
    """A Markdown link as it is written, in the YAML text of the record `start` or in the body of the page `start`."""

    start: str
    target: str
    place: Place
