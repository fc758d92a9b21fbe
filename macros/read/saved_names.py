"""The names below which browsers keep learners' words, as far as they were given out: saved-names.txt of a project."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from .addresses import listed
from .files import read

FILE = "saved-names.txt"
HEAD = """\
# The names below which browsers keep what learners wrote, on this site or before. `make schema` adds new ones, and
# `make check` compares. A field or a question that is renamed says its old id in `was`. Where one is gone for good,
# take its lines out here; `macros drop` does it by itself.
"""


def recorded(root: Path) -> dict[str, int]:
    """Return the recorded names, each with its line; none where nothing is recorded. Raises Unreadable."""
    path = root / FILE
    return listed(read(root, path)) if path.is_file() else {}


def with_names(text: str, names: Iterable[str]) -> str:
    """Return the text of a list with more names, in order."""
    return HEAD + "".join(f"{name}\n" for name in sorted({*listed(text), *names}))


def without(text: str, goes: Callable[[str], bool]) -> str:
    """Return the text of a list without some of its names."""
    gone = {line for name, line in listed(text).items() if goes(name)}
    return "".join(row for number, row in enumerate(text.splitlines(keepends=True), 1) if number not in gone)
