"""What a page's Markdown says before it is built: its macro calls, links, pictures and paragraphs."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..model import Page
from ..model.call import Call, Link
from ..model.place import Place
from ..model.raw import RawFile
from .source_text import masked
from .yaml_lines import strings

CALL = re.compile(r"\{\{-?\s*(?P<call>[a-z_]+\s*\((?:[^{}]|\{[^{}]*\})*\))\s*-?\}\}")
BRACES = re.compile(r"\{\{-?(?P<inside>(?:[^{}]|\{[^{}]*\})*?)-?\}\}")
# Calls with a brace too few: at the end, at the beginning, or at both; and with none at the beginning.
TORN = (
    re.compile(r"\{\{\s*+(?P<inside>[^{}]*?)\s*\}(?!\})"),
    re.compile(r"(?<!\{)\{\s*(?P<inside>[\w-]+\s*\([^{}]*\))\s*\}\}?(?!\})"),
    re.compile(r"(?<![\w{-])(?P<inside>[\w-]+\s*\([^{}]*?\))\s*\}\}"),
)
BOX = re.compile(r"\s*(?P<slashes>/{3,})[ \t]*(?P<name>[\w-]*)[ \t]*(?P<rest>.*)")
STIFF = re.compile(r"(?P<words>\"[^\"]*\"|'[^']*')|[\u00a0\u202f]")
# The words of a link or a picture, and behind them its target, be it between angle brackets or with a title.
WORDS = r"\[(?P<words>(?:[^\]\[]|\[[^\]]*\])*)\]"
TARGET = (
    r"\(\s*(?:<(?P<angle>[^>\n]*)>|(?P<bare>(?:[^()\s]|\([^()\s]*\))*))(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
)
LINK = re.compile(rf"(?<!!){WORDS}{TARGET}")
PICTURE = re.compile(rf"!{WORDS}{TARGET}")
# The target of `[words][label]` on a line of its own, with a title or without, and an address between angle brackets.
LABEL = re.compile(
    r"^[ >]*\[(?P<label>[^\]\[^\n][^\]\[\n]*)\]:[ ]*(?:\n[ >]*)?<?(?P<target>[^\s>]+)>?[ ]*"
    r"(?:\n?[ ]*(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))[ ]*)?$",
    re.MULTILINE,
)
BETWEEN = re.compile(r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]+:[^\s<>]*)>")
# Where a paragraph ends at the latest: at an item of a list, a row of a table, a heading, and an end of a box.
APART = re.compile(r"\s*([-*]|\d+\.)\s|\s*\||\s*#|\s*///")
# Of so many texts is kept what was found in them: more than a course has pages.
KEPT = 1 << 13


@dataclass(frozen=True)
class Braces:
    """Text between double braces, or what should be one.

    `torn` is "brace" where one is missing, "more" where there are too many, "lines" where it goes over several lines,
    and empty where it is well formed.
    """

    inside: str
    place: Place
    torn: str = ""


def lines(page: Page) -> Iterator[tuple[Place, str]]:
    """Yield each line of the body with its place. Blocks of code, comments and raw parts are given as blanks."""
    return _placed(page, code=False)


def prose_lines(page: Page) -> Iterator[tuple[Place, str]]:
    """Yield each line of the body with its place, as `lines` does, with x for code within a line."""
    return _placed(page, code=True)


def _placed(page: Page, code: bool, sign: str = "") -> Iterator[tuple[Place, str]]:
    """Yield the lines of the body in which a sign stands, with their places."""
    if sign in page.body:
        for number, line in enumerate(masked(page.body, code).split("\n"), page.first_line):
            if sign in line:
                yield page.at(number), line


@functools.lru_cache(maxsize=KEPT)
def parsed(call: str) -> ast.expr | None:
    """Return a macro call as Python reads it, or None where it cannot."""
    if "\u00a0" in call or "\u202f" in call:  # blanks that do not break a line, as Word writes them, outside of words
        call = STIFF.sub(lambda match: match["words"] or " ", call)
    try:
        return ast.parse(call, mode="eval").body
    except (SyntaxError, ValueError):
        return None


def calls(page: Page) -> Iterator[Call]:
    """Yield the macro calls of a page. Arguments that are not plain values are left out."""
    for place, line in _placed(page, code=True, sign="{{"):
        for match in CALL.finditer(line):
            node = parsed(match["call"])
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                args = tuple(arg.value for arg in node.args if isinstance(arg, ast.Constant))
                named = {k.arg: k.value.value for k in node.keywords if k.arg and isinstance(k.value, ast.Constant)}
                alone = line.strip() == match.group(0)
                yield Call(node.func.id, args, named, place, match.start(), alone)


def _may_link(text: str) -> bool:
    return "](" in text or "]:" in text or "<" in text


def targets(text: str) -> Iterator[str]:
    """Yield the target of each Markdown link in a text, however it is written."""
    return (target for _, target in _targets(text))


def _targets(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each link in a text begins, with its target; a link can stand in the words of another."""
    if "](" in text:
        for match in LINK.finditer(text):
            yield match.start(), match["bare"] if match["angle"] is None else match["angle"]
            yield from ((match.start("words") + start, target) for start, target in _targets(match["words"]))
    for pattern in [LABEL] * ("]:" in text) + [BETWEEN] * ("<" in text):
        for match in pattern.finditer(text):
            yield match.start(), match["target"]


