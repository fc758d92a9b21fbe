"""Letting the files of a course no longer name what is gone: in fields, in macro calls, in links."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping

import yaml

from ..model import Exercise, Item
from ..model.curriculum import Curriculum
from ..model.place import KeyPath
from ..model.references import Edge
from ..read import yaml_lines
from ..read.course import FILE as COURSE
from ..read.front_matter import split_front_matter
from .changes import Changes
from .days import ending_with_their_slots, minutes_by_name, without_empty_parts
from .yaml_text import without

# Attributes of a link or of what a macro makes: without it they would stand on the page as they are written.
BRACES = r"(?:\{:?[ ]*[#.\w][^{}\n]*\})?"
# What a course is, a person decides. These fields only list what it has.
LISTED = ("programmes", "documents")


def forget(curriculum: Curriculum, changes: Changes, file: str, edges: Collection[Edge], gone: Collection[str]) -> None:
    """Let a file no longer name what is gone: in its `edges`, in links, and as an item of a list."""
    text = changes.text(file)
    known = _fields(file, edges)
    if file.endswith(".md"):
        front, body, first = split_front_matter(text)
        calls = {(edge.place.line - first, edge.target) for edge in edges if edge.how == "call"}
        body = _without_calls(body, calls, {target: title_of(curriculum, target) for _, target in calls})
        if front:
            start = text.index(front)
            changed = _without_fields(front, known, text.count("\n", 0, start) + 1)
            if changed != front:
                changed = ending_with_their_slots(changed, minutes_by_name(curriculum))
            rest = len(text) - len(split_front_matter(text)[1])
            text = text[:start] + changed + text[start + len(front) : rest] + body
        else:
            text = body
    else:
        changed = _without_fields(text, known, 1, items_in(curriculum, file, text, gone))
        if changed != text:
            text = ending_with_their_slots(without_empty_parts(changed), minutes_by_name(curriculum))
    changes.write(file, _without_links(text, gone, file))


def _fields(file: str, edges: Collection[Edge]) -> set[tuple[int, str, str]]:
    """Return the lines, fields and targets of the fields of a file that name what is gone."""
    fields = (edge for edge in edges if edge.how == "field" and (file != COURSE or edge.name in LISTED))
    return {(edge.place.line, edge.name, edge.target) for edge in fields}


def title_of(curriculum: Curriculum, reference: str) -> str:
    """Return the title of a record of any kind, or nothing where it has none."""
    kind, _, id = reference.partition(":")
    record = curriculum.lists.get(kind, {}).get(id)
    if record is not None and kind not in ("source", "term"):
        return str(getattr(record, "title", ""))
    try:
        return curriculum.title(reference)
    except KeyError:
        return ""


def items_in(curriculum: Curriculum, file: str, text: str, gone: Collection[str]) -> list[KeyPath]:
    """Return the ways to the items of a list that are gone."""
    lines = set()
    for kind, _, id in (each.partition(":") for each in gone):
        record = curriculum.lists.get(kind, {}).get(id)
        if record is not None and record.where().file == file:
            lines.add(record.where().line)
    node = yaml_lines.compose(text) if lines else None
    return [(at,) for at, each in enumerate(node.value) if each.start_mark.line + 1 in lines] if node else []


def scalars(node: yaml.Node, way: KeyPath = ()) -> Iterator[tuple[KeyPath, yaml.ScalarNode]]:
    """Yield each plain value of YAML, and each name of a field, with the way to it."""
    if isinstance(node, yaml.ScalarNode):
        yield way, node
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*way, str(key.value)), key
            yield from scalars(value, (*way, str(key.value)))
    else:
        for index, item in enumerate(node.value):
            yield from scalars(item, (*way, index))


def _without_fields(
    text: str, named: set[tuple[int, str, str]], first_line: int, items: Collection[KeyPath] = ()
) -> str:
    """Return YAML without the values that name what is gone, and without whole `items` of a list.

    `named` has their lines, fields and targets `kind:id`.
    """
    node = yaml_lines.compose(text)
    if node is None:
        return text
    ways: dict[KeyPath, None] = {}
    order: dict[KeyPath, int] = {}
    for number, (way, value) in enumerate(scalars(node)):
        order.setdefault(way, number)
        id, line = str(value.value).partition("@")[0], value.start_mark.line
        for at, field, target in named:
            if at == line + first_line and field in way and id in (target, target.partition(":")[2]):
                ways[_with_its_item(way)] = None
    going = [*items]
    for way in (each for each in ways if not _is_a_must(each, ways, node)):
        part = (way[0], "part")  # of a page: an item names one of its first place
        going += [way, part] if way[1:] == ("places", 0) and part in order else [way]
    going = [way for way in going if not any(way != other and way[: len(other)] == other for other in going)]
    starts = {way: min(number for other, number in order.items() if other[: len(way)] == way) for way in going}
    for way in sorted(starts, key=starts.__getitem__, reverse=True):  # what stands before keeps its place
        text = without(text, way)
    return text


# Fields that a record must have. Without what they name it would be no record; the check finds the name instead.
MUST = {name for model in (Exercise, Item) for name, info in model.model_fields.items() if info.is_required()}


def _is_a_must(way: KeyPath, ways: Collection[KeyPath], node: yaml.Node) -> bool:
    """Say whether a record would have nothing in a field that it must have, were all `ways` taken away."""
    at = 1 if way and isinstance(way[0], int) else 0  # an item of a list, or the only record of a file
    if len(way) != at + 2 or way[at] not in MUST:
        return False
    listed = sum(other[: at + 1] == way[: at + 1] and len(other) == at + 2 for other, _ in scalars(node))
    return listed == sum(other[: at + 1] == way[: at + 1] for other in ways)


def _with_its_item(way: KeyPath) -> KeyPath:
    """Return the way to what goes with a value: a slot, an old address, a note on teaching it, else it alone."""
    for at, step in enumerate(way):
        if step in ("slots", "exercises"):
            return way[: at + 2]
        if step in ("to", "taught") and at == 1:
            return way[:1]
    return way


def _without_calls(body: str, named: set[tuple[int, str]], titles: Mapping[str, str]) -> str:
    """Return the body of a page without the macros that name what is gone: `named` has their lines and targets.

    A link becomes its words, or the title of what it led to. A line that held nothing else goes away.
    """
    rows = body.split("\n")
    for at in sorted({line for line, _ in named}, reverse=True):
        row = rows[at]
        for target in (target for line, target in named if line == at):
            name = f'"(?:{re.escape(target)}|{re.escape(target.partition(":")[2])})"'
            words = r'(?:\s*,\s*"(?P<words>[^"]*)")?'
            link = re.compile(rf"\{{\{{-?\s*link\(\s*{name}{words}\s*\)\s*-?\}}\}}{BRACES}")
            call = re.compile(rf"[ ]*\{{\{{-?\s*\w+\([^{{}}]*{name}[^{{}}]*\)\s*-?\}}\}}{BRACES}")
            row = call.sub("", link.sub(_said(titles[target]), row))
        if row.strip() or not rows[at].strip():
            rows[at] = row
        else:
            del rows[at : at + (1 if "".join(rows[at + 1 : at + 2]).strip() else 2)]
    return "\n".join(rows)


def _said(title: str) -> Callable[[re.Match[str]], str]:
    """Return what puts the words of a link in its place, or a title where it has none."""
    return lambda match: match["words"] or title


def _without_links(text: str, gone: Collection[str], file: str) -> str:
    """Return a text in which links to what is gone are their words."""
    targets = [re.escape(each) for each in gone]
    for path in (each.removeprefix("page:") for each in gone if each.startswith("page:")):
        targets.append(re.escape(posixpath.relpath(path, posixpath.dirname(file.removeprefix("docs/")) or ".")))
    link = re.compile(rf"\[(?P<words>[^\[\]]*)\]\((?:{'|'.join(targets)})(?:#[^\s)]*)?\){BRACES}")
    return link.sub(lambda match: match["words"], text)
