"""What new records are made of: words of the course, free codes, a page with its place, and questions to write over."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

import jinja2

from ..model import Page
from ..model.address import url_of
from ..model.curriculum import Curriculum, of_kind
from ..read.addresses import FILE as ADDRESSES
from ..read.addresses import with_address
from ..read.markdown import lines
from ..read.sections import HEADING
from ..read.today import today
from . import navigation
from .changes import Changes
from .codes import next_code

TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader(__package__),
    autoescape=False,  # they make Markdown and YAML for authors, and no HTML
    undefined=jinja2.StrictUndefined,
    block_start_string="<%",
    block_end_string="%>",
    variable_start_string="<<",
    variable_end_string=">>",
    comment_start_string="<#",
    comment_end_string="#>",
    keep_trailing_newline=True,
)
# Braces at the end of a heading would be taken for an attribute.
TEMPLATES.filters["heading"] = lambda title: re.sub(r" \{(?=[^{}]*\}$)", r" \{", title)
# The macros that stand in the parts of a page, where no other page of the kind shows in which.
USUAL = {
    "lesson": ('{{ exercise("EXERCISE") }}',),
    "lab_step": ("{{ lab_exercises() }}", "{{ lab_alone() }}", "{{ lab_mentor() }}"),
    "tool": ("{{ tool_canvas() }}",),
    "case": ("{{ case_evidence() }}", "{{ case_not_known() }}"),
}


class NotPossibleError(ValueError):
    """A record cannot be begun. `key` names the sentence that says why, `values` what stands in it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


@dataclass
class Scaffold:
    """New records in a curriculum: the changes so far, and the codes that they have taken."""

    curriculum: Curriculum
    changes: Changes
    codes: dict[str, set[str]] = field(default_factory=dict)

    def say(self, key: str, **values: object) -> str:
        """Return words in the language of the course."""
        return self.curriculum.words(key, **values)

    def code(self, kind: str, inside: str = "") -> str:
        """Return a free code and take it. Raises NotPossibleError where there is none."""
        taken = self.codes.setdefault(kind, set())
        code = next_code(self.curriculum, kind, inside, frozenset(taken))
        if code is None:
            raise NotPossibleError("cli.begins.no_code", kind=kind, pattern=getattr(self.curriculum.course.codes, kind))
        taken.add(code)
        return code

    def show(self, template: str, **values: Any) -> str:
        """Return a template with its values, the words of the course among them."""
        given = {"say": self.say, "quoted": quoted, "today": today(), **values}
        return TEMPLATES.get_template(template).render(given)

    def page(self, path: str, text: str, section: tuple[str, str, bool] | None = None, behind: str = "") -> None:
        """Write the page `path` below docs/, its line in the navigation and its address.

        It stands behind the page `behind`, else behind the last of its folder.
        `section` is the title of a new section that it opens, the page whose section stands before that, and whether
        it stands in the section of that page.
        Raises NotPossibleError where there is such a page.
        """
        self.write(f"docs/{path}", text)
        settings = self.changes.text(navigation.FILE)
        with_it = (
            navigation.with_section(settings, path, *section)
            if section
            else navigation.with_page(settings, path, behind)
        )
        if with_it == settings and path not in navigation.pages(settings):
            with_it = navigation.with_section(settings, path, self.say("begin.section"), "")
        self.changes.write(navigation.FILE, with_it)
        if self.changes.is_there(ADDRESSES):
            self.changes.write(ADDRESSES, with_address(self.changes.text(ADDRESSES), url_of(path)))

    def write(self, path: str, text: str) -> None:
        """Write a new file. Raises NotPossibleError where it is there."""
        if self.changes.is_there(path):
            raise NotPossibleError("cli.exists", path=path)
        self.changes.write(path, text)


def quoted(text: str) -> str:
    """Return a text as YAML takes it in every place."""
    return json.dumps(text, ensure_ascii=False)


def title_of(id: str) -> str:
    """Return a title for an id: `walk-the-line` -> Walk the line."""
    words = id.replace("-", " ")
    return words[:1].upper() + words[1:]


def reference_of(kind: str, id: str) -> str:
    """Return the reference to the record that is begun as `id` of a kind: a source has another sign between words."""
    if kind == "source":
        return f"source:{id.replace('-', '_')}"
    return f"{'exercise' if kind == 'quiz' else kind}:{id}"


def is_there(curriculum: Curriculum, kind: str, id: str) -> bool:
    """Say whether the record that would be begun is there already. To some kinds nothing refers, such as `taught`."""
    reference = reference_of(kind, id)
    held, _, key = reference.partition(":")
    return curriculum.has(reference) or key in curriculum.lists.get(held, {})


def last(known: Collection[str], kind: str) -> str:
    """Return the last record of a kind. Raises NotPossibleError where there is none."""
    if not known:
        raise NotPossibleError("cli.begins.none", kind=kind)
    return list(known)[-1]


def inside_of(scaffold: Scaffold, kind: str, id: str | None) -> str:
    """Return what holds a new record: `id` of its kind, else the last that is no day of a lab and no quiz.

    Raises NotPossibleError.
    """
    known = of_kind(scaffold.curriculum, kind)
    if id is not None and id not in known:
        raise NotPossibleError("cli.begins.no_such", kind=kind, id=id, known=", ".join(known))
    apart = {step.module for step in scaffold.curriculum.lab_steps.values()} if kind == "module" else set()
    apart |= {id for id, each in known.items() if kind == "exercise" and each.kind == "quiz"}
    return id or last([each for each in known if each not in apart] or known, kind)


def _calls_below(page: Page, part: str) -> list[str]:
    """Return the macros that stand alone below a heading of a page."""
    found, inside = [], False
    for _, line in lines(page):
        heading = HEADING.fullmatch(line)
        inside = heading["words"] == part if heading else inside
        if inside and (match := re.match(r"\{\{ (\w+)\(", line)):
            found.append(match[1])
    return found


def parts(scaffold: Scaffold, kind: str, exercise: str = "") -> list[tuple[str, list[str]]]:
    """Return the parts of a new page of a kind, each with its macros, as another page of the kind has them."""
    headings = scaffold.curriculum.course.parts_of(kind) or (scaffold.say("begin.part_title"),)
    others = [page for page in scaffold.curriculum.pages.values() if page.kind == kind]
    placed: dict[str, list[str]] = {heading: [] for heading in headings}
    for macro in USUAL[kind]:
        name = macro.removeprefix("{{ ").partition("(")[0]
        where = (part for part in headings for page in others if name in _calls_below(page, part))
        placed[next(where, headings[-1])].append(macro.replace("EXERCISE", exercise))
    return list(placed.items())


def questions(scaffold: Scaffold, outcomes: list[str]) -> str:
    """Return questions on outcomes, one each. The right answer does not always stand in the same place."""
    told, asked = "", len(scaffold.curriculum.exercises)
    for number, outcome in enumerate(outcomes, 1):
        options = ["first", "second", "third"]
        options.insert((number + asked) % 4, "right")
        told += scaffold.show("question.yml.jinja", number=number, outcome=outcome, options=options)
    return told
