"""What PyYAML complains about -> the mistake that its author made, and where it was made.

PyYAML names the place where it could not go on. Authors need the place where the mistake began, in words that say what
to type; the words stand in the strings file below `problems.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from . import yaml_signs

FIELD = re.compile(r"\s*+(?:- ++)*+[{\[]?\s*+(?P<name>[\w-]+)")
FIELD_HERE = re.compile(r"(?P<name>[\w-]+):\s+[^\s{\[][^,{}\[\]]*$")
# A text of one word in braces, and behind it what may be the next field without its comma.
NO_COMMA = re.compile(r"[{,]\s*[\w-]+:\s+[\w.-]+\s+(?P<next>[a-z][\w-]*)$")
# A field, or an item of a list, at the start of a line, and how its text begins.
TEXT_HERE = re.compile(r"\s*(?:- +)*(?:(?P<name>[\w-]+):\s+)?(?P<text>\S.*)")
EMPTY_FIELD = re.compile(r"\s*(?:- +)*(?P<name>[\w-]+):\s*$")
FIELD_ROW = re.compile(r"\s*(?:- +)*[a-z][a-z0-9_-]*:(?:\s|$)")
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# A name of several words that holds a colon: a part of the navigation, or a page with its name.
LONG_NAME = re.compile(r"\s*- +(?P<name>[^\s\"'\[{](?:[^:]*:(?=\s))*[^:]*(?::(?=\s)[^:]*)):(?:\s*$|\s+[\w/-]+\.md\s*$)")
OPEN_QUOTE = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?(?P<quote>[\"'])(?P<rest>.*)")


@dataclass(frozen=True)
class Mistake:
    """What was done wrong: its name in the strings file, its line counted from 0, and the word that it is about."""

    kind: str
    line: int
    word: str = ""


def _line(lines: list[str], number: int) -> str:
    return lines[number] if 0 <= number < len(lines) else ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _section_above(lines: list[str], number: int) -> Mistake | None:
    """Return what is wrong where a list stands below an item that has no colon: a section of the navigation."""
    deep = _indent(_line(lines, number))
    while number > 0 and lines[number].lstrip().startswith("- "):
        number -= 1
        if _indent(lines[number]) < deep and ":" not in lines[number]:
            return Mistake("no_colon", number, lines[number].strip().removeprefix("- "))
    return None


def _no_hyphen(lines: list[str], line: int) -> Mistake | None:
    """Return the first item of a list that has lost its hyphen, where a later one stands less deep than its fields."""
    deep = _indent(_line(lines, line))
    if not _line(lines, line).lstrip().startswith("- "):
        return None
    first = -1
    for number in range(line - 1, -1, -1):
        row = lines[number]
        if not row.strip() or row.lstrip().startswith("#") or _indent(row) > deep + 2:
            continue
        if _indent(row) == deep + 2 and not row.lstrip().startswith("- "):
            first = number
            continue
        if _indent(row) > deep or row.lstrip().startswith("- ") or not row.rstrip().endswith(":"):
            return None
        break
    return Mistake("no_hyphen", first, _field(lines[first])) if first >= 0 else None


def _no_sign(lines: list[str], line: int) -> Mistake | None:
    """Return the field whose text stands in the lines below it, with no sign behind the colon that says so."""
    deep = _indent(_line(lines, line))
    above = next((n for n in range(line - 1, -1, -1) if lines[n].strip() and _indent(lines[n]) < deep), -1)
    match = EMPTY_FIELD.match(_line(lines, above))
    inside = [row for row in lines[above + 1 : line + 1] if row.strip()]
    if not match or not inside or any(FIELD_ROW.match(row) for row in inside) or inside[0].lstrip()[0] in "-[{#|>":
        return None
    return Mistake("no_sign", above, match["name"])


def _end_of_file(lines: list[str], line: int) -> Mistake | None:
    """Return the three full stops that end a file for YAML, where something stands below them."""
    above = next((n for n in range(line, -1, -1) if _line(lines, n).rstrip() == "..."), -1)
    return Mistake("stops", above) if above >= 0 else None


def _wrong_sign(lines: list[str], line: int) -> Mistake | None:
    """Return the sign before an item that is no hyphen, or has no blank behind it."""
    wrong = yaml_signs.item(lines, line)
    return Mistake(*wrong) if wrong else None


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


def _block_text(line: str) -> re.Match[str] | None:
    """Return the field whose text stands on a line, where the text begins with no bracket and no quote."""
    match = TEXT_HERE.match(line)
    return match if match and match["name"] and match["text"][0] not in "[{\"'" else None


def _colon(here: str, line: int, field: re.Match[str]) -> Mistake:
    """Return the mistake of a text with a colon, behind its field: no quotes, or quotes of the wrong kind."""
    comma = NO_COMMA.search(here)
    if comma:
        return Mistake("no_comma", line, comma["next"])
    text = here[field.end("name") :].lstrip(": ")
    return Mistake("curly" if yaml_signs.is_curly(text) else "colon", line, field["name"])


def _second_colon(lines: list[str], line: int, column: int) -> Mistake:
    """Return what a colon means where none may stand: one too many, or none in the line above."""
    name = LONG_NAME.match(_line(lines, line))
    if name and " " in name["name"].strip():
        return Mistake("name_colon", line, yaml_signs.without_curly(name["name"].strip()))
    here = _line(lines, line)[:column]
    before = FIELD_HERE.search(here) or _block_text(here)
    if before:
        return _colon(here, line, before)
    if here.rstrip().endswith(("]", "}")):
        return Mistake("after_bracket", line)
    above = next((n for n in range(line - 1, -1, -1) if lines[n].strip() and not lines[n].lstrip().startswith("#")), -1)
    section = _section_above(lines, above)
    if section:
        return section
    if above >= 0 and not re.search(r":(\s|$)", lines[above]) and re.match(r"\s*(?:- +)?[\w-]+\s+\S", lines[above]):
        return Mistake("no_colon", above, _field(lines[above]))
    return Mistake("indent", line)


def _expected_more(lines: list[str], begin: int, line: int, column: int, in_brackets: bool) -> Mistake:
    """Return why a group, a list or brackets ended too early."""
    before, here = _line(lines, line)[:column].rstrip(), _line(lines, line)[column : column + 1]
    if not in_brackets and here == "-" and "[]" in (row.strip() for row in lines[:line]):
        return Mistake("emptied", next(n for n, row in enumerate(lines) if row.strip() == "[]"))
    swallowed = yaml_signs.swallowed(lines, line, column)
    if swallowed is not None:
        return Mistake("open_quote", swallowed)
    field = FIELD_HERE.search(before)
    if in_brackets and here == ":" and field:
        return _colon(before, line, field)
    if not in_brackets and before.endswith(("]", "}")):
        return Mistake("after_bracket", line)
    quote = _open_quote(lines, line)
    if quote is not None and not in_brackets:
        return Mistake("open_quote", quote)
    if before.endswith(('"', "'")):
        return Mistake("after_quote", line)
    return _in_brackets(lines, begin, line) if in_brackets else Mistake("indent", line)


def _in_brackets(lines: list[str], begin: int, line: int) -> Mistake:
    """Return why brackets are not closed: a sign # in them begins a remark, so that their end is not read."""
    for number in range(line, max(begin - 10, -1), -1):
        before, sign, _ = QUOTED.sub("", _line(lines, number)).partition(" #")
        if sign and len(re.findall(r"[\[{]", before)) > len(re.findall(r"[\]}]", before)):
            names = re.findall(r"([\w-]+):", before)
            return Mistake("hash_in", number, names[-1] if names else "")
    return Mistake("bracket", begin)


