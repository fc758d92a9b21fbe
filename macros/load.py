"""Files -> one immutable Curriculum, with the file and line of every value.

What cannot be read becomes a Finding; everything else is loaded all the same, so that one run reports every error.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from . import yaml_lines
from .place import Path as Way
from .place import Place, Source
from .schema import (
    Bibliographic,
    Case,
    Exercise,
    FrontMatter,
    Invented,
    Lesson,
    Module,
    Outcome,
    Page,
    Programme,
    Record,
    Term,
    Tool,
)
from .words import words

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, order=True)
class Finding:
    """Something that is wrong: where, which rule, and the words that fill the rule's message."""

    place: Place
    code: str
    values: Mapping[str, Any] = field(default_factory=dict, compare=False)


def found(place: Place, code: str, **values: Any) -> Finding:
    """Return a finding of rule `code` at `place`."""
    return Finding(place, code, MappingProxyType(values))


def nearest(name: str, names: Iterable[str], likeness: float = 0.5) -> str:
    """Return the name that looks most like `name`, or an empty string. `likeness` is from 0 to 1 (the same)."""
    return next(iter(difflib.get_close_matches(name, sorted(names), n=1, cutoff=likeness)), "")


@dataclass(frozen=True)
class RawFile:
    """A YAML text as it was read: its data, and where each value stands."""

    source: Source
    data: Any


@dataclass(frozen=True)
class Curriculum:
    """All records, by id. `broken` holds the references of records that could not be read."""

    root: Path
    pages: Mapping[str, Page] = field(default_factory=dict)
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    sources: Mapping[str, Bibliographic] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    invented: Mapping[str, Invented] = field(default_factory=dict)
    nav: Mapping[str, int] = field(default_factory=dict)
    raw: tuple[RawFile, ...] = ()
    broken: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()

    def _fronts(self, kind: str) -> dict[str, Any]:
        pages = [page for page in self.pages.values() if page.kind == kind]
        return {page.id: getattr(page.front, kind) for page in sorted(pages, key=lambda page: (_code(page), page.path))}

    @cached_property
    def lessons(self) -> dict[str, Lesson]:
        """Lessons by id, in the order of their codes."""
        return self._fronts("lesson")

    @cached_property
    def modules(self) -> dict[str, Module]:
        """Modules by id, in the order of their codes."""
        return self._fronts("module")

    @cached_property
    def programmes(self) -> dict[str, Programme]:
        """Programmes by id, in the order of their codes."""
        return self._fronts("programme")

    @cached_property
    def tools(self) -> dict[str, Tool]:
        """Tools by id, in the order of their codes."""
        return self._fronts("tool")

    @cached_property
    def cases(self) -> dict[str, Case]:
        """Case studies by id, in the order of their codes."""
        return self._fronts("case")

    @cached_property
    def outcomes(self) -> dict[str, tuple[str, Outcome]]:
        """Learning outcomes by id, each with the id of its lesson."""
        return {o.id: (lesson, o) for lesson, record in self.lessons.items() for o in record.outcomes}

    @cached_property
    def page_of(self) -> dict[str, Page]:
        """Pages by reference, such as `tool:five-whys`; each page also as `page:its/path.md`."""
        by_kind = {f"{page.kind}:{page.id}": page for page in self.pages.values()}
        return by_kind | {f"page:{page.path}": page for page in self.pages.values()}

    def lessons_of(self, module: str) -> list[str]:
        """Return the ids of a module's lessons in order."""
        return [id for id, lesson in self.lessons.items() if lesson.module == module]

    def modules_of(self, programme: str) -> list[str]:
        """Return the ids of a programme's modules in order."""
        return [id for id, module in self.modules.items() if module.programme == programme]

    def exercises_of(self, lesson: str) -> list[str]:
        """Return the ids of a lesson's exercises in the order of their codes; a quiz is not counted."""
        return [id for id, exercise in self.exercises.items() if lesson in exercise.lessons and exercise.kind != "quiz"]

    def title(self, reference: str) -> str:
        """Return the title of the record that `kind:id` names. Raises KeyError."""
        kind, _, id = reference.partition(":")
        if kind == "exercise":
            return self.exercises[id].title
        if kind == "source":
            return self.sources[id].title
        if kind == "term":
            return self.terms[id].term
        return self.page_of[reference].title

    def has(self, reference: str) -> bool:
        """Say whether `kind:id` names a record, counting those that could not be read."""
        return reference in self.references or reference in self.broken

    @cached_property
    def references(self) -> frozenset[str]:
        """Every reference that a link may use."""
        return frozenset(
            [f"{page.kind}:{page.id}" for page in self.pages.values() if page.kind != "exercise"]
            + [f"exercise:{id}" for id in self.exercises]
            + [f"source:{key}" for key in self.sources]
            + [f"term:{id}" for id in self.terms]
            + [f"page:{path}" for path in self.pages]
        )


