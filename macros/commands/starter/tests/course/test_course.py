"""This course: it has nothing to mend, its schemas are current, and its site builds. Add what yours promises."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import ROOT, build, once

from macros.export.schema import as_text, schemas
from macros.model.curriculum import Curriculum
from macros.read.load import load
from macros.rules import check
from macros.rules.report import errors, explained
from macros.site import check as site_check
from macros.site.site import Site


@pytest.fixture(scope="session")
def course() -> Curriculum:
    """The curriculum of this course."""
    return load(ROOT)


@pytest.fixture(scope="session")
def course_site(shared: Path) -> Path:
    """The built site of this course. One strict build that the tests of all processes share."""

    def made(folder: Path) -> None:
        done = build(ROOT, folder)
        assert done.returncode == 0, done.stdout + done.stderr

    return once(shared / "course", made)


def test_there_is_no_error(course: Curriculum) -> None:
    """A warning stops nothing: make check shows those too."""
    found = errors(check(course))
    assert not found, "\n".join(["run make check, and mend this:", *explained(found, course.words)])


def test_the_schemas_for_editors_are_current(course: Curriculum) -> None:
    for name, schema in schemas(course.course).items():
        assert (ROOT / name).read_text(encoding="utf-8") == as_text(schema), "run make schema"


def test_every_page_is_built_and_has_nothing_to_mend(course_site: Path, course: Curriculum) -> None:
    site = Site(course_site)
    assert [path for path in course.pages if not site.file(path).is_file()] == []
    assert site_check.check(site) == []
