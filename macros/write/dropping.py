"""Taking records out of a course: their files go, and what named them no longer does, as far as that can be done.

What is left over, such as an exercise that has no lesson now, is what the check finds afterwards.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator, Sequence

from ..model import Page
from ..model.address import url_of
from ..model.base import PAGE_KINDS
from ..model.curriculum import Curriculum
from ..model.days import slots_of
from ..model.kinds import LISTS
from ..model.uses import questions_on
from ..read import yaml_lines
from ..read.front_matter import split_front_matter
from . import navigation
from .changes import Changes
from .days import minutes_by_name, with_a_slot
from .forgetting import forget
from .yaml_text import with_item, without

# Lists whose records have ids. What other lists hold is one line each, and nothing hangs on it.
LISTED = tuple(kind.name for kind in LISTS.values() if kind.key in ("id", "key"))
CAN_GO = (*PAGE_KINDS, "exercise", *LISTED)


def can_go(curriculum: Curriculum) -> list[str]:
    """Return the references of all that can be taken out."""
    pages = [f"{kind}:{id}" for kind in (*PAGE_KINDS, "exercise") for id in sorted(curriculum.ids[kind])]
    return pages + [f"{kind}:{id}" for kind in LISTED for id in curriculum.lists[kind]]


def with_what_it_holds(curriculum: Curriculum, reference: str) -> list[str]:
    """Return a record with all that goes with it.

    With a programme go its modules; with a module its lessons and steps, and the exercises and talks of these alone.
    """
    kind, _, id = reference.partition(":")
    modules = curriculum.modules_of(id) if kind == "programme" else [id] if kind == "module" else []
    units = [unit for module in modules for unit in curriculum.units_of(module)]
    gone = list(dict.fromkeys([reference, *(f"module:{each}" for each in modules), *units]))
    if modules:
        held = ((each, curriculum.units_with(each)) for each in curriculum.exercises)
        gone += [f"exercise:{each}" for each, of in held if of and set(of) <= set(units)]
        talks = ((f"talk:{each}", curriculum.references.to(f"talk:{each}")) for each in curriculum.talks)
        gone += [talk for talk, edges in talks if edges and {edge.start for edge in edges} <= set(gone)]
    return gone


def drop(curriculum: Curriculum, references: Sequence[str]) -> Changes:
    """Return the changes that take records out of a curriculum. Raises KeyError where one is not there."""
    changes = Changes(curriculum.root)
    pages = [curriculum.page_of[each] for each in references if each in curriculum.page_of]
    for page in pages:
        changes.take_away(page.file)
        changes.write(navigation.FILE, navigation.without_page(changes.text(navigation.FILE), page.path))
    gone = [*references, *(f"page:{page.path}" for page in pages), *_parts(curriculum, references)]
    lists = [curriculum.lists[kind][id] for kind, _, id in _split(references) if kind in LISTED]
    for kind, _, id in _split(references):
        if kind == "exercise":
            changes.take_away(curriculum.exercises[id].where().file)
    edges = [edge for each in gone for edge in curriculum.references.to(each)]
    files = {edge.place.file for edge in edges} | {record.where().file for record in lists}
    for file in sorted(each for each in files if changes.is_there(each)):
        forget(curriculum, changes, file, [edge for edge in edges if edge.place.file == file], gone)
    for kind, _, id in _split(references):
        if kind == "tool":
            _without_answers(curriculum, changes, id)
    _fill_empty_days(curriculum, changes, references)
    _back_into_their_quiz(curriculum, changes, pages)
    _lead_on(curriculum, changes, pages, gone)
    return changes


def _split(references: Sequence[str]) -> list[tuple[str, str, str]]:
    return [each.partition(":") for each in references]


def _parts(curriculum: Curriculum, references: Sequence[str]) -> Iterator[str]:
    """Yield what goes with records because it is a part of them: questions, fields and outcomes."""
    for kind, _, id in _split(references):
        if kind == "exercise":
            named = ((part, name) for part in ("question", "field") for name in sorted(curriculum.ids[part]))
            yield from (f"{part}:{name}" for part, name in named if name.startswith(f"{id}."))
    for each in references:
        if each in curriculum.units:
            yield from (f"outcome:{outcome.id}" for outcome in curriculum.units[each].outcomes)


def left_in(curriculum: Curriculum, module: str, references: Sequence[str]) -> list[str]:
    """Return the lessons and steps of a module that stay."""
    return [each for each in curriculum.units_of(module) if each not in references]


def _fill_empty_days(curriculum: Curriculum, changes: Changes, references: Sequence[str]) -> None:
    """Give the day of a module that lost all its slots one for the first of its lessons or steps that stay."""
    for module in curriculum.modules:
        page = curriculum.page_of[f"module:{module}"]
        left = left_in(curriculum, module, references)
        if f"module:{module}" in references or not left or not isinstance(changes.texts.get(page.file), str):
            continue
        text = changes.text(page.file)
        data, _, _ = yaml_lines.read(split_front_matter(text)[0])
        if not data["module"]["day"].get("slots"):
            slot = _slot(curriculum, module, left[0], references)
            changes.write(page.file, with_a_slot(text, slot, minutes_by_name(curriculum)))


def _slot(curriculum: Curriculum, module: str, unit: str, references: Sequence[str]) -> str:
    """Return a slot for a lesson or a step: with its first exercise, else as long as the day was."""
    kind, _, id = unit.partition(":")
    if kind == "lab_step":
        return f"{{lab_step: {id}}}"
    for exercise in curriculum.exercises_of(unit):
        if f"exercise:{exercise}" not in references:
            return f"{{minutes: {curriculum.exercises[exercise].minutes}, lesson: {id}, exercise: {exercise}}}"
    minutes = sum(minutes for minutes, _ in slots_of(curriculum, module))
    return f"{{minutes: {minutes}, lesson: {id}, input: {json.dumps(curriculum.title(unit), ensure_ascii=False)}}}"


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


def _back_into_their_quiz(curriculum: Curriculum, changes: Changes, pages: Sequence[Page]) -> None:
    """Let the questions that only pages asked, which go, stand on the page of their own quiz again."""
    paths = {page.path for page in pages}
    others = (each for each in curriculum.pages.values() if each.path not in paths)
    elsewhere = {asked for each in others for asked in questions_on(curriculum, each)}
    for exercise, question in dict.fromkeys(asked for page in pages for asked in questions_on(curriculum, page)):
        record = curriculum.exercises.get(exercise)
        if record and (exercise, question) not in elsewhere and changes.is_there(record.where().file):
            text = changes.text(record.where().file)
            asked = yaml_lines.read(text)[0].get("questions", [])
            at = next((n for n, each in enumerate(asked) if each["id"] == question and "in_lessons" in each), None)
            if at is not None:
                changes.write(record.where().file, without(text, ("questions", at, "in_lessons")))


def _lead_on(curriculum: Curriculum, changes: Changes, pages: Sequence[Page], gone: Sequence[str]) -> None:
    """Let the addresses of pages that go lead to what lists others of their kind, and old addresses with them."""
    path = f"{curriculum.course.lists}/moved.yml"
    text = changes.text(path)
    for page in pages:
        home = next(each for each in _homes(curriculum, page) if curriculum.has(each) and each not in gone)
        before = [was for was, moved in curriculum.moved.items() if moved.to in (page.reference, f"page:{page.path}")]
        old = dict.fromkeys([url_of(page.path), *before])
        known = {each["was"] for each in yaml_lines.read(text)[0] or ()}  # it was dropped before, and came back
        for address in (each for each in old if each not in known):
            text = with_item(text, f'- {{was: {address}, to: "{home}"}}\n')
    changes.write(path, text)


def _homes(curriculum: Curriculum, page: Page) -> Iterator[str]:
    """Yield what holds a page or lists others of its kind, the nearest first."""
    unit = curriculum.units.get(page.reference)
    module = unit.module if unit else page.id
    if unit:
        yield f"module:{module}"
    if (unit or page.kind == "module") and module in curriculum.modules:
        yield f"programme:{curriculum.modules[module].programme}"
    lists = {"exercise": curriculum.course.pages.exercises, "tool": curriculum.course.pages.tools}
    yield f"page:{lists.get(page.kind)}"
    folder = posixpath.dirname(page.path)
    while folder:
        yield f"page:{folder}/index.md"
        folder = posixpath.dirname(folder)
    yield "page:index.md"