def _code(page: Page) -> str:
    record = getattr(page.front, page.kind, None)
    return str(getattr(record, "code", ""))


# ---------------------------------------------------------------- from data to records


def _locate(value: Any, source: Source) -> None:
    """Tell a record and all records in it where they stand."""
    if isinstance(value, Record):
        value._source = source
        for name, info in type(value).model_fields.items():
            way = (*source.path, info.alias or name)
            _locate(getattr(value, name), Source(source.file, source.lines, way))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _locate(item, Source(source.file, source.lines, (*source.path, index)))


# The field whose absence has a rule of its own, so that the advice can say what to write.
MISSING = {
    "feedback": "Q403",
    "if_true": "Q403",
    "if_false": "Q403",
    "debrief": "E303",
    "minutes": "E301",
    "id": "S105",
}


def _way(location: tuple[str | int, ...], data: Any) -> Way:
    """Return pydantic's location without the names of union members, which are not in the data."""
    way: list[str | int] = []
    for part in location:
        if isinstance(data, dict) and part not in data and isinstance(part, str) and part == data.get("type"):
            continue
        way.append(part)
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            data = None
    return tuple(way)


def _direct(error: ValidationError) -> list[ErrorDetails]:
    """Return the faults in an error, without the complaint that a list is too short because of a fault in it."""
    items = error.errors(include_url=False)
    ways = [item["loc"] for item in items]
    return [
        item
        for item in items
        if item["type"] != "too_short"
        or not any(way != item["loc"] and way[: len(item["loc"])] == item["loc"] for way in ways)
    ]


def _problem(item: ErrorDetails) -> str:
    """Return in our words what was expected; in pydantic's where we have none."""
    t = words()
    key = f"problems.{item['type']}"
    context = {name: str(value) for name, value in item.get("ctx", {}).items()}
    return t(key, **context) if key in t.keys else item["msg"]


def _at(data: Any, way: Way) -> Any:
    for part in way:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def field_names(model: type[BaseModel]) -> set[str]:
    """Return the names of all fields of a model and of the models in it, as authors write them."""
    names: set[str] = set()
    for definition in [model.model_json_schema(), *model.model_json_schema().get("$defs", {}).values()]:
        names |= set(definition.get("properties", {}))
    return names


