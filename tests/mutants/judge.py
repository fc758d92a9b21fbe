"""What becomes of a damage: where it is told, or whether nobody could have noticed it."""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
import markdown
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from macros.builders.source import Source
from macros.model.curriculum import Curriculum
from macros.model.finding import Finding
from macros.rules import advice, message
from macros.site.html import Html
from macros.views import MACROS, View

RIGHT = ("line", "record", "named")
TOLD = (*RIGHT, "file", "elsewhere")
FAILED = ("traceback", "hang", "crash", "unseen slip")
OUTCOMES = (*TOLD, "harmless", "another valid text", *FAILED)


@dataclass
class Result:
    """One damage and what became of it."""

    number: int
    course: str
    family: str
    file: str
    lines: tuple[int, int]
    outcome: str
    said: list[str] = field(default_factory=list)
    was: str = ""
    now: str = ""
    first_elsewhere: bool = False


def differing(old: str, new: str) -> tuple[int, int]:
    """Return the first and the last line of the new text that differ from the old one, counted from 1."""
    a, b = old.split("\n"), new.split("\n")
    first = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    end = next((n for n, (x, y) in enumerate(zip(a[::-1], b[::-1], strict=False)) if x != y), 0)
    return first + 1, max(first + 1, len(b) - end)


BOX = re.compile(r"/{3,}[ ]*\w")
SLASHES = re.compile(r"/{3,}[ ]*$")


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" -"))


def is_around(rows: list[str], line: int, first: int) -> bool:
    """Say whether a line begins the record, the front matter or the box in which another line stands."""
    if line == 1 or (line == 2 and rows[0] == "---"):
        return True
    if not 1 <= line < first or line > len(rows):
        return False
    if BOX.match(rows[line - 1]):
        return not any(SLASHES.match(row) for row in rows[line : first - 1])
    indent = _indent(rows[line - 1])
    inner = [row for row in rows[line : first - 1] if row.strip()]
    starts = rows[line - 1].lstrip().startswith("- ")
    return all(
        _indent(row) > indent or (starts and _indent(row) >= indent and not row.lstrip().startswith("- "))
        for row in inner
    )


def in_text(rows: list[str], line: int) -> bool:
    """Say whether a line, counted from 1, stands in a text of several lines, where a sign more or less is prose."""
    deep = _indent(rows[line - 1])
    above = next((row for row in rows[line - 2 :: -1] if row.strip() and _indent(row) < deep), "") if line > 1 else ""
    return bool(re.search(r"[|>][-+]?\d?\s*$", above))


def told(findings: list[Finding], curriculum: Curriculum, file: str, lines: tuple[int, int], text: str | None) -> str:
    """Return how near the damage its findings stand."""
    here = [each.place.line for each in findings if each.place.file == file]
    if text is not None and any(lines[0] - 1 <= line <= lines[1] + 1 for line in here):
        return "line"
    rows = (text or "").split("\n")
    if here and (text is None or any(is_around(rows, line, lines[0]) for line in here)):
        return "record"
    words = curriculum.words
    stem = Path(file).parent.name if Path(file).name == "index.md" else Path(file).stem
    others = [each for each in findings if text is None or each.place.file != file]
    said = " ".join(f"{each.place.file} {message(each, words)} {advice(each, words)}" for each in others)
    if re.search(rf"\b{re.escape(stem)}\b", said):
        return "named"
    return "file" if here else "elsewhere"


def records(curriculum: Curriculum) -> dict[str, Any]:
    """Return all that a curriculum holds, as plain data, without the places where it stands."""
    pages = {path: (page.front.model_dump(), page.body.strip()) for path, page in curriculum.pages.items()}
    lists = {kind: {id: each.model_dump() for id, each in held.items()} for kind, held in curriculum.lists.items()}
    exercises = {id: each.model_dump() for id, each in curriculum.exercises.items()}
    settings = (tuple(curriculum.settings.nav), curriculum.settings.name, curriculum.settings.boxes)
    return {
        "pages": pages,
        "lists": lists,
        "exercises": exercises,
        "course": curriculum.course.model_dump(),
        "settings": settings,
    }


@functools.cache
def _settings(root: Path) -> MkDocsConfig:
    return load_config(str(root / "mkdocs.yml"))


def html(curriculum: Curriculum, path: str) -> str:
    """Return the text of a page as the builder makes it, with the elements and attributes that a reader meets."""
    settings = _settings(curriculum.root)
    view = View(curriculum, curriculum.words, path)
    environment = jinja2.Environment(extensions=[Source])
    calls = {name: functools.partial(function, view) for name, function in MACROS.items()}
    text = environment.from_string(curriculum.pages[path].body).render(**calls)
    made = markdown.Markdown(
        extensions=settings["markdown_extensions"], extension_configs=settings["mdx_configs"]
    ).convert(text)
    return " ".join((Html(made).tree.html or "").split())


def same_page(before: Curriculum, after: Curriculum, path: str) -> bool:
    """Say whether a page looks the same after a damage. A page that cannot be made does not."""
    try:
        return html(before, path) == html(after, path)
    except Exception:
        return False


def unseen(before: Curriculum, after: Curriculum, known: dict[str, Any]) -> bool:
    """Say whether a damage that nobody tells changes the records or what a reader sees."""
    now = records(after)
    differ = [part for part in now if now[part] != known[part]]
    if not differ:
        return False
    if differ == ["pages"] and now["pages"].keys() == known["pages"].keys():
        changed = [path for path in now["pages"] if now["pages"][path] != known["pages"][path]]
        fronts = [path for path in changed if now["pages"][path][0] != known["pages"][path][0]]
        return bool(fronts) or not all(same_page(before, after, path) for path in changed)
    return True


def figures(results: list[Result]) -> list[str]:
    """Return the figures of a run, as lines."""
    number = Counter(each.outcome for each in results)
    caught = sum(number[each] for each in TOLD)
    right = sum(number[each] for each in RIGHT)
    lines = [f"{len(results)} damages"]
    lines += [f"  {number[each]:5} {each}" for each in OUTCOMES]
    lines.append(f"told at the right place: {right} of {caught} ({100 * right / max(caught, 1):.1f} %)")
    first = sum(each.first_elsewhere for each in results)
    lines.append(f"first finding in another file: {first}")
    return lines
