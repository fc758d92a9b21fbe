"""The menu of a page shows what is near, so that the weight of a page does not grow with the site."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import get_args

import jinja2
import pytest
from helpers import ROOT

from macros.model import FrontMatter

ENVIRONMENT = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides"))
ENVIRONMENT.filters["url"] = str
MORE = "All of it"


def entry(title: str, active: bool = False) -> SimpleNamespace:
    more = {"file": SimpleNamespace(src_uri=f"{title}.md"), "is_index": title == "index", "children": None}
    return SimpleNamespace(title=title, url=f"{title}/", active=active, **more)


def menu(count: int, here: int) -> list[str]:
    """Return what the menu lists of a part with an index and as many pages, seen from one of them."""
    pages = [entry("index" if not number else f"p{number}", active=number == here) for number in range(count)]
    part = SimpleNamespace(title="Part", active=True, children=pages, url=None, file=None)
    extra = {"words": {"menu": "Menu", "menu_more": MORE}, "marked": {}}
    context = {"nav": SimpleNamespace(items=[part]), "page": pages[here], "config": {"extra": extra}}
    html = ENVIRONMENT.get_template("partials/nav.html").render(context)
    return re.findall(r"<a [^>]*>([^<]*)</a>", html)[1:]


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