def make(model: type[R], data: Any, source: Source, **extra: Any) -> tuple[R | None, list[Finding]]:
    """Return the record in `data` and what is wrong with it.

    An unknown field is reported and left out, so that the rest is still checked; with any other fault there is no
    record.
    """
    if not isinstance(data, dict):
        return None, [
            found(
                source.place(),
                "S104",
                field=(source.path and str(source.path[-1])) or "",
                problem=words()("problems.model_type"),
                value="",
            )
        ]
    findings: list[Finding] = []
    data = {**data}
    for _attempt in range(2):
        try:
            record = model.model_validate({**data, **extra})
        except ValidationError as error:
            unknown = []
            others = 0
            for item in _direct(error):
                way = _way(item["loc"], {**data, **extra})
                place = source.place(*way)
                name = str(way[-1]) if way else ""
                if item["type"] == "extra_forbidden":
                    unknown.append(way)
                    if not _attempt:
                        findings.append(
                            found(place, "S102", field=name, near=nearest(name, field_names(model) - {name}, 0.7))
                        )
                    continue
                others += 1
                if _attempt:
                    continue
                empty = item["type"] == "string_too_short" and name in MISSING
                if item["type"] == "missing" or empty:
                    findings.append(found(place, MISSING.get(name, "S103"), field=name))
                else:
                    value = _at(data, way)
                    shown = "" if isinstance(value, dict | list) else str(value)[:60]
                    near = nearest(shown, re.findall(r"'([^']+)'", str(item.get("ctx", {}).get("expected", ""))))
                    findings.append(
                        found(
                            place,
                            "S104",
                            field=name,
                            problem=_problem(item),
                            value=f" “{shown}”" if shown else "",
                            near=near,
                        )
                    )
            if others:
                return None, findings
            for way in unknown:
                data = _without(data, way)
        else:
            _locate(record, source)
            return record, findings
    return None, findings


def _without(data: Any, way: Way) -> Any:
    """Return a copy of `data` without the value at `way`."""
    if isinstance(data, list):
        index = int(way[0])
        return [_without(item, way[1:]) if i == index else item for i, item in enumerate(data)]
    if len(way) == 1:
        return {key: value for key, value in data.items() if key != way[0]}
    return {key: _without(value, way[1:]) if key == way[0] else value for key, value in data.items()}


# ---------------------------------------------------------------- from files to data


def _read(root: Path, path: Path, text: str, first_line: int = 1) -> tuple[RawFile | None, list[Finding]]:
    """Return the YAML in `text`, which stands in `path` from `first_line` on, and what is wrong with it."""
    file = path.relative_to(root).as_posix()
    try:
        data, lines, twice = yaml_lines.read(text, first_line)
    except yaml_lines.YamlError as error:
        return None, [found(Place(file, error.line), "S101", problem=error.problem)]
    findings = [found(Place(file, line), "S106", name=key, first=str(Place(file, at))) for key, line, at in twice]
    return RawFile(Source(file, lines), data), findings


def split_front_matter(text: str) -> tuple[str, str, int]:
    """Return a page's front matter, its body, and the line at which the body begins."""
    if text.startswith("---\n"):
        end = text.find("\n---", 3)
        if end >= 0:
            after = text.find("\n", end + 4)
            after = len(text) if after < 0 else after + 1
            return text[4 : end + 1], text[after:], text.count("\n", 0, after) + 1
    return "", text, 1


def _pages(root: Path) -> Iterator[tuple[Page | None, RawFile | None, list[Finding]]]:
    docs = root / "docs"
    for path in sorted(docs.rglob("*.md")):
        front_text, body, first_line = split_front_matter(path.read_text(encoding="utf-8"))
        raw, findings = _read(root, path, front_text, 2)
        if raw is None:
            yield None, None, findings
            continue
        front, more = make(FrontMatter, raw.data or {}, raw.source)
        page = None
        if front is not None:
            page = Page(path=path.relative_to(docs).as_posix(), front=front, body=body, first_line=first_line)
            page._source = raw.source
        yield page, raw, findings + more


def _exercises(root: Path) -> Iterator[tuple[str, Exercise | None, RawFile | None, list[Finding]]]:
    for path in sorted((root / "exercises").glob("*.y*ml")):
        raw, findings = _read(root, path, path.read_text(encoding="utf-8"))
        if raw is None:
            yield path.stem, None, None, findings
            continue
        if isinstance(raw.data, dict) and "id" in raw.data:
            findings.append(found(raw.source.place("id"), "S102", field="id", near=""))
            raw = RawFile(raw.source, {key: value for key, value in raw.data.items() if key != "id"})
        exercise, more = make(Exercise, raw.data, raw.source, id=path.stem)
        yield path.stem, exercise, raw, findings + more


