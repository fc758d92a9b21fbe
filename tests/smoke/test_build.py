"""The site of the course builds."""

from __future__ import annotations

from pathlib import Path

from macros.model.address import url_of
from macros.model.curriculum import Curriculum
from macros.rules.places import places
from macros.site import check
from macros.site.site import Site


def test_every_page_is_built_and_has_nothing_to_mend(site: Path, curriculum: Curriculum) -> None:
    assert [path for path in curriculum.pages if not Site(site).file(path).is_file()] == []
    assert check.check(Site(site)) == []


def test_a_link_to_any_id_of_a_page_passes_the_check(site: Path, curriculum: Curriculum) -> None:
    for path, page in curriculum.pages.items():
        ids = {each.attributes["id"] for each in Site(site).html(f"{url_of(path)}index.html").select("article [id]")}
        held = places(curriculum, page)
        assert {id for id in ids if held and not held.may_have(id or "")} == set(), path
