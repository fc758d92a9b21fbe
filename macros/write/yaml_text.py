"""Changes in the text of YAML that leave all else as it was written: remarks, quotes, order and breaks.

A value is found by the way to it. Lines and columns of the nodes say where it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from ..model.place import KeyPath
from ..read import yaml_lines


def _end(node: yaml.Node) -> int:
    """Return the place behind a value. That of a block ends with its last value and not with what comes after it."""
    inner = [item for pair in node.value for item in pair] if isinstance(node, yaml.MappingNode) else node.value
    if isinstance(node, yaml.ScalarNode) or _in_one_line(node) or not inner:
        return int(node.end_mark.index)
    return _end(inner[-1])


def _in_one_line(node: yaml.Node) -> bool:
    """Say whether a list or a group stands in brackets or braces."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    """Return the beginning of the line after the one in which `at` stands. A value may end behind its last line."""
    if at and text[at - 1] == "\n":
        return at
    return end + 1 if (end := text.find("\n", at)) >= 0 else len(text)


def _behind(text: str, node: yaml.Node, column: int) -> int:
    """Return the beginning of the line behind a value and its remarks: those that stand further in than `column`."""
    end = at = _line_end(text, _end(node))
    while at < len(text):
        line = text[at : _line_end(text, at + 1)]
        at += len(line)
        if re.match(rf" {{{column + 1},}}#", line):
            end = at
        elif line.strip():
            break
    return end


@dataclass(frozen=True)
class _Found:
    """A value in a text with what holds it: its parent, its place in it, and its name where the parent has names."""

    node: yaml.Node
    parent: yaml.Node
    at: int
    key: yaml.Node | None = None

    @property
    def start(self) -> int:
        return int((self.key or self.node).start_mark.index)


def _find(text: str, way: KeyPath) -> _Found:
    """Return the value at the end of a way. Raises KeyError."""
    node = yaml_lines.compose(text)
    found: _Found | None = None
    for step in way:
        if isinstance(node, yaml.MappingNode):
            at = next((at for at, (key, _) in enumerate(node.value) if key.value == step), None)
            if at is None:
                raise KeyError(way)
            found = _Found(node.value[at][1], node, at, node.value[at][0])
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            found = _Found(node.value[step], node, step)
        else:
            raise KeyError(way)
        node = found.node
    if found is None:
        raise KeyError(way)
    return found


def without(text: str, way: KeyPath) -> str:
    """Return a YAML text without one value: an item of a list, or a field with its name. Raises KeyError.

    A list that loses its last item goes away with its name, unless it is the whole text.
    """
    found = _find(text, way)
    siblings = found.parent.value
    if len(siblings) == 1:
        return without(text, way[:-1]) if len(way) > 1 else text[: int(found.parent.start_mark.index)] + "[]\n"
    start, end = found.start, _end(found.node)
    if _in_one_line(found.parent):
        after = re.compile(r"\s*,\s*").match(text, end)
        if after and found.at < len(siblings) - 1:
            return text[:start] + text[after.end() :]
        return text[:start].rstrip().removesuffix(",").rstrip() + text[end:]
    is_first = found.at == 0
    line = _line_start(text, start)
    if is_first and text[line:start].strip(" ") not in ("", "-"):
        line = start
    if is_first and isinstance(found.parent, yaml.MappingNode) and text[line:start].strip(" ") == "-":
        # the first field of an item: the next one takes the place behind the hyphen
        following = siblings[1][0].start_mark.index
        return text[:start] + text[int(following) :]
    before = text[line:start]
    return text[:line] + text[_behind(text, found.node, len(before) - len(before.lstrip())) :]


def replaced(text: str, way: KeyPath, value: str) -> str:
    """Return a YAML text with another value in a place, in the quotes of the one before. Raises KeyError."""
    found = _find(text, way)
    sign = found.node.style if isinstance(found.node, yaml.ScalarNode) and found.node.style in ("'", '"') else ""
    value = f"{sign}{value}{sign}"
    return text[: int(found.node.start_mark.index)] + value + text[int(found.node.end_mark.index) :]


def with_field(text: str, way: KeyPath, name: str, value: str) -> str:
    """Return a YAML text with one more field behind the one at the end of a way. Raises KeyError."""
    found = _find(text, way)
    end = _end(found.node)
    if _in_one_line(found.parent):
        return f"{text[:end]}, {name}: {value}{text[end:]}"
    start = _line_end(text, end)
    indent = " " * int((found.key or found.node).start_mark.column)
    head = text[:start] if text[:start].endswith("\n") else text[:start] + "\n"
    return f"{head}{indent}{name}: {value}\n{text[start:]}"


def with_item_in(text: str, way: KeyPath, item: str, at: int | None = None) -> str:
    """Return a YAML text with one more item in the list at the end of a way: before item `at`, else at the end.

    The list has items already, and `item` takes one line. Raises KeyError.
    """
    node = _find(text, way).node
    items = node.value
    if _in_one_line(node):
        if at is None or at >= len(items):
            end = _end(items[-1])
            return f"{text[:end]}, {item}{text[end:]}"
        start = int(items[at].start_mark.index)
        return f"{text[:start]}{item}, {text[start:]}"
    first = int(items[0].start_mark.index)
    hyphen = text[_line_start(text, first) : first]
    if at is None or at >= len(items):
        start = _behind(text, items[-1], len(hyphen) - len(hyphen.lstrip()))
    else:
        start = _line_start(text, int(items[at].start_mark.index))
    head = text[:start] if text[:start].endswith("\n") else text[:start] + "\n"
    return f"{head}{hyphen}{item}\n{text[start:]}"


def with_item(text: str, item: str, at: int | None = None) -> str:
    """Return the text of a list with one more item, whose lines begin with a hyphen: before item `at`, else at the end.

    An empty list `[]` gives way to the item.
    """
    node = yaml_lines.compose(text)
    if node is None or not node.value:
        head = text if node is None else text[: int(node.start_mark.index)]
        return head + ("" if not head or head.endswith("\n") else "\n") + item
    if at is None or at >= len(node.value):
        end = _behind(text, node.value[-1], 0)
        head = text[:end] if text[:end].endswith("\n") else text[:end] + "\n"
        return head + item + text[end:]
    start = _line_start(text, int(node.value[at].start_mark.index))
    return text[:start] + item + text[start:]
