"""YAML with the line of every value.

Only the core types of YAML 1.2 are read (text, whole and decimal numbers, true, false, null), so that `09:00`, `on`
and `2022-03-21` stay what the author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..model.place import KeyPath
from .yaml_errors import mistake

TEXT = "tag:yaml.org,2002:str"
PLAIN = ("tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")


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
    lines: dict[KeyPath, int] = {(): first_line}
    twice: list[tuple[str, int, int]] = []
    try:
        loader = CoreLoader(text)
        node = loader.get_single_node()
        data = None if node is None else _Walk(loader, first_line, lines, twice).value(node, ())
    except yaml.YAMLError as error:
        raise _told(error, text, first_line) from error
    return data, lines, twice


@dataclass
class _Walk:
    """One walk over the nodes of a text: makes the data, notes the line of each value, and the keys that stand twice.

    PyYAML would make the data on a second walk of its own, which takes three times as long.
    """

    loader: CoreLoader
    first_line: int
    lines: dict[KeyPath, int]
    twice: list[tuple[str, int, int]]
    above: set[int] = field(default_factory=set)

    def value(self, node: yaml.Node, path: KeyPath) -> Any:
        """Return the data of a node. Raises YamlError where it holds itself, which YAML allows: `a: &all [*all]`."""
        if isinstance(node, yaml.ScalarNode):
            return node.value if node.tag == TEXT else self.loader.construct_object(node, deep=True)
        if id(node) in self.above:
            raise YamlError("sign", "*", self.first_line + node.start_mark.line)
        self.above.add(id(node))
        inner = self._fields(node, path) if isinstance(node, yaml.MappingNode) else self._items(node, path)
        self.above.discard(id(node))
        return inner if node.tag in PLAIN else self.loader.construct_object(node, deep=True)

    def _fields(self, node: yaml.MappingNode, path: KeyPath) -> dict[Any, Any]:
        made: dict[Any, Any] = {}
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            way, line = (*path, name), self.first_line + key.start_mark.line
            if name in seen:
                self.twice.append((name, line, self.lines[way]))
            seen.add(name)
            self.lines[way] = line
            if not isinstance(key, yaml.ScalarNode):
                what = "while constructing a mapping"
                raise yaml.constructor.ConstructorError(what, node.start_mark, "found unhashable key", key.start_mark)
            made[self.value(key, way)] = self.value(value, way)
        return made

    def _items(self, node: yaml.Node, path: KeyPath) -> list[Any]:
        made: list[Any] = []
        for index, item in enumerate(node.value):
            way = (*path, index)
            self.lines[way] = self.first_line + item.start_mark.line
            made.append(self.value(item, way))
        return made


def strings(data: Any) -> Iterator[tuple[KeyPath, str]]:
    """Yield each text in `data` with the way to it."""
    waiting: list[tuple[KeyPath, Any]] = [((), data)]
    while waiting:
        way, value = waiting.pop()
        if isinstance(value, str):
            yield way, value
        elif isinstance(value, dict):
            waiting += [((*way, str(key)), each) for key, each in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [((*way, index), value[index]) for index in range(len(value) - 1, -1, -1)]
