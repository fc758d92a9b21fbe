"""The navigation in mkdocs.yml: a page more, a section more, a page less."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Sequence

import yaml

from ..model.place import KeyPath
from ..read import yaml_lines
from .yaml_text import without

FILE = "mkdocs.yml"


def _pages(node: yaml.Node, way: KeyPath = ()) -> Iterator[tuple[KeyPath, yaml.ScalarNode]]:
    """Yield each page of a part of the navigation with the way to it."""
    if isinstance(node, yaml.ScalarNode):
        yield way, node
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _pages(value, (*way, key.value))
    else:
        for index, item in enumerate(node.value):
            yield from _pages(item, (*way, index))


def pages(settings: str) -> dict[str, tuple[KeyPath, int]]:
    """Return the pages of the navigation: path -> way to it and its line, counted from 0."""
    node = yaml_lines.compose(settings)
    nav = next((value for key, value in node.value if key.value == "nav"), None) if node else None
    found = _pages(nav, ("nav",)) if nav is not None else ()
    return {each.value: (way, each.start_mark.line) for way, each in found}


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def with_page(settings: str, path: str, behind: str = "") -> str:
    """Return the settings with the page `path` below the page `behind`, else below the last page of its folder.

    Where there is none they are as they were.
    """
    known = pages(settings)
    beside = [line for other, (_, line) in known.items() if posixpath.dirname(other) == posixpath.dirname(path)]
    beside = [known[behind][1]] if behind in known else beside
    if path in known or not beside:
        return settings
    rows = settings.split("\n")
    rows.insert(max(beside) + 1, f"{_indent(rows[max(beside)])}- {path}")
    return "\n".join(rows)


def with_section(settings: str, path: str, title: str, beside: str, inside: bool = False) -> str:
    """Return the settings with a section that opens with the page `path`, behind the section of the page `beside`.

    It stands as the last in that section where it is to be `inside`. Without that page the section stands last.
    """
    known = pages(settings)
    if path in known:
        return settings
    rows = settings.split("\n")
    shown = title if re.fullmatch(r"[^\W\d_][\w ]*", title) else json.dumps(title, ensure_ascii=False)
    if beside in known:
        way, line = known[beside]
        section = way[:-2]  # its place in the navigation, then its name, then the number of the page
        is_in_one = len(section) > 1
        indent = _indent(rows[_named_at(rows, line) if is_in_one and not inside else line])
        end = max(at for other, at in known.values() if other[: len(section)] == section) + 1 if is_in_one else line + 1
    else:
        last = max((line for _, line in known.values()), default=len(rows) - 1)
        indent, end = "  ", last + 1
    rows[end:end] = [f"{indent}- {shown}:", f"{indent}    - {path}"]
    return "\n".join(rows)


def _named_at(rows: Sequence[str], line: int) -> int:
    """Return the line with the name of the section in which a page stands: above it and less indented, no remark."""
    inside = len(_indent(rows[line]))
    above = (at for at in range(line - 1, -1, -1) if rows[at].strip() and not rows[at].lstrip().startswith("#"))
    return next((at for at in above if len(_indent(rows[at])) < inside), line)


def without_page(settings: str, path: str) -> str:
    """Return the settings without a page. A section that becomes empty goes with it."""
    known = pages(settings)
    return without(settings, known[path][0]) if path in known else settings
