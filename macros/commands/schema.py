"""Write the files that are made from the records and the words."""

from __future__ import annotations

from pathlib import Path

from ..export import schema
from ..read.course import words_of
from ..read.load import load


def run(root: Path) -> int:
    """Write them below `root`, and name each. Returns the exit status."""
    for path in schema.write(root, load(root).course):
        print(words_of(root)("cli.made", path=path.relative_to(root).as_posix()))
    return 0
