"""Files -> one immutable Curriculum, with the file and line of every value.

What cannot be read becomes a Finding; everything else is loaded all the same, so that one run reports every error.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from ..digest import digest_of
from ..model import DEFAULT, Course, Exercise, FrontMatter, Page
from ..model.base import PAGE_KINDS
from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found
from ..model.kinds import LISTS
from ..model.place import Place
from ..model.raw import RawFile
from .course import FILE, read_course, words_of
from .files import Unreadable, empty, named, pictures, read, read_file, read_yaml, yaml_files
from .front_matter import first_line_of, front_matter_slips, split_front_matter
from .garbage import uncollected
from .known_files import KnownFiles
from .lists import list_file, read_list
from .markdown import calls, links, with_texts
from .settings import read_settings
from .validate import make


def _guess(path: PurePosixPath, text: str, pages: Mapping[str, Page]) -> set[str]:
    """Return the kinds of record that an unreadable page probably holds: by its text, else by the pages beside it."""
    told = set(re.findall(rf"^({'|'.join(PAGE_KINDS)}):", text, re.MULTILINE))
    if told:
        return told
    is_index = path.name == "index.md"
    near = path.parent.parent if is_index else path.parent
    for page in pages.values():
        other = PurePosixPath(page.path)
        beside = other.parent.parent if other.name == "index.md" else other.parent
        if page.kind != "page" and beside == near and (other.name == "index.md") == is_index:
            told.add(page.kind)
    return told or ({"module", "programme"} if is_index else {"lesson", "lab_step", "tool", "case"})


def _page(root: Path, path: Path, course: Course | None) -> tuple[Page | None, RawFile | None, str, list[Finding]]:
    """Return a page, its front matter as it was read, its text, and what is wrong with it."""
    docs = root / "docs"
    file = path.relative_to(root).as_posix()
    try:
        text = read(root, path)
    except Unreadable as error:
        return None, None, "", [error.finding]
    if not text.strip():
        return None, None, "", [empty(file, "page")]
    slips = list(front_matter_slips(text))
    findings = [found(Place(file, line), "S112", problem=Text(f"problems.front.{slip}")) for line, slip in slips]
    front_text, body, first_line = split_front_matter(text)
    if any(slip in ("bare", "above", "open", "again") for _, slip in slips):  # where it ends can only be guessed
        return None, None, text, findings
    raw, more = read_yaml(root, path, front_text, first_line_of(text))
    findings += more
    if raw is None:
        return None, None, text, findings
    raw = replace(raw, digest=digest_of(text))
    front, more = make(FrontMatter, {} if raw.data is None else raw.data, raw.source, course)
    lost_kind = any(each.code == "S102" and each.values.get("near") in PAGE_KINDS for each in more)
    if front is None or lost_kind:  # what it is can only be guessed
        return None, raw, text, findings + more
    inside = path.relative_to(docs).as_posix()
    holds = (course or DEFAULT).is_exercise_page(inside)
    page = Page(path=inside, holds_exercise=holds, front=front, body=body, first_line=first_line)
    page = page.model_copy(update={"calls": tuple(calls(page)), "links": tuple(links(page))})
    page._source = raw.source
    return page, raw, text, findings + more


def _page_with_texts(
    root: Path, path: Path, course: Course | None
) -> tuple[Page | None, RawFile | None, str, list[Finding]]:
    """Return what `_page` returns, with the texts of the front matter."""
    page, raw, text, findings = _page(root, path, course)
    if raw is not None:
        inside = path.relative_to(root / "docs").as_posix()
        raw = with_texts(raw, page.reference if page else f"page:{inside}")
    return page, raw, text, findings


def _pages(
    root: Path, course: Course | None, known: KnownFiles
) -> tuple[dict[str, Page], list[RawFile], set[str], list[Finding]]:
    """Return the pages by their paths, their front matter, the records that could not be read, and what is wrong."""
    docs = root / "docs"
    pages: dict[str, Page] = {}
    raws: list[RawFile] = []
    findings: list[Finding] = []
    unread: list[tuple[PurePosixPath, str]] = []
    for path in named(docs.rglob("*.md"), docs):
        page, raw, text, more = known.once(path, course, partial(_page_with_texts, root, path, course))
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
        if not (course or DEFAULT).is_exercise_page(inside.as_posix()):  # the page of an exercise holds no record
            broken |= {f"{kind}:{id}" for kind in _guess(inside, text, pages)}
    return pages, raws, broken, findings


def _exercise(root: Path, path: Path, course: Course | None) -> tuple[Exercise | None, RawFile | None, list[Finding]]:
    """Return an exercise, its file with its texts, and what is wrong with it."""
    raw, findings = read_file(root, path)
    if raw is None:
        return None, None, findings
    if isinstance(raw.data, dict) and "id" in raw.data:
        findings.append(
            found(raw.source.place("id"), "S102", field="id", near="", letter="", fields=Text("problems.id"))
        )
        raw = replace(raw, data={key: value for key, value in raw.data.items() if key != "id"})
    exercise, more = make(Exercise, raw.data, raw.source, course, id=path.stem)
    return exercise, with_texts(raw, f"exercise:{path.stem}"), findings + more


def _place(course: Course, nav: Mapping[str, int], id: str, exercise: Exercise) -> tuple[str, float, str]:
    """Return the place of an exercise in lists: by code, those without one last, as in the navigation."""
    return exercise.code or "Z", nav.get(course.exercise_page(id), math.inf), id


@uncollected()
def load(root: Path, known: KnownFiles | None = None) -> Curriculum:
    """Return the curriculum below `root`, with a finding for everything that could not be read.

    Who loads it again and again gives what is `known` of files, so that those which stay are not read again.
    """
    known = known or KnownFiles()
    course, raw, findings = known.once(root / FILE, None, partial(read_course, root))
    findings = list(findings)
    others = [with_texts(raw, "course")] if raw else []
    pages, raws, broken, more = _pages(root, course, known)
    findings += more
    exercises: dict[str, Exercise] = {}
    for path in yaml_files(root / "exercises"):
        exercise, raw, more = known.once(path, course, partial(_exercise, root, path, course))
        findings += more
        if raw is not None:
            raws.append(raw)
        if exercise is None:
            broken.add(f"exercise:{path.stem}")
        else:
            exercises[path.stem] = exercise
    lists: dict[str, dict[str, Any]] = {}
    for name, kind in LISTS.items():
        path = list_file(root, name, course)
        read_anew = partial(read_list, path, root, kind.model, kind.key, course)
        lists[name], raw, more, bad = known.once(path, course, read_anew)
        findings += more
        broken |= {f"{kind.name}:{id}" for id in bad} if bad is not None else {f"{kind.name}:*"}
        if raw is not None:
            (raws if kind.prose else others).append(with_texts(raw, kind.name, kind.key))
    settings, more = read_settings(root)
    return Curriculum(
        root=root,
        course=course or DEFAULT.model_copy(update={"language": words_of(root).tag}),
        pages=pages,
        exercises=dict(sorted(exercises.items(), key=lambda item: _place(course or DEFAULT, settings.nav, *item))),
        **{kind.held: lists[name] for name, kind in LISTS.items()},
        pictures=frozenset(path.stem for path in pictures(root)),
        settings=settings,
        raw=tuple(raws),
        other_raw=tuple(others),
        broken=frozenset(broken),
        findings=(*findings, *more),
    )


def _stamp(root: Path) -> tuple[tuple[str, int, int], ...]:
    files = [*(root / "docs").rglob("*.md"), *(root / "docs").rglob("*.y*ml")]
    files += [*yaml_files(root / "exercises"), *pictures(root), root / "mkdocs.yml", root / FILE]
    stats = [(path, path.stat()) for path in files if path.exists()]
    return tuple(sorted((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in stats))


# The course that was loaded last: where it stands, the stamp of its files, what is known of each, and its records.
_last: tuple[Path, tuple[tuple[str, int, int], ...], KnownFiles, Curriculum] | None = None


def load_cached(root: Path) -> Curriculum:
    """Return the curriculum, of which only files are read anew that have changed, be it since an earlier run.

    Builders run the macros module anew for each build, one of them for each page; the files are the same.
    """
    global _last
    stamp = _stamp(root)
    here = _last if _last and _last[0] == root else None
    if here is None or here[1] != stamp:
        known = here[2] if here else KnownFiles.of(root)
        here = _last = root, stamp, known, load(root, known)
        known.save(root)
    return here[3]
