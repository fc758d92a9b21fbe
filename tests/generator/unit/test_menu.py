"""The menu shows what is near, so that the weight of a page does not grow with the site; tabs have two weights."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import get_args

import jinja2
import pytest
from helpers import ROOT

from macros.builders.menu import groups
from macros.model import FrontMatter
from macros.model.curriculum import Curriculum

ENVIRONMENT = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides"))
ENVIRONMENT.filters["url"] = str
MORE = "All of it"


def entry(title: str, active: bool = False) -> SimpleNamespace:
    more = {"file": SimpleNamespace(src_uri=f"{title}.md"), "is_index": title == "index", "children": None}
    return SimpleNamespace(title=title, url=f"{title}/", active=active, **more)


def menu(count: int, here: int, groups: dict[str, str] | None = None) -> list[str]:
    """Return what the menu lists of a part with an index and as many pages, seen from one of them."""
    pages = [entry("index" if not number else f"p{number}", active=number == here) for number in range(count)]
    part = SimpleNamespace(title="Part", active=True, children=pages, url=None, file=None)
    extra = {"words": {"menu": "Menu", "menu_more": MORE}, "marked": {}, "groups": groups or {}}
    context = {"nav": SimpleNamespace(items=[part]), "page": pages[here], "config": {"extra": extra}}
    html = ENVIRONMENT.get_template("partials/nav.html").render(context)
    return re.findall(r"<a [^>]*>([^<]*)</a>", html)[1:]


def fives(count: int) -> dict[str, str]:
    """Return groups of five pages each, and one page in no group."""
    return {f"p{number}.md": f"Group {number // 5}" for number in range(1, count) if number != 7}


def tabs(beside: list[str]) -> list[list[str]]:
    """Return the tabs of each weight."""
    home = SimpleNamespace(title="Home", url="", active=False, is_homepage=True, children=None, file=None)
    parts = [
        SimpleNamespace(title=title, active=False, children=[entry(f"{title}/index")], is_homepage=False, file=None)
        for title in ("one", "two", "three")
    ]
    extra = {"words": {"parts": "Parts"}, "beside": beside}
    context = {"nav": SimpleNamespace(items=[home, *parts]), "page": None, "config": {"extra": extra}}
    html = ENVIRONMENT.get_template("partials/tabs.html").render(context)
    return [re.findall(r"<a [^>]*>([^<]*)</a>", part) for part in html.split("<ul")[1:]]


def test_a_page_can_hide_what_the_frame_can_hide() -> None:
    frame = (ROOT / "overrides" / "main.html").read_text(encoding="utf-8")
    (can,) = get_args(FrontMatter.model_fields["hide"].annotation)[:1]
    assert set(get_args(can)) == set(re.findall(r"""["'](\w+)["'] (?:not )?in hidden""", frame))


@pytest.mark.parametrize("count", [2, 60])
def test_a_part_that_is_not_long_is_listed_whole(count: int) -> None:
    assert menu(count, 1) == [f"p{number}" for number in range(1, count)]


@pytest.mark.parametrize(
    ("here", "first", "last", "before", "after"),
    [(500, 485, 515, True, True), (3, 1, 18, False, True), (999, 984, 999, True, False)],
)
def test_of_a_long_part_one_sees_what_is_near_and_a_way_to_all(
    here: int, first: int, last: int, before: bool, after: bool
) -> None:
    near = [f"p{number}" for number in range(first, last + 1)]
    assert menu(1000, here) == [MORE] * before + near + [MORE] * after


def test_a_long_part_is_grouped_and_only_the_group_of_the_page_is_unfolded() -> None:
    listed = menu(23, 11, fives(23))
    assert listed == ["Group 0", "Group 1", "p7", "Group 2", "p10", "p11", "p12", "p13", "p14", "Group 3", "Group 4"]


def test_a_group_that_is_long_shows_what_is_near() -> None:
    listed = menu(1000, 500, {f"p{number}.md": "One" for number in range(1, 1000)})
    assert listed == ["One", MORE, *(f"p{number}" for number in range(485, 516)), MORE]


def test_a_short_part_is_not_grouped() -> None:
    assert menu(12, 3, fives(12)) == [f"p{number}" for number in range(1, 12)]


def test_the_parts_come_first_and_whole() -> None:
    pages = [entry("index"), entry("p1", active=True)]
    here = SimpleNamespace(title="Here", active=True, children=pages, url=None, file=None)
    extra = {"words": {"menu": "Menu", "menu_more": MORE}, "marked": {}, "groups": {}}
    context = {"nav": SimpleNamespace(items=[here, entry("Last")]), "page": pages[1], "config": {"extra": extra}}
    html = ENVIRONMENT.get_template("partials/nav.html").render(context)
    assert re.findall(r"<a [^>]*>([^<]*)</a>", html) == ["Here", "Last", "p1"]


@pytest.mark.parametrize(
    ("beside", "shown"),
    [([], [["one", "two", "three"]]), (["two/index.md"], [["one", "three"], ["two"]])],
)
def test_each_part_has_one_tab_and_some_are_small(beside: list[str], shown: list[list[str]]) -> None:
    assert tabs(beside) == shown


def test_exercises_tools_and_cases_say_what_they_belong_to(curriculum: Curriculum) -> None:
    assert set(groups(curriculum)) == {
        page.path for page in curriculum.pages.values() if page.kind in {"exercise", "tool", "case"}
    }
