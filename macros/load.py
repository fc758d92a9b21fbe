"""Files -> one immutable Curriculum, with the file and line of every value.

What cannot be read becomes a Finding; everything else is loaded all the same, so that one run reports every error.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from . import yaml_lines
from .curriculum import Curriculum, RawFile
from .finding import Finding, found
from .place import Place, Source
from .records import make
from .schema import (
    Bibliographic,
    Exercise,
    FrontMatter,
    Invented,
    Item,
    LearningPath,
    Moved,
    Page,
    Record,
    Role,
    Synonym,
    Term,
)

R = TypeVar("R", bound=Record)

# The lists in docs/reference/: file -> model, key, kind of reference, and whether its texts are checked.
LISTS: dict[str, tuple[type[Record], str, str, bool]] = {
    "sources": (Bibliographic, "key", "source", True),
    "glossary": (Term, "id", "term", True),
    "paths": (LearningPath, "id", "path", True),
    "roles": (Role, "id", "role", True),
    "inventory": (Item, "id", "item", True),
    "invented": (Invented, "name", "name", False),
    "synonyms": (Synonym, "say", "synonym", False),
    "moved": (Moved, "was", "moved", False),
}


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
    lists: dict[str, dict[str, Any]] = {}
    for name, (model, key, kind, checked) in LISTS.items():
        lists[name], raw, more, bad = _list(root, f"{name}.yml", model, key)
        findings += more
        broken |= {f"{kind}:{id}" for id in bad}
        if raw is not None and checked:
            raws.append(raw)
    return Curriculum(
        root=root,
        pages=pages,
        exercises=dict(sorted(exercises.items(), key=lambda item: (item[1].code or "Z", item[0]))),
        sources=lists["sources"],
        terms=lists["glossary"],
        invented=lists["invented"],
        paths=lists["paths"],
        roles=lists["roles"],
        items=lists["inventory"],
        synonyms=lists["synonyms"],
        moved=lists["moved"],
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
