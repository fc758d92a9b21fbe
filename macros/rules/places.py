"""The ids to which a link to a page may lead, as far as they can be known before the page is built.

Those of headings and of its author's braces stand on the page. What its macros add is told here by its forms; a test
holds them beside the built sample.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from ..language.slugs import slug
from ..model import Page
from ..model.call import Call
from ..model.curriculum import Curriculum
from ..read.source_text import masked
from .headings import HEADING

OWN_ID = re.compile(r"(?:\{:?[ ]*|[ ])#(?P<id>[\w:.-]+)|\sid=[\"'](?P<html>[^\"']+)|html[ ]*\|[^\n]*?#(?P<box>[\w-]+)")
MARKS = re.compile(r"[*_`~]|\[\^[^\]]*\]|\]\([^)]*\)|[\[\]]")
# What any page may have: its top, footnotes, parts of pictures, and what the theme numbers.
ALWAYS = ("top", "fn:*", "fnref*", "pic-*", "__*")
# Fields that are one box, which has the id of the field. Others have ids for their parts, which begin with it.
BOXES = ("line", "text")
# An exercise: its parts, its questions, and the fields in which somebody writes.
_EXERCISE = "*-{0} {0}-[!-]* {0}--{boxes} {0}--{fields}-* {0}--{questions}-*"
# The ids that each macro makes. A star stands for anything, {0} for what it is given first, {id} for the record of its
# page, other names for all records of that kind. A macro that is not here may make any.
FORMS: Mapping[str, str] = {
    **dict.fromkeys(("agenda", "agenda_builder", "alignment", "case_card", "case_evidence", "case_facts"), ""),
    **dict.fromkeys(("case_not_known", "cite", "counts", "day_prints", "day_rooms", "day_shopping", "day_slides"), ""),
    **dict.fromkeys(("duration", "field_list", "go_on", "invented_names", "inventory", "lab_exercises"), ""),
    **dict.fromkeys(("lab_mentor", "lab_room", "lab_steps", "lesson_list", "link", "listing", "macro_reference"), ""),
    **dict.fromkeys(("minutes", "module_cards", "moodle_files", "offline_copy", "outcomes_box", "path_hours"), ""),
    **dict.fromkeys(("picture", "plans", "plot", "responsible", "rule_list", "story", "story_line"), ""),
    **dict.fromkeys(("switch", "theory", "thread", "tool_card", "tool_strip", "used_in"), ""),
    **dict.fromkeys(("worked_lab", "worked_note", "worked_sheet"), ""),
    "a_to_z": "letter-*",
    "chance": "chance-*",
    "check_ins": "check-ins-*",
    "exercise": _EXERCISE,
    "exercise_card": "exercise-{0}",
    "exercise_page": (
        "{title} access after alone before cards debrief good materials modes questions roles sources steps trainer "
        "worksheet " + _EXERCISE.replace("{0}", "{id}")
    ),
    "finder": "finder-*",
    "gamebook": "{0} {0}-*",
    "glossary": "{term}",
    "lab_alone": "lab-alone",
    "lab_head": "lab-own track-*",
    "lab_mentors": "step-{lab_step}",
    "learning_record": "record-*",
    "note": "note-* note_{0}--* own_page--*",
    "orientation": "stretches",
    "paths": "path-{path}",
    "plan": "plan-{0} plan-{0}-* talk-{talk}",
    "questions": "{0}-*",
    "review": "review-*",
    "roles": "{role}",
    "small_lab": "step-{lab_step}",
    "source_list": "{source}",
    "sources": "sources",
    "talks": "talk-{talk}",
    "taught": "taught-{taught}",
    "tool_canvas": "tool-{id}--*",
    "workbook": "workbook-*",
}
NAME = re.compile(r"\{(\w+)\}")
# What a form may name of an exercise.
OF_EXERCISE: Mapping[str, Callable[[Curriculum, str], Iterable[str]]] = {
    "title": lambda curriculum, id: (slug(MARKS.sub("", curriculum.exercises[id].title)),),
    "fields": lambda curriculum, id: curriculum.fields_of(id),
    "boxes": lambda curriculum, id: [each.id for each in curriculum.sheet_fields(id) if each.type in BOXES],
    "questions": lambda curriculum, id: [each.id for each in curriculum.exercises[id].questions],
}


@dataclass(frozen=True)
class Places:
    """The ids of a page that are known, and the forms that others of it may have."""

    known: frozenset[str]
    forms: tuple[str, ...]

    def may_have(self, id: str) -> bool:
        """Say whether the page has this id, or may have it. A heading that stands twice has a number behind it."""
        plain = re.sub(r"_\d+$", "", id)
        return id in self.known or plain in self.known or any(fnmatchcase(id, form) for form in self.forms)


def places(curriculum: Curriculum, page: Page) -> Places | None:
    """Return the ids to which a link to a page may lead, or None where nobody knows them before it is built."""
    if curriculum.broken and page.calls:
        return None
    if any("{{" in match["words"] for match in _headings(page)) or any(call.name not in FORMS for call in page.calls):
        return None
    made = [*itertools.chain.from_iterable(_made(curriculum, page, call) for call in page.calls)]
    return Places(
        headings(page) | {each for each in made if "*" not in each}, (*ALWAYS, *(each for each in made if "*" in each))
    )


def headings(page: Page) -> frozenset[str]:
    """Return the ids that are written on a page: those of its headings, and those that its author gave."""
    found: dict[str, int] = {}
    ids = {match["id"] or match["html"] or match["box"] for match in OWN_ID.finditer(page.body)}
    for match in _headings(page):
        if "#" not in (match["id"] or ""):
            name = slug(MARKS.sub("", match["words"]))
            found[name] = found.get(name, 0) + 1
            ids.add(name if found[name] == 1 else f"{name}_{found[name] - 1}")
    return frozenset(ids)


def _headings(page: Page) -> Iterator[re.Match[str]]:
    return HEADING.finditer(f"\n{masked(page.body, code=False)}")


def _made(curriculum: Curriculum, page: Page, call: Call) -> Iterator[str]:
    """Yield the ids that a call makes, or their forms."""
    for form in FORMS[call.name].split():
        names = dict.fromkeys(NAME.findall(form))
        for values in itertools.product(*(_values(curriculum, page, call, name) for name in names)):
            with_values = dict(zip(names, values, strict=True))
            yield NAME.sub(lambda match, known=with_values: known[match[1]], form)  # type: ignore[misc]


def _values(curriculum: Curriculum, page: Page, call: Call, name: str) -> Iterable[str]:
    """Return what may stand for a name in a form."""
    first = str(call.args[0]) if call.args else "*"
    if name == "0":
        return (first,)
    if name == "id":
        return (page.id,)
    if name in OF_EXERCISE:
        exercise = page.id if call.name == "exercise_page" else first
        return OF_EXERCISE[name](curriculum, exercise) if exercise in curriculum.exercises else "*"
    return curriculum.lists[name] if name in curriculum.lists else curriculum.ids[name]
