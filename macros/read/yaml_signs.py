"""Signs that authors type for others, where YAML then cannot go on: hyphens of lists, and quotes."""

from __future__ import annotations

import re

# What stands for the hyphen of an item, or a hyphen without the blank behind it.
DASH = re.compile(r"\s*(?P<sign>[–—‐‑−•·*])[ \u00a0]+\S|\s*(?P<glued>[–—‐‑−•·*])[{\[\"']")
GLUED = re.compile(r"\s*-(?:[^\W\d_]|[{\[\"'“„])")
ITEM = re.compile(r"\s*- ")
LIST_HERE = re.compile(r"\s*(?:- +)*[\w-]+:\s*$")
STRUCTURE = re.compile(r"\s*(?:- +)*(?:[a-z][a-z0-9_-]*:(?:\s|$)|[{\[])")
SCALAR = re.compile(r"(?:[:,-][ ]+|[\[{][ ]*)(?P<quote>[\"'])")
CURLY = "“”„‟‘’‚«»"


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def item(lines: list[str], line: int) -> tuple[str, int, str] | None:
    """Return what is wrong with the sign of an item at a line or near it: its kind, the line, and the sign."""
    for number in (line - 1, line, line + 1):
        row = lines[number] if 0 <= number < len(lines) else ""
        dash, glued = DASH.match(row), GLUED.match(row)
        if (dash or glued) and _in_list(lines, number):
            return ("dash", number, dash["sign"] or dash["glued"]) if dash else ("hyphen", number, "")
    return None


def _in_list(lines: list[str], number: int) -> bool:
    """Say whether a line stands where an item could: below the name of a list, or beside an item."""
    deep = _indent(lines[number])
    above = next((row for row in reversed(lines[:number]) if row.strip() and not row.lstrip().startswith("#")), "")
    if LIST_HERE.match(above) and _indent(above) <= deep:
        return True
    beside = (row for row in (*lines[:number], *lines[number + 1 :]) if _indent(row) == deep)
    return any(ITEM.match(row) for row in beside)


def swallowed(lines: list[str], line: int, column: int) -> int | None:
    """Return the line of a quote that was closed only by one of a later field, up to the place of a complaint."""
    text = "\n".join(lines[: line + 1])
    end = sum(len(row) + 1 for row in lines[:line]) + column
    at = 0
    while begins := SCALAR.search(text, at):
        start = begins.start("quote")
        closes = _closing(text, start)
        if closes < 0 or start >= end:
            return None
        first, last = text.count("\n", 0, start), text.count("\n", 0, closes)
        if last > first and any(STRUCTURE.match(row) for row in lines[first + 1 : last + 1]):
            return first
        at = closes
    return None


def _closing(text: str, start: int) -> int:
    """Return where the quote that begins at `start` is closed, or -1."""
    body = r"(?:[^\"\\]|\\.)*\"" if text[start] == '"' else r"(?:[^']|'')*'"
    found = re.compile(body, re.DOTALL).match(text, start + 1)
    return found.end() - 1 if found else -1


def is_curly(text: str) -> bool:
    """Say whether a text begins with a quote that is no straight one."""
    return text[:1] in CURLY if text else False


def without_curly(text: str) -> str:
    """Return a text without the curly quotes around it."""
    return text[1:-1] if len(text) > 1 and text[0] in CURLY and text[-1] in CURLY else text
