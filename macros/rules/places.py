"""The ids to which a link to a page may lead, as far as they can be known before the page is built.

Those of headings and of its author's braces stand on the page. What a macro adds is told by its signature; a test holds
that beside the built sample.
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
from ..model.signatures import SIGNATURES
from ..read.source_text import masked
from .headings import HEADING

OWN_ID = re.compile(r"(?:\{:?[ ]*|[ ])#(?P<id>[\w:.-]+)|\sid=[\"'](?P<html>[^\"']+)|html[ ]*\|[^\n]*?#(?P<box>[\w-]+)")
MARKS = re.compile(r"[*_`~]|\[\^[^\]]*\]|\]\([^)]*\)|[\[\]]")
# What any page may have: its top, footnotes, parts of pictures, and what the theme numbers.
ALWAYS = ("top", "fn:*", "fnref*", "pic-*", "__*")
# Fields that are one box, which has the id of the field. Others have ids for their parts, which begin with it.
BOXES = ("line", "text")
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
    called = [SIGNATURES.get(call.name) for call in page.calls]
    if any(each is None or (each.adds_places and not each.id_forms) for each in called):
        return None
    if any("{{" in match["words"] for match in _headings(page)):
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
    for form in SIGNATURES[call.name].id_forms.split():
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