def _list(
    root: Path, name: str, model: type[R], key: str
) -> tuple[dict[str, R], RawFile | None, list[Finding], set[str]]:
    """Return the records of a list file by their key, and what is wrong with it."""
    path = root / "docs" / "reference" / name
    if not path.exists():
        return {}, None, [], set()
    raw, findings = _read(root, path, path.read_text(encoding="utf-8"))
    if raw is None:
        return {}, None, findings, set()
    records: dict[str, R] = {}
    broken: set[str] = set()
    for index, item in enumerate(raw.data or []):
        record, more = make(model, item, Source(raw.source.file, raw.source.lines, (index,)))
        findings += more
        if record is None:
            if isinstance(item, dict) and key in item:
                broken.add(str(item[key]))
            continue
        id = str(getattr(record, key))
        if id in records:
            findings.append(found(record.where(key), "S106", name=id, first=str(records[id].where(key))))
        records[id] = record
    return records, raw, findings, broken


def _nav(root: Path) -> dict[str, int]:
    """Return the pages in the navigation of mkdocs.yml with their lines."""
    path = root / "mkdocs.yml"
    if not path.exists():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    start = next((n for n, line in enumerate(lines) if line.startswith("nav:")), len(lines))
    nav: dict[str, int] = {}
    for number, line in enumerate(lines[start + 1 :], start + 2):
        if line and not line[0].isspace() and not line.startswith("#"):
            break
        target = line.split("#")[0].rstrip().rsplit(" ", 1)[-1].strip("'\"")
        if target.endswith(".md"):
            nav[target] = number
    return nav


def load(root: Path) -> Curriculum:
    """Return the curriculum below `root`, with a finding for everything that could not be read."""
    findings: list[Finding] = []
    raws: list[RawFile] = []
    broken: set[str] = set()
    pages: dict[str, Page] = {}
    for page, raw, more in _pages(root):
        findings += more
        if raw is not None:
            raws.append(raw)
        if page is not None:
            pages[page.path] = page
        elif raw is not None:
            stem = Path(raw.source.file)
            id = stem.parent.name if stem.name == "index.md" else stem.stem
            broken |= {f"{kind}:{id}" for kind in (raw.data or {}) if isinstance(raw.data, dict)}
    exercises: dict[str, Exercise] = {}
    for id, exercise, raw, more in _exercises(root):
        findings += more
        if raw is not None:
            raws.append(raw)
        if exercise is None:
            broken.add(f"exercise:{id}")
        else:
            exercises[id] = exercise
    sources, raw_sources, more, bad = _list(root, "sources.yml", Bibliographic, "key")
    findings += more
    broken |= {f"source:{key}" for key in bad}
    terms, raw_terms, more, bad = _list(root, "glossary.yml", Term, "id")
    findings += more
    broken |= {f"term:{key}" for key in bad}
    invented, _, more, _ = _list(root, "invented.yml", Invented, "name")
    findings += more
    raws += [raw for raw in (raw_sources, raw_terms) if raw is not None]
    return Curriculum(
        root=root,
        pages=pages,
        exercises=dict(sorted(exercises.items(), key=lambda item: (item[1].code or "Z", item[0]))),
        sources=sources,
        terms=terms,
        invented=invented,
        nav=_nav(root),
        raw=tuple(raws),
        broken=frozenset(broken),
        findings=tuple(findings),
    )


# ---------------------------------------------------------------- loading once

_cache: dict[Path, tuple[tuple[tuple[str, int, int], ...], Curriculum]] = {}


def _stamp(root: Path) -> tuple[tuple[str, int, int], ...]:
    files = [*(root / "docs").rglob("*.md"), *(root / "docs" / "reference").glob("*.yml")]
    files += [*(root / "exercises").glob("*.y*ml"), root / "mkdocs.yml"]
    stats = [(path, path.stat()) for path in files if path.exists()]
    return tuple(sorted((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in stats))


def load_cached(root: Path) -> Curriculum:
    """Return the curriculum, read anew only when a file has changed.

    Builders run the macros module anew for each build, one of them for each page; the files are the same.
    """
    stamp = _stamp(root)
    known = _cache.get(root)
    if known is None or known[0] != stamp:
        _cache[root] = (stamp, load(root))
    return _cache[root][1]
