"""How texts that were written apart are laid together, as frontend/core/laid.js does it in a browser. Pure.

laid.json beside that tests both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# What stands for a cell in which nothing is written yet.
EMPTY = "–"
_NAMES = re.compile(r"[?!:…]$")
_ENDS = re.compile(r"[.?!:;…][\"'”“’»)\]]*$")


def labelled(label: str, text: str) -> str:
    """Return a text behind its label. One of several lines begins below it."""
    return f"{label}{'' if _NAMES.search(label) else ':'}{chr(10) if chr(10) in text else ' '}{text}"


def _sentence(text: str) -> str:
    return text if _ENDS.search(text) else f"{text}."


def in_row(name: str, cells: Sequence[tuple[str, str]]) -> str:
    """Return a row of a table, or one text, to read: "Call the registry. Who: Amra. By when: –."

    `name` is that of the row, `cells` are headings and words. Where the row has no name, its first cell gives it.
    """
    if not any(text for _, text in cells):
        return ""
    if len(cells) == 1:
        return labelled(name, cells[0][1]) if name else cells[0][1]
    told = [
        text if text and not name and not number else labelled(head, text or EMPTY)
        for number, (head, text) in enumerate(cells)
    ]
    return " ".join(map(_sentence, [name, *told] if name else told))


def lines_joined(lines: Iterable[str]) -> str:
    """Return lines below one another. Empty ones are left out."""
    return "\n".join(filter(None, lines))


def below(texts: Iterable[tuple[str, str]]) -> str:
    """Return texts below one another, each behind its label where there are several. The same words stand once."""
    found: dict[str, str] = {}
    for label, text in texts:
        if text:
            found.setdefault(text, label)
    several = len(found) > 1
    return lines_joined(labelled(label, text) if several else text for text, label in found.items())
