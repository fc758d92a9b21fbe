"""Taking a record out of a course: its files go, and what named it no longer does, as far as that can be done.

What is left over, such as an exercise that has no lesson now, is what the check finds afterwards.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterator

import yaml

from ..model import Exercise, Item, Page
from ..model.address import url_of
from ..model.curriculum import Curriculum
from ..model.place import KeyPath
from ..model.references import Edge
from ..model.uses import questions_on
from ..read import saved_names, yaml_lines
from ..read.course import FILE as COURSE
from ..read.front_matter import split_front_matter
from . import navigation
from .changes import Changes
from .days import ending_with_their_slots, minutes_by_name, without_empty_days
from .yaml_text import with_item, without

# Attributes of a link or of what a macro makes: without it they would stand on the page as they are written.
BRACES = r"(?:\{:?[ ]*[#.\w][^{}\n]*\})?"
CAN_GO = ("lesson", "lab_step", "exercise", "tool", "case")


def drop(curriculum: Curriculum, kind: str, id: str) -> Changes:
    """Return the changes that take the record `kind:id` out of a curriculum. Raises KeyError where it is not there."""
    changes = Changes(curriculum.root)
    reference = f"{kind}:{id}"
    page = curriculum.page_of.get(reference)
    title = curriculum.title(reference)
    gone = [reference]
    if page:
        gone.append(f"page:{page.path}")
        changes.take_away(f"docs/{page.path}")
        changes.write(navigation.FILE, navigation.without_page(changes.text(navigation.FILE), page.path))
    if kind == "exercise":
        changes.take_away(curriculum.exercises[id].where().file)
        parts = ((part, name) for part in ("question", "field") for name in sorted(curriculum.ids[part]))
        gone += [f"{part}:{name}" for part, name in parts if name.startswith(f"{id}.")]
    if reference in curriculum.units:
        gone += [f"outcome:{each.id}" for each in curriculum.units[reference].outcomes]
    edges = [edge for each in gone for edge in curriculum.references.to(each)]
    for file in sorted({edge.place.file for edge in edges}):
        if changes.is_there(file) and file != COURSE:  # what a course is, a person decides
            _forget(curriculum, changes, file, [edge for edge in edges if edge.place.file == file], gone, title)
    if kind == "tool":
        _without_answers(curriculum, changes, id)
    _without_names(curriculum, changes, kind, id)
    if page:
        _back_into_their_quiz(curriculum, changes, page)
        _lead_on(curriculum, changes, page, kind)
    return changes


def _without_answers(curriculum: Curriculum, changes: Changes, tool: str) -> None:
    """Take out of the worked examples what they wrote on the canvas of a tool, which goes."""
    canvas = curriculum.tools[tool].canvas
    asked = {field.id for field in canvas.fields} if canvas else set()
    sheets = {id for id, exercise in curriculum.exercises.items() if exercise.canvas == tool}
    path = f"{curriculum.course.lists}/worked.yml"
    for at, example in enumerate(curriculum.worked.values()):
        for exercise in sheets & example.answers.keys():
            for field in asked & example.answers[exercise].keys():
                changes.write(path, without(changes.text(path), (at, "answers", exercise, field)))


def _without_names(curriculum: Curriculum, changes: Changes, kind: str, id: str) -> None:
    """Take out of the list of saved names those of an exercise, or of a tool's canvas, also where exercises show it."""
    if not changes.is_there(saved_names.FILE):
        return
    gone: list[str] = []
    if kind == "exercise":
        gone = [f"{each}/" for each in (id, *curriculum.exercises[id].was)]
    elif kind == "tool" and (canvas := curriculum.tools[id].canvas):
        sheets = [name for name, exercise in curriculum.exercises.items() if exercise.canvas == id]
        ends = [f"{field.id}{end}" for field in canvas.fields for end in (".", "\n")]
        gone = [f"tool-{id}/", *(f"{sheet}/{end}" for sheet in sheets for end in ends)]
    text = saved_names.without(changes.text(saved_names.FILE), lambda name: f"{name}\n".startswith(tuple(gone)))
    changes.write(saved_names.FILE, text)


def _back_into_their_quiz(curriculum: Curriculum, changes: Changes, page: Page) -> None:
    """Let the questions that only a page asked, which goes, stand on the page of their own quiz again."""
    others = (each for each in curriculum.pages.values() if each.path != page.path)
    elsewhere = {asked for each in others for asked in questions_on(curriculum, each)}
    for exercise, question in dict.fromkeys(questions_on(curriculum, page)):
        record = curriculum.exercises.get(exercise)
        if record and (exercise, question) not in elsewhere and changes.is_there(record.where().file):
            text = changes.text(record.where().file)
            asked = yaml_lines.read(text)[0].get("questions", [])
            at = next((n for n, each in enumerate(asked) if each["id"] == question and "in_lessons" in each), None)
            if at is not None:
                changes.write(record.where().file, without(text, ("questions", at, "in_lessons")))


def _forget(
    curriculum: Curriculum, changes: Changes, file: str, edges: list[Edge], gone: list[str], title: str
) -> None:
    """Let a file no longer name what is gone: in fields, in macro calls, in links."""
    text = changes.text(file)
    fields = {(edge.place.line, edge.name, edge.target) for edge in edges if edge.how == "field"}
    if file.endswith(".md"):
        front, body, first = split_front_matter(text)
        body = _without_calls(
            body, {(edge.place.line - first, edge.target) for edge in edges if edge.how == "call"}, title
        )
        if front:
            start = text.index(front)
            changed = _without_fields(front, fields, text.count("\n", 0, start) + 1)
            if changed != front:
                changed = ending_with_their_slots(changed, minutes_by_name(curriculum))
            rest = len(text) - len(split_front_matter(text)[1])
            text = text[:start] + changed + text[start + len(front) : rest] + body
        else:
            text = body
    else:
        changed = _without_fields(text, fields, 1)
        if changed != text:
            text = ending_with_their_slots(without_empty_days(changed), minutes_by_name(curriculum))
    changes.write(file, _without_links(text, gone, file))