@dataclass(frozen=True)
class _Complaint:
    """What PyYAML says: the problem, what it was reading, and where both are (counted from 0)."""

    lines: list[str]
    problem: str
    context: str
    line: int
    column: int
    begin_line: int
    begin_column: int

    @property
    def here(self) -> str:
        """The line at which PyYAML could not go on."""
        return _line(self.lines, self.line)

    @property
    def sign(self) -> str:
        """The sign at which PyYAML could not go on."""
        return self.here[self.column : self.column + 1]

    @property
    def begin(self) -> str:
        """The line in which what PyYAML was reading begins."""
        return _line(self.lines, self.begin_line)

    def mentions(self, *texts: str) -> bool:
        """Say whether the problem has one of these texts in it."""
        return any(text in self.problem for text in texts)

    def reads(self, *texts: str) -> bool:
        """Say whether PyYAML was reading one of these."""
        return any(text in self.context for text in texts)

    def ended_early(self, in_brackets: bool) -> Mistake:
        """Return why a group, a list or brackets ended too early."""
        return _expected_more(self.lines, self.begin_line, self.line, self.column, in_brackets)


def _no_colon(it: _Complaint) -> Mistake:
    """Return why a name has no colon behind it: no blank stands behind the colon, or there is none."""
    glued = re.match(r"\s*(?:- +)?(?P<name>[\w-]+):\S", it.begin)
    section = _section_above(it.lines, it.begin_line)
    if section and not glued:
        return section
    return Mistake("glued" if glued else "no_colon", it.begin_line, glued["name"] if glued else _field(it.begin))


