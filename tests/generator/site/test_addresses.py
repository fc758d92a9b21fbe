"""Addresses that were given out once keep working, and each page can be found and shared."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from helpers import BASE

from macros.model.address import url_of
from macros.model.curriculum import Curriculum
from macros.rules.addresses import present
from macros.rules.places import places
from macros.site.site import Site

HOME = f"https://example.org{BASE}"


def test_the_site_has_the_addresses_that_the_check_knows(site: Path, curriculum: Curriculum) -> None:
    assert set(Site(site).addresses) == present(curriculum)


def test_a_page_that_moved_leads_on(site: Path) -> None:
    html = (site / "alati" / "stara-karta" / "index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../karta-poziva/"' in html


def head(path: Path, pattern: str) -> str:
    match = re.search(pattern, path.read_text(encoding="utf-8"))
    return match[1] if match else ""


def test_every_page_says_what_it_is(site: Path, curriculum: Curriculum) -> None:
    titles, descriptions = [], []
    for path in curriculum.pages:
        address, file = Site(site).address(path), Site(site).file(path)
        assert head(file, r'<link rel="canonical" href="([^"]+)"') == HOME + address
        assert head(file, r'property="og:url" content="([^"]+)"') == HOME + address
        card = curriculum.course.look.card
        assert head(file, r'property="og:image" content="([^"]+)"') == HOME + card
        titles.append(head(file, r"<title>([^<]+)</title>"))
        descriptions.append(head(file, r'name="description" content="([^"]+)"'))
    assert (site / curriculum.course.look.card).is_file()
    assert all(titles)
    assert len(set(titles)) == len(titles)
    twice = sorted({each for each in descriptions if descriptions.count(each) > 1})
    assert twice == []
    assert all(30 <= len(each) <= 300 for each in descriptions), [each for each in descriptions if len(each) < 30]


def test_the_sitemap_names_every_page_below_the_base(site: Path, curriculum: Curriculum) -> None:
    tree = ElementTree.parse(site / "sitemap.xml")
    named = {each.text for each in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert {HOME + url_of(path) for path in curriculum.pages} <= named


def test_the_check_knows_every_id_of_a_page_to_which_a_link_may_lead(site: Path, curriculum: Curriculum) -> None:
    known = {path: places(curriculum, page) for path, page in curriculum.pages.items()}
    assert [path for path, held in known.items() if held is None] == ["predavaci/odstampaj-dan.md"]  # a whole day
    for path, held in known.items():
        ids = {each.attributes["id"] for each in Site(site).html(f"{url_of(path)}index.html").select("article [id]")}
        assert {id for id in ids if held and not held.may_have(id or "")} == set(), path