def links(page: Page) -> Iterator[Link]:
    """Yield the Markdown links in the body of a page, outside of code."""
    text = masked(page.body) if _may_link(page.body) else ""
    for start, target in _targets(text):
        yield Link(page.reference, target, page.at(page.first_line + text.count("\n", 0, start)))


def with_texts(raw: RawFile, owner: str, key: str = "") -> RawFile:
    """Return a YAML file with its texts and the links in them.

    A link belongs to the record `owner`; in a list to one of its items, whose kind that is and whose id stands in its
    field `key`.
    """
    found, texts = [], tuple(strings(raw.data))
    for way, text in texts:
        if not _may_link(text):
            continue
        item = raw.data[way[0]] if key and way else None
        start = f"{owner}:{item.get(key)}" if isinstance(item, dict) else owner
        found += [Link(start, target, raw.source.place(*way)) for target in targets(text)]
    return replace(raw, texts=texts, links=tuple(found))


def braces(page: Page) -> tuple[Braces, ...]:
    """Return all that stands between double braces, or should, outside of code."""
    return _braces(page.file, page.first_line, page.body)


@functools.lru_cache(maxsize=KEPT)
def _braces(file: str, first_line: int, body: str) -> tuple[Braces, ...]:
    return tuple(_between(file, first_line, masked(body).split("\n"))) if "{" in body or "}" in body else ()


def _between(file: str, first_line: int, rows: Sequence[str]) -> Iterator[Braces]:
    goes_on = False
    for number, line in enumerate(rows):
        if not goes_on and "{" not in line and "}" not in line:
            continue
        if goes_on:  # the rest of a call that began in a line above
            goes_on = bool(line.strip()) and "}}" not in line
            continue
        place = Place(file, first_line + number)
        for match in BRACES.finditer(line):
            more = (
                "{" in (line[match.start() - 1 : match.start()], match["inside"][:1]) or line[match.end() :][:1] == "}"
            )
            yield Braces(match["inside"].strip(), place, "more" if more else "")
        rest = BRACES.sub(" ", line)
        if "{" not in rest and "}" not in rest:
            continue
        for pattern in TORN:
            for match in pattern.finditer(rest):
                yield Braces(match["inside"].strip(), place, "brace")
            rest = pattern.sub(" ", rest)
        before, closed, _ = rest.partition("}}")
        if closed and "{" not in before:
            yield Braces(f"{before[-40:].strip()} }}}}", place, "brace")
        if "{{" in rest:
            text = [rest.partition("{{")[2]]
            for later in rows[number + 1 :]:
                if not later.strip() or "}}" in text[-1]:
                    break
                text.append(later)
            goes_on = len(text) > 1 and "}}" in text[-1]
            inside = " ".join(part.strip() for part in text) if goes_on else text[0]
            yield Braces(inside.partition("}}")[0].strip(), place, "lines" if goes_on else "brace")


def mentions(page: Page, name: str) -> bool:
    """Say whether a page calls a macro, be it with a slip in the call."""
    return name in page.body and any(re.match(rf"{name}\b", each.inside) for each in braces(page))


@dataclass(frozen=True)
class BoxLine:
    """A line that begins or ends a box: its slashes, and for a beginning the box's name and what follows it."""

    slashes: str
    name: str
    rest: str
    place: Place


def box_lines(page: Page) -> Iterator[BoxLine]:
    """Yield the lines that begin or end a box, outside of code."""
    for place, line in _placed(page, code=False, sign="///"):
        match = BOX.fullmatch(line)
        if match:
            yield BoxLine(match["slashes"], match["name"], match["rest"].strip(), place)


def paragraphs(page: Page) -> tuple[tuple[Place, str], ...]:
    """Return each paragraph, list item and table row with the place where it begins."""
    return _paragraphs(page.file, page.first_line, page.body)


@functools.lru_cache(maxsize=KEPT)
def _paragraphs(file: str, first_line: int, body: str) -> tuple[tuple[Place, str], ...]:
    told: list[tuple[Place, str]] = []
    start = 0
    text: list[str] = []
    for number, line in enumerate(masked(body, code=False).split("\n"), first_line):
        stripped = line.strip()
        if text and (not stripped or APART.match(line)):
            told.append((Place(file, start), " ".join(text)))
            text = []
        if stripped:
            start = start if text else number
            text.append(stripped)
    if text:
        told.append((Place(file, start), " ".join(text)))
    return tuple(told)
