"""What a macro says of itself in its signature is what it shows in the sample. A new macro can forget nothing of it."""

from __future__ import annotations

import functools
import html
import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import Any

import markdown
import pytest
from helpers import SAMPLE
from mkdocs.config import load_config

from macros.builders.blocks import marked
from macros.model import Record
from macros.model.base import PAGE_KINDS
from macros.model.course import Pages
from macros.model.kinds import LISTS
from macros.model.offline_copy import OfflineCopy
from macros.model.signatures import SHOWN_BY, SIGNATURES
from macros.read.load import load
from macros.read.today import today
from macros.rules.foreign import opened_within
from macros.rules.lessons import strings
from macros.views import MACROS, View

COURSE = load(SAMPLE)
ID = re.compile(r'<[^>]*\sid="([^"]*)"')
REFERENCE = re.compile(r"[a-z_]+:\S+")
AFTER = "<p>After it.</p>"
# So many different calls of each are looked at as Markdown, which takes long.
FEW = 3
# Pages with a role that no one macro makes: lists of exercises and tools, sources on several pages, where one goes on.
MANY_MACROS = {"exercises", "tools", "sources", "after"}


@dataclass(frozen=True)
class Shown:
    """What a call in the sample shows, be it Markdown or HTML."""

    arguments: tuple[object, ...]
    path: str
    text: str


def show(name: str, path: str, *args: object, offline: OfflineCopy | None = None, **named: Any) -> str:
    return str(MACROS[name](View(COURSE, COURSE.words, path, offline=offline), *args, **named))


@functools.cache
def shown() -> dict[str, list[Shown]]:
    """Return what all calls of each macro in the sample show."""
    found: dict[str, list[Shown]] = defaultdict(list)
    for path, page in COURSE.pages.items():
        for call in page.calls:
            given = (*call.args, *sorted(call.named.items()))
            found[call.name].append(Shown(given, path, show(call.name, path, *call.args, **call.named)))
    return found


@functools.cache
def settings() -> Any:
    return load_config(str(SAMPLE / "mkdocs.yml"))


def built(text: str) -> str:
    extensions, more = settings()["markdown_extensions"], settings()["mdx_configs"]
    return markdown.Markdown(extensions=extensions, extension_configs=more).convert(text)


def holds(text: str) -> bool:
    """Say whether a <details> around what a macro shows ends where the page ends it."""
    made = built(f"# Title\n\n<details>\n<summary>More</summary>\n\n{marked(text)}\n\n</details>\n\nAfter it.\n")
    before = made[: made.rindex(AFTER)]
    return before.index("<details") >= 0 and len(re.findall("<details", before)) == len(re.findall("</details", before))


@pytest.mark.parametrize("name", sorted(SIGNATURES))
def test_a_macro_says_whether_it_opens_parts_and_which_ids_come_with_it(name: str) -> None:
    signature, calls = SIGNATURES[name], [each.text for each in shown()[name]]
    assert calls, "the sample shows it nowhere"
    few = calls[:FEW]
    if not signature.inline:
        # Each that is refused within <details> breaks there, so that nobody is refused for nothing.
        assert signature.opens_parts is not all(map(holds, few))
    in_html = any(map(ID.search, calls))
    in_markdown = any(ID.search(built(text if signature.inline else marked(text))) for text in few)
    known = {"labels", "places"} if in_html else {"headings"} if in_markdown else {"none"}
    assert signature.ids in known


@pytest.mark.parametrize("name", sorted(SIGNATURES))
def test_the_rule_refuses_within_details_what_opens_parts(name: str) -> None:
    refused = list(opened_within(f"<details>\n<summary>a</summary>\n\n{{{{ {name}() }}}}\n\n</details>"))
    assert bool(refused) is SIGNATURES[name].opens_parts


@pytest.mark.parametrize("name", sorted(name for name, each in SIGNATURES.items() if each.ids == "places"))
def test_a_macro_whose_calls_share_ids_stands_once_on_a_page(name: str) -> None:
    by_arguments = {each.arguments: set(ID.findall(each.text)) for each in shown()[name]}
    shared = any(one & other for one, other in combinations(by_arguments.values(), 2))
    assert SIGNATURES[name].only_one or not shared


def test_one_that_a_page_has_once_at_most_has_ids() -> None:
    assert all(each.once for each in SIGNATURES.values() if each.only_one)


def told(record: Record, key: str) -> str:
    """Return the first text that a record tells beside its id. A name is one too."""
    id = getattr(record, key) if key in ("id", "key") else ""
    return next(text for text in strings(record) if text != id and not REFERENCE.fullmatch(text))


def test_a_macro_that_shows_a_list_says_so() -> None:
    found = set()
    for name, calls in shown().items():
        text = next((html.unescape(re.sub("<[^>]+>", "", each.text)) for each in calls if not each.arguments), "")
        for listed, kind in LISTS.items():
            first = [told(record, kind.key) for record in COURSE.lists[kind.name].values()]
            if len(first) > 1 and all(each in text for each in first):
                found.add((name, listed))
    # The list of all things names each term too, and says nothing of it.
    assert found - {("a_to_z", "glossary")} == {(each.name, listed) for listed, each in SHOWN_BY.items()}


def test_a_list_is_shown_by_one_macro() -> None:
    lists = [each.shows_list.name for each in SIGNATURES.values() if each.shows_list]
    assert len(lists) == len(set(lists))
    assert set(lists) <= set(LISTS)


def test_each_role_of_a_page_has_its_macro() -> None:
    roles = [each.role for each in SIGNATURES.values() if each.role]
    assert len(roles) == len(set(roles))
    assert set(roles) | MANY_MACROS == set(Pages.model_fields)


def test_a_macro_that_stands_on_all_pages_of_a_kind_is_required_there() -> None:
    pages = sorted(COURSE.pages.values(), key=lambda page: page.kind)
    for kind, of_kind in groupby(pages, key=lambda page: page.kind):
        called = [{call.name for call in page.calls} for page in of_kind]
        required = {name for name, each in SIGNATURES.items() if kind in each.required_on}
        assert required <= set.intersection(*called), kind
    assert {kind for each in SIGNATURES.values() for kind in each.required_on} <= set(PAGE_KINDS)


def test_a_macro_that_presents_exercises_or_talks_says_so() -> None:
    for name, calls in shown().items():
        given = SIGNATURES[name].parameters
        makes = " ".join(built(each.text) for each in calls[:FEW])
        exercise = any(each.refers == "exercise" for each in given) and 'id="exercise-' in makes
        presented = "exercise" if exercise else "talk" if 'id="talk-' in makes else ""
        assert SIGNATURES[name].presents == presented, name


@pytest.mark.parametrize("name", sorted(SIGNATURES))
def test_a_macro_that_shows_the_offline_copy_says_so(name: str) -> None:
    copy = OfflineCopy("copy.zip", 1_234_567, today())
    call = next(call for page in COURSE.pages.values() for call in page.calls if call.name == name)
    path = shown()[name][0].path
    with_it = show(name, path, *call.args, offline=copy, **call.named)
    assert SIGNATURES[name].shows_offline_copy is (with_it != shown()[name][0].text)
