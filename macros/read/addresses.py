"""The addresses that were given out, from addresses.txt at the top of a project."""

from __future__ import annotations

from pathlib import Path

from .files import read

FILE = "addresses.txt"


def listed(text: str) -> dict[str, int]:
    """Return the addresses in the text of a list, each with its line. Lines that begin with # are comments."""
    rows = enumerate(text.splitlines(), 1)
    return {line.strip(): number for number, line in rows if line.strip() and not line.startswith("#")}


def recorded(root: Path) -> dict[str, int] | None:
    """Return the recorded addresses below the site's base, each with its line, or None where nothing is recorded.

    Raises Unreadable.
    """
    path = root / FILE
    return listed(read(root, path)) if path.is_file() else None


def with_address(text: str, address: str) -> str:
    """Return the text of a list with one more address, in its order."""
    known = listed(text)
    if address in known:
        return text
    lines = text.splitlines()
    first = min(known.values(), default=len(lines) + 1) - 1
    lines.insert(max((number for each, number in known.items() if each < address), default=first), address)
    return "\n".join(lines) + "\n"


def record(root: Path, address: str) -> bool:
    """Write an address into the list. Returns False where no list is kept or it stands there already."""
    path = root / FILE
    if not path.is_file() or address in listed(text := read(root, path)):
        return False
    path.write_text(with_address(text, address), encoding="utf-8", newline="\n")
    return True
