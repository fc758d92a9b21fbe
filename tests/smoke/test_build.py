"""The site of the course builds."""

from __future__ import annotations

from pathlib import Path

from macros.model.curriculum import Curriculum
from macros.site import check
from macros.site.site import Site


def test_every_page_is_built_and_has_nothing_to_mend(site: Path, curriculum: Curriculum) -> None:
    assert [path for path in curriculum.pages if not Site(site).file(path).is_file()] == []
    assert check.check(Site(site)) == []
