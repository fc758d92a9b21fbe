"""What is to be written: the new text of each file, made all together or not at all."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field
from pathlib import Path

from ..read.files import read


@dataclass
class Changes:
    """Changes of the files below `root`: new texts by path, None where a file goes away. `told` is said to people."""

    root: Path
    texts: dict[str, str | None] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def text(self, path: str) -> str:
        """Return the text of a file as it will be; nothing where there is none. Raises Unreadable."""
        if path in self.texts:
            return self.texts[path] or ""
        file = self.root / path
        return read(self.root, file) if file.is_file() else ""

    def is_there(self, path: str) -> bool:
        """Say whether there will be such a file or folder."""
        return self.texts[path] is not None if path in self.texts else (self.root / path).exists()

    def write(self, path: str, text: str) -> None:
        """Give a file a new text. A text that it has already changes nothing."""
        if self.text(path) != text or not self.is_there(path):
            self.texts[path] = text

    def take_away(self, path: str) -> None:
        """Let a file go away, if it is there."""
        if self.is_there(path):
            self.texts[path] = None

    def make(self) -> None:
        """Make all changes. What had been there is put back where one of them cannot be made. Raises OSError."""
        before = {path: file.read_bytes() if (file := self.root / path).is_file() else None for path in self.texts}
        try:
            for path, text in self.texts.items():
                _put(self.root / path, None if text is None else as_before(text, before[path] or b""))
        except OSError:
            for path, content in before.items():
                _put(self.root / path, content)
            raise


def as_before(text: str, before: bytes) -> bytes:
    """Return a text as bytes with the line ends and the mark of UTF-8 of `before`: a diff shows the change alone."""
    ends = {end: before.count(end) for end in (b"\r\n", b"\n", b"\r")}
    windows = ends[b"\r\n"]
    ends[b"\n"], ends[b"\r"] = ends[b"\n"] - windows, ends[b"\r"] - windows
    end = max(ends, key=ends.__getitem__) if any(ends.values()) else b"\n"
    return (codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b"") + text.encode().replace(b"\n", end)


def _put(file: Path, content: bytes | None) -> None:
    if content is None:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
