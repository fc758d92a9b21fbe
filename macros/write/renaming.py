"""Giving a record another id: its files, its place in the menu, its address, and all that names it follow.

The old id goes into `was` where learners have kept something under it, and the old address leads to the new one.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping

from ..model.address import url_of
from ..model.base import PAGE_KINDS
from ..model.curriculum import Curriculum, of_kind
from ..model.kinds import KINDS
from ..model.references import Edge
from ..read import yaml_lines
from ..read.addresses import FILE as ADDRESSES
from ..read.addresses import with_address
from ..read.front_matter import split_front_matter
from . import navigation
from .changes import Changes
from .forgetting import items_in, scalars
from .yaml_text import replaced, with_field, with_item, without

# Records of lists under whose ids learners keep nothing.
LISTED = ("source", "role", "item", "talk", "plan", "taught", "theory")
CAN_CHANGE = (*PAGE_KINDS, "exercise", *LISTED)
# Behind which field the old ids stand in a record that has them.
BEHIND = {
    "exercise": ("title",),
    "lesson": ("lesson", "module"),
    "lab_step": ("lab_step", "module"),
    "module": ("module", "programme"),
}


def can_be_renamed(curriculum: Curriculum) -> list[str]:
    """Return the references of all that can get another id. A tool on whose own canvas learners write keeps its own."""
    shown = {exercise.canvas for exercise in curriculum.exercises.values()}
    kept = {id for id, tool in curriculum.tools.items() if tool.canvas and id not in shown}
    pages = [(kind, id) for kind in (*PAGE_KINDS, "exercise") for id in sorted(curriculum.ids[kind])]
    known = [f"{kind}:{id}" for kind, id in pages if kind != "tool" or id not in kept]
    return known + [f"{kind}:{id}" for kind in LISTED for id in curriculum.lists[kind]]


def rename(curriculum: Curriculum, kind: str, old: str, new: str) -> Changes:
    """Return the changes that give the record `kind:old` the id `new`. Raises KeyError where it is not there."""
    changes = Changes(curriculum.root)
    paths = _paths(curriculum, kind, old, new)
    edges = [edge for each in _named(curriculum, kind, old, paths) for edge in curriculum.references.to(each)]
    for file in sorted({edge.place.file for edge in edges}):
        here = [edge for edge in edges if edge.place.file == file]
        changes.write(file, _following(changes.text(file), file, here, (kind, old, new), paths))
    _with_its_id(curriculum, changes, kind, old, new)
    _moved(curriculum, changes, (kind, old, new), paths)
    if kind == "exercise":
        _file(changes, f"exercises/{old}.yml", f"exercises/{new}.yml")
    return changes


def _paths(curriculum: Curriculum, kind: str, old: str, new: str) -> dict[str, str]:
    """Return the new paths of the pages that move, by their old ones: with the first page of a folder, all in it."""
    page = curriculum.page_of.get(f"{kind}:{old}")
    if page is None:
        return {}
    folder = posixpath.dirname(page.path)
    if posixpath.basename(page.path) != "index.md":
        return {page.path: posixpath.join(folder, f"{new}.md")}
    to = posixpath.join(posixpath.dirname(folder), new)
    return {path: to + path[len(folder) :] for path in curriculum.pages if path.startswith(f"{folder}/")}


def _named(curriculum: Curriculum, kind: str, old: str, paths: Collection[str]) -> Iterator[str]:
    """Yield all that other texts name and that is called otherwise now."""
    yield f"{kind}:{old}"
    for part in ("question", "field") if kind == "exercise" else ():
        yield from (f"{part}:{name}" for name in sorted(curriculum.ids[part]) if name.startswith(f"{old}."))
    yield from (each for each in (curriculum.pages[path].reference for path in paths) if each != f"{kind}:{old}")


def _following(
    text: str, file: str, edges: Collection[Edge], names: tuple[str, str, str], paths: Mapping[str, str]
) -> str:
    """Return the text of a file that names a record, or pages that move with it, by their new names."""
    kind, old, new = names
    front = split_front_matter(text)[0] if file.endswith(".md") else text
    fields = {(edge.place.line, edge.name) for edge in edges if edge.how == "field"}
    if fields:
        first = text.count("\n", 0, text.index(front)) + 1
        text = text.replace(front, _with_fields(front, fields, first, names, paths), 1)
    rows = text.split("\n")
    for edge in (each for each in edges if each.how == "call"):
        call = re.compile(rf"\{{\{{-?\s*{edge.name}\([^{{}}]*\)\s*-?\}}\}}")
        at = edge.place.line - 1
        rows[at] = call.sub(_called(names, paths), rows[at])
    text = "\n".join(rows)
    if any(edge.how == "text" for edge in edges):
        text = re.sub(rf"\]\({kind}:{re.escape(old)}(?![\w-])", f"]({kind}:{new}", text)
        path = file.removeprefix("docs/")
        here, there = (posixpath.dirname(each) or "." for each in (path, paths.get(path, path)))
        for page, now in paths.items():
            link = re.escape(posixpath.relpath(page, here))
            text = re.sub(rf"\]\({link}(?=[#)\s])", f"]({posixpath.relpath(now, there)}", text)
            text = text.replace(f"](page:{page}", f"](page:{now}")
    return text


def _with_fields(
    text: str, fields: set[tuple[int, str]], first: int, names: tuple[str, str, str], paths: Mapping[str, str]
) -> str:
    """Return YAML whose values in some lines and fields are the new names. Its first line is `first`."""
    node = yaml_lines.compose(text)
    for way, value in [*scalars(node)][::-1] if node else ():
        if any(value.start_mark.line + first == line and name in way for line, name in fields):
            start, end = int(value.start_mark.index), int(value.end_mark.index)
            text = text[:start] + _named_anew(text[start:end], names, paths) + text[end:]
    return text


def _called(names: tuple[str, str, str], paths: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    """Return what puts the new names between the quotes of a call."""
    return lambda call: re.sub(r'"[^"]*"', lambda match: _named_anew(match[0], names, paths), call[0])


def _named_anew(value: str, names: tuple[str, str, str], paths: Mapping[str, str]) -> str:
    """Return a value, perhaps in quotes, that names a record or a page, with its new name; another one as it is.

    Behind an id may stand a part of it, such as a field of an exercise or a moment of a video.
    """
    kind, old, new = names
    told = re.fullmatch(r"(?P<open>[\"']?)(?P<name>.*?)(?P<close>[\"']?)", value, re.DOTALL)
    name = told["name"] if told else value
    path, sign, heading = name.removeprefix("page:").partition("#")
    if path in paths:
        made = name[: len(name) - len(name.removeprefix("page:"))] + paths[path] + sign + heading
    else:
        made = re.sub(rf"^({kind}:)?{re.escape(old)}(?=$|[@.#])", lambda match: (match[1] or "") + new, name)
    return f"{told['open']}{made}{told['close']}" if told else made


def _with_its_id(curriculum: Curriculum, changes: Changes, kind: str, old: str, new: str) -> None:
    """Write the new id where a record of a list has it, and the old one into `was` where a record has that."""
    if kind in LISTED:
        record = curriculum.lists[kind][old]
        file = record.where().file
        text = changes.text(file)
        (way,) = items_in(curriculum, file, text, [f"{kind}:{old}"])
        changes.write(file, replaced(text, (*way, KINDS[kind].key), new))
    elif kind in BEHIND:
        exercise = kind == "exercise"
        record = of_kind(curriculum, kind)[old]
        file = f"exercises/{old}.yml" if exercise else curriculum.page_of[f"{kind}:{old}"].file
        text = changes.text(file)
        front = text if exercise else split_front_matter(text)[0]
        way = (*BEHIND[kind][:-1], "was")
        kept = [*(each for each in record.was if each != new), old]
        changed = with_field(without(front, way) if record.was else front, BEHIND[kind], "was", f"[{', '.join(kept)}]")
        changes.write(file, changed if exercise else text.replace(front, changed, 1))


def _moved(curriculum: Curriculum, changes: Changes, names: tuple[str, str, str], paths: Mapping[str, str]) -> None:
    """Move pages, with their lines in the menu and their addresses. The old addresses lead to the new ones."""
    kind, old, new = names
    if not paths:
        return
    listed = f"{curriculum.course.lists}/moved.yml"
    settings, moved = changes.text(navigation.FILE), changes.text(listed)
    addresses = changes.text(ADDRESSES)
    for path, now in paths.items():
        _file(changes, f"docs/{path}", f"docs/{now}")
        settings = re.sub(rf"(?<![\w/.-]){re.escape(path)}(?![\w/-])", now, settings)
        page = curriculum.pages[path]
        to = f"page:{now}" if page.kind == "page" else page.reference
        to = f"{kind}:{new}" if to == f"{kind}:{old}" else to
        data = yaml_lines.read(moved)[0] or []
        for at in [at for at, each in enumerate(data) if each["was"] in (url_of(now), url_of(path))][::-1]:
            moved = without(moved, (at,))  # it is called again as it was before
        moved = with_item(moved, f'- {{was: {url_of(path)}, to: "{to}"}}\n')
        addresses = with_address(addresses, url_of(now))
    changes.write(navigation.FILE, settings)
    changes.write(listed, moved)
    if changes.is_there(ADDRESSES):
        changes.write(ADDRESSES, addresses)


def _file(changes: Changes, old: str, new: str) -> None:
    text = changes.text(old)
    changes.take_away(old)
    changes.write(new, text)
