"""YAML with the line of every value.

Only the core types of YAML 1.2 are read (text, whole and decimal numbers, true, false, null), so that `09:00`, `on`
and `2022-03-21` stay what the author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from ..model.place import KeyPath
from .folded import joined
from .torn import torn
from .written import number
from .yaml_errors import mistake
from .yaml_guard import Refused, refuse


class CoreLoader(yaml.CSafeLoader):
    """The C loader without the surprises of YAML 1.1."""


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
# A line that is a field of its own.
FIELD = re.compile(r"[ ]*(?:- +)*[a-z][\w-]*:(?:[ ]|$)")


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

    twice: a field stands twice, first at `first`. hash: what stands behind # is not read. on: a text goes on in the
    next line, though no sign behind the colon says so. open_quote: a quote is closed by that of another field. torn: a
    comma cuts the sentence `said` in two. folded: a list, a table or code stands behind >, which joins its lines.
    """

    kind: str
    word: str
    line: int
    first: int = 0
    said: str = ""


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
        walk = _Walk(CoreLoader(text), first_line)
        node = walk.loader.get_single_node()
        data = None if node is None else walk.value(node, ())
    except Refused as error:
        raise YamlError(error.kind, error.word, first_line + error.line) from error
    except yaml.YAMLError as error:
        raise _told(error, text, first_line) from error
    remarks = _cut(walk.plain, text.split("\n")) if " #" in text or "\t#" in text else ()
    slips = [Slip("hash", word, first_line + line) for line, word in remarks]
    slips += (Slip("open_quote", name, first_line + line) for line, name in _swallowed(walk.quoted, text))
    slips += (
        Slip("on", name, first_line + node.start_mark.line)
        for node, name in walk.plain
        if node.end_mark.line > node.start_mark.line and node.tag == TEXT
    )
    slips += (
        Slip("torn", name, first_line + half.start_mark.line, said=said)
        for flow, name in walk.flows
        for half, said in torn(flow, name)
    )
    slips += (Slip("folded", name, first_line + line) for line, name in _folded(walk.folded, text))
    return data, walk.lines, [*walk.twice, *slips]


class _Walk:
    """One walk over the nodes of a text, which makes the data and notes what else is asked of it.

    It notes the line of each value, the names that stand twice in a group, the values without and with quotes, and the
    lists in brackets, each with the name of its field. PyYAML would make the data on a walk of its own. Names of fields
    are texts.
    """

    def __init__(self, loader: CoreLoader, first_line: int) -> None:
        self.loader, self.first_line = loader, first_line
        self.lines: dict[KeyPath, int] = {(): first_line}
        self.twice: list[Slip] = []
        self.plain: list[tuple[yaml.ScalarNode, str]] = []
        self.quoted: list[tuple[yaml.ScalarNode, str]] = []
        self.flows: list[tuple[list[yaml.Node], str]] = []
        self.folded: list[tuple[yaml.ScalarNode, str]] = []

    def value(self, node: yaml.Node, way: KeyPath, name: str = "") -> Any:
        """Return the data of the node at `way`. Raises the error `unhashable` where a list or a group is a name."""
        if isinstance(node, yaml.MappingNode):
            return self._fields(node, way)
        if isinstance(node, yaml.SequenceNode):
            if node.flow_style and len(node.value) > 1:
                self.flows.append((node.value, name))
            return [self._noted(item, (*way, index), item, name) for index, item in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode) and (not node.style or node.style in "'\""):
            (self.quoted if node.style else self.plain).append((node, name))
        elif isinstance(node, yaml.ScalarNode) and node.style == ">":
            self.folded.append((node, name))
        return node.value if node.tag == TEXT else number(self.loader.construct_object(node), str(node.value))

    def _noted(self, node: yaml.Node, way: KeyPath, begins: yaml.Node, name: str) -> Any:
        self.lines[way] = self.first_line + begins.start_mark.line
        return self.value(node, way, name)

    def _fields(self, node: yaml.MappingNode, way: KeyPath) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "found unhashable key", key.start_mark)
            name, inside = key.value, (*way, key.value)
            if name in made:
                self.twice.append(Slip("twice", name, self.first_line + key.start_mark.line, self.lines[inside]))
            made[name] = self._noted(value, inside, key, name)
        return made


def _cut(plain: list[tuple[yaml.ScalarNode, str]], rows: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the line, counted from 0, of each text that ends at a remark behind it, and the name of its field.

    A number may have a remark. An empty value too, where a blank stands behind the #.
    """
    for node, name in plain:
        end = node.end_mark
        rest = rows[end.line][end.column :] if end.line < len(rows) else ""
        if (node.tag == TEXT and CUT.match(rest)) or (node.tag == EMPTY and re.match(r"[ \t]+#\S", rest)):
            yield end.line, name


def _swallowed(quoted: list[tuple[yaml.ScalarNode, str]], text: str) -> Iterator[tuple[int, str]]:
    """Yield the line, counted from 0, of each quote that ends only behind another field, and the name of its field."""
    for node, name in quoted:
        first, last = node.start_mark.line, node.end_mark.line
        if last > first and any(FIELD.match(row) for row in text.split("\n")[first + 1 : last + 1]):
            yield first, name


def _folded(nodes: list[tuple[yaml.ScalarNode, str]], text: str) -> Iterator[tuple[int, str]]:
    """Yield the line, counted from 0, at which a text behind > joins what begins anew, and the name of its field."""
    rows = text.split("\n") if nodes else []
    for node, name in nodes:
        first = node.start_mark.line + 1
        index = joined(rows[first : node.end_mark.line + (node.end_mark.column > 0)])
        if index is not None:
            yield first + index, name


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
