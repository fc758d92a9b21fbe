"""The site of the course builds, and no address that was given out is gone."""

from __future__ import annotations

from pathlib import Path

from helpers import ROOT

from macros.model.curriculum import Curriculum
from macros.site import check
from macros.site.site import Site

LIST = ROOT / "tests" / "site" / "addresses.txt"


def test_every_page_is_built_and_has_nothing_to_mend(site: Path, curriculum: Curriculum) -> None:
    assert [path for path in curriculum.pages if not Site(site).file(path).is_file()] == []
    assert check.check(site) == []


def test_no_recorded_address_is_gone_and_no_new_one_is_unrecorded(site: Path) -> None:
    recorded, present = LIST.read_text(encoding="utf-8").split("\n")[:-1], Site(site).addresses
    gone = sorted(set(recorded) - set(present))
    assert gone == [], "a page may move only with a line in docs/reference/moved.yml"
    assert sorted(set(present) - set(recorded)) == [], f"write these into {LIST.name}"
