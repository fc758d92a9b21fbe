"""Files -> one immutable Curriculum, with the file and line of every value.

What cannot be read becomes a Finding; everything else is loaded all the same, so that one run reports every error.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from . import yaml_lines
from .curriculum import Curriculum, RawFile
from .finding import Finding, found
from .place import Place, Source
from .records import make, wrong_shape
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
from .words import words

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


class Unreadable(ValueError):
    """A file that cannot be read as text. It carries the finding that says so."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding.place))
        self.finding = finding


def read(root: Path, path: Path) -> str:
    """Return the text of a file below `root`, without a byte order mark and with plain line ends. Raises Unreadable.

    Windows writes files that are not UTF-8 where nobody asked for it: Notepad as ANSI, PowerShell 5 as UTF-16.
    """
    file = path.relative_to(root).as_posix()
    if path.is_dir():
        raise Unreadable(found(Place(file), "S108", name=path.name, ending=path.suffix))
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Unreadable(found(Place(file, line), "S107", line=line)) from error
    if "\0" in text:  # UTF-16 without its mark
        raise Unreadable(found(Place(file), "S107", line=1))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read(root: Path, path: Path, text: str, first_line: int = 1) -> tuple[RawFile | None, list[Finding]]:
    """Return the YAML in `text`, which stands in `path` from `first_line` on, and what is wrong with it."""
    file, t = path.relative_to(root).as_posix(), words()
    try:
        data, lines, twice = yaml_lines.read(text, first_line)
    except yaml_lines.YamlError as error:
        says = {part: t(f"problems.yaml.{error.kind}.{part}", word=error.word) for part in ("problem", "advice")}
        return None, [found(Place(file, error.line), "S101", **says)]
    findings = [found(Place(file, line), "S106", name=key, first=str(Place(file, at))) for key, line, at in twice]
    return RawFile(Source(file, lines), data), findings


def _empty(file: str, what: str) -> Finding:
    """Return the finding for a file, a page or a list in which nothing stands."""
    t = words()
    return found(Place(file), "S109", what=t(f"problems.{what}"), advice=t(f"problems.empty.{what}"))


def _read_file(root: Path, path: Path) -> tuple[RawFile | None, list[Finding]]:
    """Return the YAML in a file, and what is wrong with it. An empty file is wrong too."""
    try:
        raw, findings = _read(root, path, read(root, path))
    except Unreadable as error:
        return None, [error.finding]
    if raw is not None and raw.data is None:
        return None, [_empty(raw.source.file, "file")]
    return raw, findings


def _yaml_files(folder: Path) -> list[Path]:
    """Return the YAML files in a folder. Those that end in .yaml are read too, so that one finding tells all."""
    return sorted([*folder.glob("*.yml"), *folder.glob("*.yaml")])


# ---------------------------------------------------------------- pages

# Below empty lines only where a field follows: elsewhere three hyphens are a line across the page.
OPENS = re.compile(r"[ \t]*---[ \t]*\n|(?:[ \t]*\n)+[ \t]*---[ \t]*\n(?=[a-z]+:)")
CLOSES = re.compile(r"^[ \t]*---[ \t]*$", re.MULTILINE)
RULE = "---"
HEADING = re.compile(r"\n\n#{1,6} \S")
# Fields at the top of a page whose first line of hyphens is gone.
BARE = re.compile(rf"(?:{'|'.join(FrontMatter.model_fields)}):.*\n(?:.*\n)*?---[ \t]*$", re.MULTILINE)


def split_front_matter(text: str) -> tuple[str, str, int]:
    """Return a page's front matter, its body, and the line at which the body begins.

    Blanks around the hyphens and empty lines above them are looked over; `front_matter_slips` reports them.
    """
    opens = OPENS.match(text)
    closes = CLOSES.search(text, opens.end()) if opens else None
    if opens and closes:
        after = min(closes.end() + 1, len(text))
        return text[opens.end() : closes.start()], text[after:], text.count("\n", 0, after) + 1
    return "", text, 1


