"""Where a value stands: file, line and the way to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

# The way from the top of a file to a value: names of fields and numbers of items.
KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A file, relative to the project's folder, and a line in it, counted from 1."""

    file: str = ""
    line: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Source:
    """A file, the line of each value in it, and the way from the file's top to this record."""

    file: str = ""
    lines: Mapping[KeyPath, int] = field(default_factory=dict)
    path: KeyPath = ()

    def inside(self, *way: str | int) -> Source:
        """Return the source of the record that stands at `way` in this one."""
        return Source(self.file, self.lines, (*self.path, *way))

    def place(self, *path: str | int) -> Place:
        """Return the place of the value at `path`, or of its nearest parent that has a line."""
        full = (*self.path, *path)
        if full in self.lines:
            return Place(self.file, self.lines[full])
        for end in range(len(full), -1, -1):
            if full[:end] in self.lines:
                return Place(self.file, self.lines[full[:end]])
        return Place(self.file, 1)
