"""YAML with the line of every value.

Only the core types of YAML 1.2 are read (text, whole and decimal numbers, true, false, null), so that `09:00`, `on`
and `2022-03-21` stay what the author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from ..model.place import KeyPath
from .yaml_errors import mistake


class CoreLoader(yaml.CSafeLoader):
    """The C loader without the surprises of YAML 1.1."""


CoreLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789"),
    ("float", r"^[-+]?[0-9]+\.[0-9]+$", "-+0123456789"),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))


class YamlError(ValueError):
    """YAML that cannot be read: the kind of mistake, the word it is about, and its line."""

    def __init__(self, kind: str, word: str, line: int) -> None:
        super().__init__(f"{kind} {word}".strip())
        self.kind, self.word, self.line = kind, word, line


def _told(error: yaml.YAMLError, text: str, first_line: int = 1) -> YamlError:
    made = mistake(error, text)
    return YamlError(made.kind, made.word, first_line + made.line)


def compose(text: str) -> yaml.Node | None:
    """Return the nodes of a text, for files with tags that only another program can construct. Raises YamlError."""
    try:
        return yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise _told(error, text) from error


def read(text: str, first_line: int = 1) -> tuple[Any, dict[KeyPath, int], list[tuple[str, int, int]]]:
    """Return the data in `text`, the line of each value, and the keys that stand twice with both lines.

    `first_line` is the line of the file at which `text` begins. Raises YamlError.
    """
    try:
        loader = CoreLoader(text)
        node = loader.get_single_node()
        if node is not None:
            _refuse_endless(node, first_line)
        data = None if node is None else loader.construct_document(node)
    except yaml.YAMLError as error:
        raise _told(error, text, first_line) from error
    lines: dict[KeyPath, int] = {(): first_line}
    twice: list[tuple[str, int, int]] = []
    if node is not None:
        for path, line, is_twice in _walk(node, ()):
            if is_twice:
                twice.append((str(path[-1]), first_line + line, lines[path]))
            lines[path] = first_line + line
    return data, lines, twice


def _refuse_endless(node: yaml.Node, first_line: int, above: tuple[yaml.Node, ...] = ()) -> None:
    """Raise YamlError where a value holds itself, which YAML allows by way of an alias: `a: &all [*all]`."""
    if node in above:
        raise YamlError("sign", "*", first_line + node.start_mark.line)
    if isinstance(node, yaml.MappingNode | yaml.SequenceNode):
        inner = [each for pair in node.value for each in pair] if isinstance(node, yaml.MappingNode) else node.value
        for each in inner:
            _refuse_endless(each, first_line, (*above, node))


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
