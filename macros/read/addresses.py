"""The addresses that were given out, from addresses.txt at the top of a project."""

from __future__ import annotations

from pathlib import Path

from .files import read

FILE = "addresses.txt"


def recorded(root: Path) -> dict[str, int] | None:
    """Return the recorded addresses below the site's base, each with its line, or None where nothing is recorded.

    Lines that begin with # are comments. Raises Unreadable.
    """
    path = root / FILE
    if not path.is_file():
        return None
    rows = enumerate(read(root, path).splitlines(), 1)
    return {line.strip(): number for number, line in rows if line.strip() and not line.startswith("#")}


def record(root: Path, address: str) -> bool:
    """Write an address into the list, in its order. Returns False where no list is kept or it stands there already."""
    known = recorded(root)
    if known is None or address in known:
        return False
    lines = read(root, root / FILE).splitlines()
    first = min(known.values(), default=len(lines) + 1) - 1
    lines.insert(max((number for each, number in known.items() if each < address), default=first), address)
    (root / FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return True
