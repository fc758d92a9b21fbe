"""The navigation of mkdocs.yml: the pages that it names, and what is wrong with its lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

ENDING = ".md"


@dataclass(frozen=True)
class NavSlip:
    """A line of the navigation that is wrong: the kind of slip, its line counted from 1, the words that it is about."""

    kind: str
    line: int
    word: str = ""


def line_of(node: yaml.Node) -> int:
    """Return the line at which a node begins, counted from 1."""
    return node.start_mark.line + 1 if node.start_mark else 1


def pages_in(node: yaml.Node) -> dict[str, int]:
    """Return the pages named in a part of the navigation, each with its first line."""
    if isinstance(node, yaml.ScalarNode):
        return {node.value: line_of(node)} if node.value.endswith(ENDING) else {}
    inner = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node.value
    found: dict[str, int] = {}
    for each in inner:
        found = {**pages_in(each), **found}
    return found


def parts(nav: yaml.Node) -> tuple[str, ...]:
    """Return the first page of each part of the navigation."""
    items = nav.value if isinstance(nav, yaml.SequenceNode) else ()
    return tuple(page for item in items for page, _ in list(_named(item))[:1])


def slips(nav: yaml.Node) -> Iterator[NavSlip]:
    """Yield what is wrong with the lines of the navigation."""
    if not isinstance(nav, yaml.SequenceNode):
        yield NavSlip("no_list", line_of(nav))
        return
    yield from _items(nav)
    seen: dict[str, int] = {}
    for page, line in _named(nav):
        if page in seen:
            yield NavSlip("twice", line, page)
        seen.setdefault(page, line)


def _named(node: yaml.Node) -> Iterator[tuple[str, int]]:
    """Yield each page that is named, with its line, as often as it is named."""
    if isinstance(node, yaml.ScalarNode):
        if node.value.endswith(ENDING):
            yield node.value, line_of(node)
        return
    for each in [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node.value:
        yield from _named(each)


def _items(section: yaml.SequenceNode, inside: str = "") -> Iterator[NavSlip]:
    """Yield what is wrong with the lines of a section, which is named `inside`; the top has no name."""
    names: set[str] = set()
    for number, item in enumerate(section.value):
        if isinstance(item, yaml.MappingNode) and len(item.value) == 1:
            name = str(item.value[0][0].value)
            if name in names:
                yield NavSlip("named_twice", line_of(item), name)
            names.add(name)
        if isinstance(item, yaml.ScalarNode):
            yield from _page(item)
            if inside and number and item.value.endswith("/index.md"):
                yield NavSlip("begins", line_of(item), inside)
        elif isinstance(item, yaml.SequenceNode):
            yield NavSlip("nested", line_of(item))
        elif len(item.value) != 1:
            yield NavSlip("several", line_of(item.value[1][0]) if item.value else line_of(item))
        else:
            ((title, value),) = item.value
            if isinstance(value, yaml.ScalarNode):
                yield from _page(value, f"{title.value}:")
            elif isinstance(value, yaml.SequenceNode):
                yield from _items(value, str(title.value))
            else:
                yield NavSlip("several", line_of(value))


def _page(node: yaml.ScalarNode, name: str = "-") -> Iterator[NavSlip]:
    """Yield what is wrong with the path of a page, which stands behind a hyphen or a name."""
    text = str(node.value)
    if text.startswith(("http://", "https://")):
        return
    if node.end_mark and node.start_mark and node.end_mark.line > node.start_mark.line:
        yield NavSlip("joined", line_of(node) + 1, text.split()[0])
    elif not text.strip():
        yield NavSlip("nothing", line_of(node), name)
    elif not text.endswith(ENDING):
        yield NavSlip("no_page", line_of(node), text)
