"""YAML with the line of every value.

Only the core types of YAML 1.2 are read (text, whole and decimal numbers, true, false, null), so that `09:00`, `on`
and `2022-03-21` stay what the author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from ..model.place import KeyPath
from .yaml_errors import mistake
from .yaml_guard import Refused, refuse


class CoreLoader(yaml.CSafeLoader):
    """The C loader without the surprises of YAML 1.1. Names of fields are texts, whatever they look like."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """Return the fields of a group. Raises the error `unhashable` where a list or a group is a name."""
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "found unhashable key", key.start_mark)
        return {key.value: self.construct_object(value, deep=deep) for key, value in node.value}


CoreLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("int", r"^[-+]?(?:0|[1-9][0-9]{0,17})$", "-+0123456789"),
    ("float", r"^[-+]?[0-9]{1,18}\.[0-9]{1,18}$", "-+0123456789"),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))


TEXT, EMPTY = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"
# What YAML takes for a remark.
CUT = re.compile(r"[ \t]+#")


class YamlError(ValueError):
    """YAML that cannot be read: the kind of mistake, the word it is about, and its line."""

    def __init__(self, kind: str, word: str, line: int) -> None:
        super().__init__(f"{kind} {word}".strip())
        self.kind, self.word, self.line = kind, word, line


# The lines between which Git leaves two versions of a text.
CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?= |$)", re.MULTILINE)


def _refuse_conflict(text: str, first_line: int = 1) -> None:
    """Raise YamlError where Git left two versions of a text side by side."""
    match = CONFLICT.search(text)
    if match:
        raise YamlError("conflict", match.group(0), first_line + text.count("\n", 0, match.start()))


def _told(error: yaml.YAMLError, text: str, first_line: int = 1) -> YamlError:
    made = mistake(error, text)
    return YamlError(made.kind, made.word, first_line + made.line)


@dataclass(frozen=True)
class Slip:
    """A mistake in YAML that can be read all the same: its kind, the word it is about, its line, and a line before it.

    twice: a field stands twice, first at `first`. hash: what stands behind # is not read.
    """

    kind: str
    word: str
    line: int
    first: int = 0


def compose(text: str) -> yaml.Node | None:
    """Return the nodes of a text, for files with tags that only another program can construct. Raises YamlError."""
    _refuse_conflict(text)
    try:
        return yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise _told(error, text) from error


def read(text: str, first_line: int = 1) -> tuple[Any, dict[KeyPath, int], list[Slip]]:
    """Return the data in `text`, the line of each value, and the slips that do not keep it from being read.

    `first_line` is the line of the file at which `text` begins. Raises YamlError.
    """
    _refuse_conflict(text, first_line)
    try:
        refuse(text)
        loader = CoreLoader(text)
        node = loader.get_single_node()
        data = None if node is None else loader.construct_document(node)
    except Refused as error:
        raise YamlError(error.kind, error.word, first_line + error.line) from error
    except yaml.YAMLError as error:
        raise _told(error, text, first_line) from error
    lines: dict[KeyPath, int] = {(): first_line}
    slips: list[Slip] = []
    if node is not None:
        for path, line, is_twice in _walk(node, ()):
            if is_twice:
                slips.append(Slip("twice", str(path[-1]), first_line + line, lines[path]))
            lines[path] = first_line + line
        if CUT.search(text):
            rows = text.split("\n")
            slips += (Slip("hash", word, first_line + line) for line, word in _cut(node, rows))
    return data, lines, slips


def _walk(node: yaml.Node, path: KeyPath) -> Iterator[tuple[KeyPath, int, bool]]:
    """Yield the way to each value, the line of its key or item counted from 0, and whether the key stood before."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            yield (*path, name), key.start_mark.line, name in seen
            seen.add(name)
            yield from _walk(value, (*path, name))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield (*path, index), item.start_mark.line, False
            yield from _walk(item, (*path, index))


def _cut(node: yaml.Node, rows: list[str], name: str = "") -> Iterator[tuple[int, str]]:
    """Yield the line, counted from 0, of each text that ends at a remark behind it, and the name of its field.

    A number may have a remark. An empty value too, where a blank stands behind the #.
    """
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _cut(value, rows, str(key.value))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _cut(item, rows, name)
    elif isinstance(node, yaml.ScalarNode) and not node.style:
        end = node.end_mark
        rest = rows[end.line][end.column :] if end.line < len(rows) else ""
        is_text, is_empty = node.tag == TEXT, node.tag == EMPTY
        if (is_text and CUT.match(rest)) or (is_empty and re.match(r"[ \t]+#\S", rest)):
            yield end.line, name


def strings(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Yield each text in `data` with the way to it."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from strings(value, (*path, str(key)))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from strings(value, (*path, index))
