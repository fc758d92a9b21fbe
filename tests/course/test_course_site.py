"""The site of the course builds, and its own rules have nothing to say."""

from __future__ import annotations

from pathlib import Path

from macros import rules
from macros.model.curriculum import Curriculum
from macros.rules import report
from macros.site import check
from macros.site.site import Site


def test_there_is_nothing_to_mend(curriculum: Curriculum) -> None:
    assert report.lines(rules.check(curriculum), curriculum.words) == []


def test_every_page_is_built_and_has_nothing_to_mend(site: Path, curriculum: Curriculum) -> None:
    assert [path for path in curriculum.pages if not Site(site).file(path).is_file()] == []
    assert check.check(site) == []