def front_matter_slips(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line of each slip in the hyphens around a page's front matter, and its name in the strings file."""
    opens = OPENS.match(text)
    if opens is None:
        if BARE.match(text):
            yield 1, "bare"
        return
    line = text.count("\n", 0, opens.end())
    if line > 1:
        yield line, "late"
    elif opens.group(0).rstrip("\n") != RULE:
        yield line, "blanks"
    closes = CLOSES.search(text, opens.end())
    if closes is None:
        yield line, "open"
    elif closes.group(0) != RULE:
        yield text.count("\n", 0, closes.start()) + 1, "blanks"


def _guess(path: PurePosixPath, text: str, pages: Mapping[str, Page]) -> set[str]:
    """Return the kinds of record that an unreadable page probably holds: by its text, else by the pages beside it."""
    told = set(re.findall(r"^(lesson|module|programme|tool|case):", text, re.MULTILINE))
    if told:
        return told
    is_index = path.name == "index.md"
    near = path.parent.parent if is_index else path.parent
    for page in pages.values():
        other = PurePosixPath(page.path)
        beside = other.parent.parent if other.name == "index.md" else other.parent
        if page.kind != "page" and beside == near and (other.name == "index.md") == is_index:
            told.add(page.kind)
    return told or ({"module", "programme"} if is_index else {"lesson", "tool", "case"})


def _page(root: Path, path: Path) -> tuple[Page | None, RawFile | None, str, list[Finding]]:
    """Return a page, its front matter as it was read, its text, and what is wrong with it."""
    docs, t = root / "docs", words()
    file = path.relative_to(root).as_posix()
    try:
        text = read(root, path)
    except Unreadable as error:
        return None, None, "", [error.finding]
    if not text.strip():
        return None, None, "", [_empty(file, "page")]
    findings = [
        found(Place(file, line), "S112", problem=t(f"problems.front.{slip}")) for line, slip in front_matter_slips(text)
    ]
    front_text, body, first_line = split_front_matter(text)
    if findings and first_line == 1:  # no front matter was found, though there is one
        return None, None, text, findings
    opens = OPENS.match(text) if front_text else None
    raw, more = _read(root, path, front_text, text.count("\n", 0, opens.end()) + 1 if opens else 1)
    if raw is None and HEADING.search(front_text):  # it ends at a line across the page, far below
        more = [
            found(
                Place(file, text.count("\n", 0, opens.end()) if opens else 1), "S112", problem=t("problems.front.open")
            )
        ]
    findings += more
    if raw is None:
        return None, None, text, findings
    front, more = make(FrontMatter, {} if raw.data is None else raw.data, raw.source)
    if front is None:
        return None, raw, text, findings + more
    page = Page(path=path.relative_to(docs).as_posix(), front=front, body=body, first_line=first_line)
    page._source = raw.source
    return page, raw, text, findings + more


def _pages(root: Path) -> tuple[dict[str, Page], list[RawFile], set[str], list[Finding]]:
    """Return the pages by their paths, their front matter, the records that could not be read, and what is wrong."""
    docs = root / "docs"
    pages: dict[str, Page] = {}
    raws: list[RawFile] = []
    findings: list[Finding] = []
    unread: list[tuple[PurePosixPath, str]] = []
    for path in sorted(docs.rglob("*.md")):
        page, raw, text, more = _page(root, path)
        findings += more
        if raw is not None:
            raws.append(raw)
        if page is not None:
            pages[page.path] = page
        elif path.is_file():
            unread.append((PurePosixPath(path.relative_to(docs).as_posix()), text))
    broken: set[str] = set()
    for inside, text in unread:
        id = inside.parent.name if inside.name == "index.md" else inside.stem
        if inside.parts[0] != "exercises":  # the page of an exercise holds no record
            broken |= {f"{kind}:{id}" for kind in _guess(inside, text, pages)}
    return pages, raws, broken, findings


def _exercises(root: Path) -> Iterator[tuple[str, Exercise | None, RawFile | None, list[Finding]]]:
    for path in _yaml_files(root / "exercises"):
        raw, findings = _read_file(root, path)
        if raw is None:
            yield path.stem, None, None, findings
            continue
        if isinstance(raw.data, dict) and "id" in raw.data:
            findings.append(found(raw.source.place("id"), "S102", field="id", near="", fields=words()("problems.id")))
            raw = RawFile(raw.source, {key: value for key, value in raw.data.items() if key != "id"})
        exercise, more = make(Exercise, raw.data, raw.source, id=path.stem)
        yield path.stem, exercise, raw, findings + more


def _list(
    root: Path, name: str, model: type[R], key: str
) -> tuple[dict[str, R], RawFile | None, list[Finding], set[str] | None]:
    """Return the records of a list file by their key, what is wrong with it, and which of its records are not read.

    Nothing instead of those means that none could be read.
    """
    folder = root / "docs" / "reference"
    path = next((each for each in (folder / f"{name}.yml", folder / f"{name}.yaml") if each.exists()), None)
    if path is None:
        return {}, None, [], set()
    raw, findings = _read_file(root, path)
    if raw is None:
        return {}, None, [_empty(each.place.file, "list") if each.code == "S109" else each for each in findings], None
    if not isinstance(raw.data, list):
        return {}, None, [*findings, wrong_shape(raw.source, "list_type")], None
    records: dict[str, R] = {}
    broken: set[str] = set()
    for index, item in enumerate(raw.data):
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


def _place(nav: dict[str, int], id: str, exercise: Exercise) -> tuple[str, float, str]:
    """Return the place of an exercise in lists: by code, those without one last, as in the navigation."""
    return exercise.code or "Z", nav.get(f"exercises/{id}.md", math.inf), id


def _nav(root: Path) -> tuple[dict[str, int], list[Finding]]:
    """Return the pages in the navigation of mkdocs.yml with their lines, and what is wrong with that file."""
    path = root / "mkdocs.yml"
    if not path.exists():
        return {}, []
    try:
        lines = read(root, path).splitlines()
    except Unreadable as error:
        return {}, [error.finding]
    start = next((n for n, line in enumerate(lines) if line.startswith("nav:")), len(lines))
    nav: dict[str, int] = {}
    for number, line in enumerate(lines[start + 1 :], start + 2):
        if line and not line[0].isspace() and not line.startswith("#"):
            break
        target = line.split("#")[0].rstrip().rsplit(" ", 1)[-1].strip("'\"")
        if target.endswith(".md"):
            nav[target] = number
    return nav, []


def load(root: Path) -> Curriculum:
    """Return the curriculum below `root`, with a finding for everything that could not be read."""
    pages, raws, broken, findings = _pages(root)
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
        lists[name], raw, more, bad = _list(root, name, model, key)
        findings += more
        broken |= {f"{kind}:{id}" for id in bad} if bad is not None else {f"{kind}:*"}
        if raw is not None and checked:
            raws.append(raw)
    nav, more = _nav(root)
    return Curriculum(
        root=root,
        pages=pages,
        exercises=dict(sorted(exercises.items(), key=lambda item: _place(nav, *item))),
        sources=lists["sources"],
        terms=lists["glossary"],
        invented=lists["invented"],
        paths=lists["paths"],
        roles=lists["roles"],
        items=lists["inventory"],
        synonyms=lists["synonyms"],
        moved=lists["moved"],
        nav=nav,
        raw=tuple(raws),
        broken=frozenset(broken),
        findings=(*findings, *more),
    )


# ---------------------------------------------------------------- loading once

_cache: dict[Path, tuple[tuple[tuple[str, int, int], ...], Curriculum]] = {}


def _stamp(root: Path) -> tuple[tuple[str, int, int], ...]:
    files = [*(root / "docs").rglob("*.md"), *_yaml_files(root / "docs" / "reference")]
    files += [*_yaml_files(root / "exercises"), root / "mkdocs.yml"]
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
