"""What PyYAML complains about -> the slip that its author made, and where it was made.

PyYAML names the place where it could not go on. Authors need the place where the slip began, in words that say what to
type; the words stand in the strings file below `problems.yaml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

FIELD = re.compile(r"\s*(?:- +)*[{\[]?\s*(?P<name>[\w-]+)")
FIELD_HERE = re.compile(r"(?P<name>[\w-]+):\s+\S[^,{}\[\]]*$")
OPEN_QUOTE = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?(?P<quote>[\"'])(?P<rest>.*)")


@dataclass(frozen=True)
class Slip:
    """What was done wrong: its name in the strings file, its line counted from 0, and the word that it is about."""

    kind: str
    line: int
    word: str = ""


def _line(lines: list[str], number: int) -> str:
    return lines[number] if 0 <= number < len(lines) else ""


def _field(line: str) -> str:
    match = FIELD.match(line)
    return match["name"] if match else line.strip()[:20]


def _open_quote(lines: list[str], last: int) -> int | None:
    """Return the nearest line up to `last` whose quote is not closed on it."""
    for number in range(min(last, len(lines) - 1), -1, -1):
        match = OPEN_QUOTE.match(lines[number])
        if match and match["quote"] not in match["rest"].replace("''", "").replace('\\"', ""):
            return number
    return None


def _second_colon(lines: list[str], line: int, column: int) -> Slip:
    """Return what a colon means where none may stand: one too many, or none in the line above."""
    before = FIELD_HERE.search(_line(lines, line)[:column])
    if before:
        return Slip("colon", line, before["name"])
    above = next((n for n in range(line - 1, -1, -1) if lines[n].strip() and not lines[n].lstrip().startswith("#")), -1)
    if above >= 0 and not re.search(r":(\s|$)", lines[above]) and re.match(r"\s*(?:- +)?[\w-]+\s+\S", lines[above]):
        return Slip("no_colon", above, _field(lines[above]))
    return Slip("indent", line)


def _expected_more(lines: list[str], begin: int, line: int, column: int, in_brackets: bool) -> Slip:
    """Return why a group, a list or brackets ended too early."""
    before, here = _line(lines, line)[:column].rstrip(), _line(lines, line)[column : column + 1]
    field = FIELD_HERE.search(before)
    if in_brackets and here == ":" and field:
        return Slip("colon", line, field["name"])
    quote = _open_quote(lines, line)
    if quote is not None and not in_brackets:
        return Slip("open_quote", quote)
    if before.endswith(('"', "'")):
        return Slip("after_quote", line)
    return Slip("bracket", begin) if in_brackets else Slip("indent", line)


def slip(error: yaml.YAMLError, text: str) -> Slip:
    """Return the slip behind an error of PyYAML in `text`. What we have no words for has the kind `other`."""
    lines = text.splitlines()
    position = getattr(error, "position", None)
    if isinstance(position, int):
        return Slip("character", text.count("\n", 0, position))
    problem = " ".join(str(getattr(error, "problem", None) or error).split())
    context = str(getattr(error, "context", None) or "")
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    begin: Any = getattr(error, "context_mark", None) or mark
    if mark is None:
        return Slip("other", 0, problem)
    here, start = _line(lines, mark.line), _line(lines, begin.line)
    sign = start[begin.column : begin.column + 1]
    if "{{" in here:
        return Slip("macro", mark.line)
    if "mapping values are not allowed" in problem:
        return _second_colon(lines, mark.line, mark.column)
    if "could not find expected ':'" in problem:
        glued = re.match(r"\s*(?:- +)?(?P<name>[\w-]+):\S", start)
        return Slip("glued", begin.line, glued["name"]) if glued else Slip("no_colon", begin.line, _field(start))
    if "tab character" in problem or here[mark.column : mark.column + 1] == "\t":
        return Slip("tab", mark.line)
    if "cannot start any token" in problem:
        return Slip("sign", mark.line, here[mark.column : mark.column + 1])
    if "alias" in context or "anchor" in context or "block scalar" in context:
        return Slip("sign", begin.line, sign)
    if "for the tag" in problem:
        return Slip("sign", mark.line, "!")
    if "unhashable" in problem:
        return Slip("sign", mark.line, "{")
    if "quoted scalar" in context:
        return Slip("escape" if "escape" in problem else "open_quote", begin.line)
    if "expected key" in problem or "indicator" in problem or "<document start>" in problem:
        return _expected_more(lines, begin.line, mark.line, mark.column, in_brackets=False)
    if "expected ','" in problem or "node content" in problem:
        return _expected_more(lines, begin.line, mark.line, mark.column, in_brackets=True)
    if "another document" in problem:
        return Slip("document", mark.line)
    if "sequence entries" in problem:
        return Slip("list", mark.line)
    return Slip("other", mark.line, problem)