def _scalars(node: yaml.Node, way: KeyPath = ()) -> Iterator[tuple[KeyPath, str, int]]:
    """Yield each plain value of YAML, and each name of a field, with the way to it and its line, counted from 0."""
    if isinstance(node, yaml.ScalarNode):
        yield way, str(node.value), node.start_mark.line
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*way, str(key.value)), str(key.value), key.start_mark.line
            yield from _scalars(value, (*way, str(key.value)))
    else:
        for index, item in enumerate(node.value):
            yield from _scalars(item, (*way, index))


def _without_fields(text: str, named: set[tuple[int, str, str]], first_line: int) -> str:
    """Return YAML without the values that name what is gone: `named` has their lines, fields and targets `kind:id`."""
    node = yaml_lines.compose(text)
    if node is None:
        return text
    ways: dict[KeyPath, None] = {}
    for way, value, line in _scalars(node):
        id = value.partition("@")[0]
        for at, field, target in named:
            if at == line + first_line and field in way and id in (target, target.partition(":")[2]):
                ways[_with_its_item(way)] = None
    there = {way for way, _, _ in _scalars(node)}
    going = []
    for way in (each for each in ways if not _is_a_must(each, ways, node)):
        part = (way[0], "part")  # of a page: an item names one of its first place
        going += [way, part] if way[1:] == ("places", 0) and part in there else [way]
    for way in reversed(going):  # from the end, so that what stands before keeps its place
        text = without(text, way)
    return text


# Fields that a record must have. Without what they name it would be no record; the check finds the name instead.
MUST = {name for model in (Exercise, Item) for name, info in model.model_fields.items() if info.is_required()}


def _is_a_must(way: KeyPath, ways: Collection[KeyPath], node: yaml.Node) -> bool:
    """Say whether a record would have nothing in a field that it must have, were all `ways` taken away."""
    at = 1 if way and isinstance(way[0], int) else 0  # an item of a list, or the only record of a file
    if len(way) != at + 2 or way[at] not in MUST:
        return False
    listed = sum(other[: at + 1] == way[: at + 1] and len(other) == at + 2 for other, _, _ in _scalars(node))
    return listed == sum(other[: at + 1] == way[: at + 1] for other in ways)


def _with_its_item(way: KeyPath) -> KeyPath:
    """Return the way to what goes with a value: a slot, an old address, a note on teaching it, else it alone."""
    for at, step in enumerate(way):
        if step in ("slots", "exercises"):
            return way[: at + 2]
        if step in ("to", "taught") and at == 1:
            return way[:1]
    return way


def _without_calls(body: str, named: set[tuple[int, str]], title: str) -> str:
    """Return the body of a page without the macros that name what is gone: `named` has their lines and targets.

    A link becomes its words. A line that held nothing else goes away.
    """
    rows = body.split("\n")
    for at, target in sorted(named, reverse=True):
        name = f'"(?:{re.escape(target)}|{re.escape(target.partition(":")[2])})"'
        link = re.compile(rf'\{{\{{-?\s*link\(\s*{name}(?:\s*,\s*"(?P<words>[^"]*)")?\s*\)\s*-?\}}\}}{BRACES}')
        call = re.compile(rf"\{{\{{-?\s*\w+\([^{{}}]*{name}[^{{}}]*\)\s*-?\}}\}}{BRACES}")
        row = call.sub("", link.sub(lambda match: match["words"] or title, rows[at]))
        if row.strip() or not rows[at].strip():
            rows[at] = row
        else:
            del rows[at : at + (1 if "".join(rows[at + 1 : at + 2]).strip() else 2)]
    return "\n".join(rows)


def _without_links(text: str, gone: list[str], file: str) -> str:
    """Return a text in which links to what is gone are their words."""
    targets = [re.escape(each) for each in gone]
    for path in (each.removeprefix("page:") for each in gone if each.startswith("page:")):
        targets.append(re.escape(posixpath.relpath(path, posixpath.dirname(file.removeprefix("docs/")) or ".")))
    link = re.compile(rf"\[(?P<words>[^\[\]]*)\]\((?:{'|'.join(targets)})(?:#[^\s)]*)?\){BRACES}")
    return link.sub(lambda match: match["words"], text)


def _lead_on(curriculum: Curriculum, changes: Changes, page: Page, kind: str) -> None:
    """Let the address of a page that goes lead to what lists others of its kind, and old addresses with it."""
    homes: dict[str, Callable[[], str]] = {
        "lesson": lambda: f"module:{curriculum.lessons[page.id].module}",
        "lab_step": lambda: f"module:{curriculum.lab_steps[page.id].module}",
        "exercise": lambda: f"page:{curriculum.course.pages.exercises}",
        "tool": lambda: f"page:{curriculum.course.pages.tools}",
    }
    index = f"page:{posixpath.dirname(page.path)}/index.md"
    home = homes[kind]() if kind in homes else index if curriculum.has(index) else "page:index.md"
    path = f"{curriculum.course.lists}/moved.yml"
    text = changes.text(path)
    old = [url_of(page.path), *(was for was, moved in curriculum.moved.items() if moved.to == f"{kind}:{page.id}")]
    for address in (each for each in old if each not in curriculum.moved):  # it was dropped before, and came back
        text = with_item(text, f'- {{was: {address}, to: "{home}"}}\n')
    changes.write(path, text)