# What PyYAML complains about, and the mistake behind it. The first that fits counts.
MISTAKES: tuple[tuple[Callable[[_Complaint], bool], Callable[[_Complaint], Mistake]], ...] = (
    (lambda it: "{{" in it.here, lambda it: Mistake("macro", it.line)),
    (
        lambda it: it.mentions("mapping values are not allowed"),
        lambda it: _second_colon(it.lines, it.line, it.column),
    ),
    (lambda it: re.match(r"\s*(?:- +)?\? ", it.begin) is not None, lambda it: Mistake("sign", it.begin_line, "?")),
    (lambda it: it.mentions("mapping keys are not allowed"), lambda it: Mistake("sign", it.line, it.sign)),
    (lambda it: it.mentions("could not find expected ':'"), _no_colon),
    (lambda it: it.mentions("tab character") or it.sign == "\t", lambda it: Mistake("tab", it.line)),
    (lambda it: it.mentions("cannot start any token"), lambda it: Mistake("sign", it.line, it.sign)),
    (
        lambda it: it.reads("alias", "anchor", "block scalar"),
        lambda it: Mistake("sign", it.begin_line, it.begin[it.begin_column : it.begin_column + 1]),
    ),
    (lambda it: it.mentions("for the tag"), lambda it: Mistake("sign", it.line, "!")),
    (lambda it: it.mentions("unhashable"), lambda it: Mistake("sign", it.line, "[" if it.sign == "[" else "{")),
    (
        lambda it: it.reads("quoted scalar"),
        lambda it: Mistake(
            "escape" if it.mentions("escape", "expected hex", "Unicode") else "open_quote", it.begin_line
        ),
    ),
    (
        lambda it: it.mentions("expected key", "indicator", "<document start>"),
        lambda it: it.ended_early(in_brackets=False),
    ),
    (lambda it: it.mentions("expected ','", "node content"), lambda it: it.ended_early(in_brackets=True)),
    (lambda it: it.mentions("another document"), lambda it: Mistake("document", it.line)),
    (lambda it: it.mentions("sequence entries"), lambda it: Mistake("list", it.line)),
)


def mistake(error: yaml.YAMLError, text: str) -> Mistake:
    """Return the mistake behind an error of PyYAML in `text`. What we have no words for has the kind `other`."""
    position = getattr(error, "position", None)
    if isinstance(position, int):
        return Mistake("character", text.count("\n", 0, position))
    problem = " ".join(str(getattr(error, "problem", None) or error).split())
    context = str(getattr(error, "context", None) or "")
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    begin: Any = getattr(error, "context_mark", None) or mark
    if mark is None:
        return Mistake("other", 0)
    it = _Complaint(text.splitlines(), problem, context, mark.line, mark.column, begin.line, begin.column)
    for begun in (_end_of_file, _wrong_sign, _no_hyphen, _no_sign):
        if made := begun(it.lines, it.line):
            return made
    return next((made(it) for fits, made in MISTAKES if fits(it)), Mistake("other", mark.line))
