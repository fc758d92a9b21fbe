"""What a page's Markdown says before it is built: its macro calls, links, pictures and paragraphs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..model import Page
from ..model.call import Call, Link
from ..model.curriculum import RawFile
from ..model.place import Place
from .source_text import masked
from .yaml_lines import strings

CALL = re.compile(r"\{\{-?\s*(?P<call>[a-z_]+\s*\((?:[^{}]|\{[^{}]*\})*\))\s*-?\}\}")
BRACES = re.compile(r"\{\{-?(?P<inside>(?:[^{}]|\{[^{}]*\})*?)-?\}\}")
# Calls with a brace too few: at the end, at the beginning, or at both; and with none at the beginning.
TORN = (
    re.compile(r"\{\{\s*(?P<inside>[^{}]*?)\s*\}(?!\})"),
    re.compile(r"(?<!\{)\{\s*(?P<inside>[\w-]+\s*\([^{}]*\))\s*\}\}?(?!\})"),
    re.compile(r"(?<![\w{-])(?P<inside>[\w-]+\s*\([^{}]*?\))\s*\}\}"),
)
BOX = re.compile(r"\s*(?P<slashes>/{3,})[ \t]*(?P<name>[\w-]*)[ \t]*(?P<rest>.*)")
# The words of a link or a picture, and behind them its target, be it between angle brackets or with a title.
WORDS = r"\[(?P<words>(?:[^\]\[]|\[[^\]]*\])*)\]"
TARGET = (
    r"\(\s*(?:<(?P<angle>[^>\n]*)>|(?P<bare>(?:[^()\s]|\([^()\s]*\))*))(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
)
LINK = re.compile(rf"(?<!!){WORDS}{TARGET}")
PICTURE = re.compile(rf"!{WORDS}{TARGET}")
# The target of `[words][label]`, and an address between angle brackets.
LABEL = re.compile(r"^[ ]{0,3}\[(?P<label>[^\]^\n][^\]\n]*)\]:[ ]*<?(?P<target>[^\s>]+)", re.MULTILINE)
BETWEEN = re.compile(r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]+:[^\s<>]*)>")


@dataclass(frozen=True)
class Braces:
    """What stands between double braces, or should. `torn` says how they are wrong: brace, lines, or nothing."""

    inside: str
    place: Place
    torn: str = ""


def lines(page: Page) -> Iterator[tuple[Place, str]]:
    """Yield each line of the body with its place. Blocks of code, comments and raw parts are given as blanks."""
    yield from _placed(page, code=False)


def prose_lines(page: Page) -> Iterator[tuple[Place, str]]:
    """Yield each line of the body with its place, as `lines` does, with x for code within a line."""
    yield from _placed(page, code=True)


def _placed(page: Page, code: bool) -> Iterator[tuple[Place, str]]:
    file = f"docs/{page.path}"
    for number, line in enumerate(masked(page.body, code).split("\n"), page.first_line):
        yield Place(file, number), line


def calls(page: Page) -> Iterator[Call]:
    """Yield the macro calls of a page. Arguments that are not plain values are left out."""
    for place, line in prose_lines(page):
        for match in CALL.finditer(line):
            try:
                node = ast.parse(match["call"], mode="eval").body
            except SyntaxError:
                continue
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                args = tuple(arg.value for arg in node.args if isinstance(arg, ast.Constant))
                named = {k.arg: k.value.value for k in node.keywords if k.arg and isinstance(k.value, ast.Constant)}
                alone = line.strip() == match.group(0)
                yield Call(node.func.id, args, named, place, match.start(), alone)


def targets(text: str) -> Iterator[str]:
    """Yield the target of each Markdown link in a text, however it is written."""
    if "](" in text:
        for match in LINK.finditer(text):
            yield match["bare"] if match["angle"] is None else match["angle"]
            yield from targets(match["words"])
    for pattern in [LABEL] * ("]:" in text) + [BETWEEN] * ("<" in text):
        for match in pattern.finditer(text):
            yield match["target"]


def links(page: Page) -> Iterator[Link]:
    """Yield the Markdown links in the body of a page, outside of code."""
    for place, line in prose_lines(page):
        for target in targets(line):
            yield Link(page.reference, target, place)


def with_links(raw: RawFile, owner: str, key: str = "") -> RawFile:
    """Return a YAML text with its links. They belong to the record `owner`; in a list to its items, whose kind it is.

    The id of an item stands in its field `key`.
    """
    found = []
    for way, text in strings(raw.data):
        item = raw.data[way[0]] if key and way else None
        start = f"{owner}:{item.get(key)}" if isinstance(item, dict) else owner
        found += [Link(start, target, raw.source.place(*way)) for target in targets(text)]
    return replace(raw, links=tuple(found))


def braces(page: Page) -> Iterator[Braces]:
    """Yield all that stands between double braces, or should, outside of code."""
    rows = list(prose_lines(page))
    goes_on = False
    for number, (place, line) in enumerate(rows):
        if goes_on:  # the rest of a call that began in a line above
            goes_on = bool(line.strip()) and "}}" not in line
            continue
        for match in BRACES.finditer(line):
            yield Braces(match["inside"].strip(), place)
        rest = BRACES.sub(" ", line)
        for pattern in TORN:
            for match in pattern.finditer(rest):
                yield Braces(match["inside"].strip(), place, "brace")
            rest = pattern.sub(" ", rest)
        if "{{" in rest:
            text = [rest.partition("{{")[2]]
            for _, later in rows[number + 1 :]:
                if not later.strip() or "}}" in text[-1]:
                    break
                text.append(later)
            goes_on = len(text) > 1 and "}}" in text[-1]
            inside = " ".join(part.strip() for part in text) if goes_on else text[0]
            yield Braces(inside.partition("}}")[0].strip(), place, "lines" if goes_on else "brace")


def mentions(page: Page, name: str) -> bool:
    """Say whether a page calls a macro, be it with a slip in the call."""
    return any(re.match(rf"{name}\b", each.inside) for each in braces(page))


@dataclass(frozen=True)
class BoxLine:
    """A line that begins or ends a box: its slashes, and for a beginning the box's name and what follows it."""

    slashes: str
    name: str
    rest: str
    place: Place


def box_lines(page: Page) -> Iterator[BoxLine]:
    """Yield the lines that begin or end a box, outside of code."""
    for place, line in lines(page):
        match = BOX.fullmatch(line)
        if match:
            yield BoxLine(match["slashes"], match["name"], match["rest"].strip(), place)


def paragraphs(page: Page) -> Iterator[tuple[Place, str]]:
    """Yield each paragraph, list item and table row with the place where it begins."""
    start: Place | None = None
    text: list[str] = []
    for place, line in lines(page):
        opens = bool(re.match(r"\s*([-*]|\d+\.)\s|\s*\||\s*#|\s*///", line))
        if (not line.strip() or opens) and start is not None:
            yield start, " ".join(text)
            start, text = None, []
        if line.strip():
            start = start or place
            text.append(line.strip())
    if start is not None:
        yield start, " ".join(text)
