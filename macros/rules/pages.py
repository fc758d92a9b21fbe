"""Pages: in the navigation, with text alternatives, and with sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ..model.curriculum import Curriculum
from ..model.finding import Finding, found, nearest, nowhere
from ..model.place import Place
from ..model.signatures import SIGNATURES
from ..model.uses import calls_to
from ..read.files import is_published
from ..read.markdown import mentions, paragraphs, prose_lines
from .figures import figures
from .pictures import without_alternative
from .registry import rule

IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(|<img\b(?P<tag>[^>]*)>")
# What is no text of the author: macros, and where links lead.
MADE = re.compile(r"\{\{.*?\}\}|\{:?[ ][^{}]*\}|\]\([^)]*\)")


@rule("P701")
def text_alternatives(curriculum: Curriculum) -> Iterator[Finding]:
    """A picture without a text alternative."""
    for page in curriculum.pages.values():
        for place, line in prose_lines(page) if IMAGE.search(page.body) else ():
            for match in IMAGE.finditer(line):
                alt = match["alt"] if match["alt"] is not None else re.search(r"alt\s*=\s*[\"']([^\"']+)", match["tag"])
                if not alt or (isinstance(alt, str) and not alt.strip()):
                    yield found(place, "P701", picture=line.strip()[:60])
    yield from without_alternative(curriculum)


@rule("P702")
def in_navigation(curriculum: Curriculum) -> Iterator[Finding]:
    """A page outside the navigation, or a line of the navigation without its page."""
    if any(each.place.file == "mkdocs.yml" for each in curriculum.findings):
        return  # it could not be read, which is told already
    for path, page in curriculum.pages.items():
        if path not in curriculum.nav and is_published(PurePosixPath(path)):
            yield found(page.where(), "P702", page=path)
    for path, line in curriculum.nav.items():
        if path not in curriculum.pages and not (curriculum.root / "docs" / path).exists():
            near = nearest(path, curriculum.pages, 0.8)  # in paths, much is alike that means something else
            yield found(Place("mkdocs.yml", line), "L207", name=path, near=near)
    for path, line in curriculum.settings.footer.items():
        if path not in curriculum.pages and not (curriculum.root / "docs" / path).exists():
            near = nearest(path, curriculum.pages, 0.8)
            yield nowhere(Place("mkdocs.yml", line), "page", path, near)


@rule("P737")
def published(curriculum: Curriculum) -> Iterator[Finding]:
    """A page that no build takes along, because of its name or its folder."""
    for path, page in curriculum.pages.items():
        if not is_published(PurePosixPath(path)):
            yield found(page.where(), "P737", page=path)


@rule("S131")
def have_what_their_role_needs(curriculum: Curriculum) -> Iterator[Finding]:
    """A page that course.yml gives a role, and that lacks the macro of it: what leads there would find nothing."""
    roles = curriculum.course.pages
    for role, macro in ((each.role, each.name) for each in SIGNATURES.values() if each.role):
        path = getattr(roles, role)
        page = curriculum.pages.get(path or "")
        if page and not mentions(page, macro):
            others = (other for other, each in curriculum.pages.items() if mentions(each, macro))
            yield found(roles.where(role), "S131", role=role, page=path, macro=macro, near=next(others, ""))


@rule("P708", per_file=True)
def sources_at_the_end(curriculum: Curriculum) -> Iterator[Finding]:
    """A page that cites and does not list its sources."""
    for page in curriculum.pages.values():
        cited = [call.place for call in calls_to(page, "cite")]
        if cited and not mentions(page, "sources"):
            yield found(cited[0], "P708", page=page.path)


@rule("P709", per_file=True)
def figures_are_cited(curriculum: Curriculum) -> Iterator[Finding]:
    """A figure in a lesson, a step, a tool or a case with no citation in its paragraph. Invented examples need none."""
    words = curriculum.words
    labels = curriculum.fiction_labels
    for page in curriculum.pages.values():
        if page.kind not in ("lesson", "lab_step", "tool", "case"):
            continue
        invented = False
        for place, text in paragraphs(page):
            if text.startswith("///"):
                invented = any(label in text for label in labels)
            elif not invented and "cite(" not in text and not any(label in text for label in labels):
                for figure in figures(MADE.sub(" ", text), words):
                    yield found(place, "P709", figure=figure)
