"""What a page's Markdown says before it is built: its macro calls, links, pictures and paragraphs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .place import Place
from .schema import Page

CALL = re.compile(r"\{\{-?\s*(?P<call>[a-z_]+\s*\((?:[^{}]|\{[^{}]*\})*\))\s*-?\}\}")
FENCE = re.compile(r"^\s*(```|~~~)")


@dataclass(frozen=True)
class Call:
    """A macro call on a page. `column` counts from 0; `alone` says that nothing else stands on its line."""

    name: str
    args: tuple[object, ...]
    named: Mapping[str, object]
    place: Place
    column: int
    alone: bool


def lines(page: Page) -> Iterator[tuple[Place, str]]:
    """Yield each line of the body with its place. Lines of code and of raw Jinja blocks are given as empty."""
    file = f"docs/{page.path}"
    fenced = raw = False
    for number, line in enumerate(page.body.splitlines(), page.first_line):
        if FENCE.match(line):
            fenced = not fenced
            yield Place(file, number), ""
            continue
        starts, ends = "{% raw %}" in line, "{% endraw %}" in line
        hidden = fenced or raw or starts
        raw = (raw or starts) and not ends
        yield Place(file, number), "" if hidden else line


def calls(page: Page) -> Iterator[Call]:
    """Yield the macro calls of a page. Arguments that are not plain values are left out."""
    for place, line in lines(page):
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
