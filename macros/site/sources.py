"""Findings about built pages, told of the files that an author can open: a built page is gone when its build fails."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model.curriculum import Curriculum
from ..model.finding import Finding
from ..model.page import Page
from ..model.place import Place
from .site import Site


def at_source(findings: Iterable[Finding], site: Site, curriculum: Curriculum) -> list[Finding]:
    """Return findings with the source of each page in the place of the built page, sorted.

    The line is that in which a value of the finding stands in the source. Where it stands in none, as what a macro has
    written, it is the first one.
    """
    pages = {site.name(path): page for path, page in curriculum.pages.items()}
    moved = []
    for finding in findings:
        page = pages.get(finding.place.file)
        moved.append(replace(finding, place=_place(page, finding, curriculum)) if page else finding)
    return sorted(moved, key=lambda each: (each.place, each.code))


def _place(page: Page, finding: Finding, curriculum: Curriculum) -> Place:
    files = [f"docs/{page.path}"]
    if page.kind == "exercise":  # its page holds only a call
        files.insert(0, f"exercises/{page.id}.yml")
    for file in files:
        text = (curriculum.root / file).read_text(encoding="utf-8", errors="replace")
        for value in finding.values.values():
            if isinstance(value, str) and value and value in text:
                return Place(file, text.count("\n", 0, text.index(value)) + 1)
    return Place(files[0])
