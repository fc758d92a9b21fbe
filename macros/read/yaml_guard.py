"""YAML that is refused before its values are made: what names or repeats another value, and what is nested without end.

No record needs anchors, aliases or tags. A text that begins with their signs is a slip, and a few lines of them can
take all of a computer's memory.
"""

from __future__ import annotations

import re

import yaml

# A cheap look says which texts are worth a closer one: signs where a value begins, and many lists within lists.
SIGNS = re.compile(r"(?:^[ \t]*|[:?,-][ \t]+|[\[{][ \t]*)(?:[&*](?=[\w-])|!)", re.MULTILINE)
NESTS = re.compile(r"(?:[-?][ \t]+){20}|^[ ]{100}", re.MULTILINE)
BRACKET = re.compile(r"[\[\]{}]")
# More than any record has, and few enough for the C library and for Python.
DEEPEST = 30


class Refused(ValueError):
    """What a text of YAML holds that is refused: the kind of mistake, its sign, and its line counted from 0."""

    def __init__(self, kind: str, word: str, line: int) -> None:
        super().__init__(f"{kind} {word}".strip())
        self.kind, self.word, self.line = kind, word, line


def _deepest_brackets(text: str) -> int:
    depth = deepest = 0
    for bracket in BRACKET.findall(text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def refuse(text: str) -> None:
    """Raise Refused for anchors, aliases, tags and bottomless nesting. Other mistakes are left to the reader."""
    if not (SIGNS.search(text) or NESTS.search(text) or _deepest_brackets(text) > DEEPEST):
        return
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            line = event.start_mark.line if event.start_mark else 0
            if isinstance(event, yaml.AliasEvent):
                raise Refused("sign", "*", line)
            if isinstance(event, yaml.NodeEvent) and event.anchor:
                raise Refused("sign", "&", line)
            if getattr(event, "tag", None):
                raise Refused("sign", "!", line)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > DEEPEST:
                raise Refused("deep", "", line)
    except yaml.YAMLError:
        return
