"""What all tests of the generator share: the sample course, one strict build of it, and copies that a test may break.

The tests of the course beside it (tests/course) have fixtures of the same names for that one.
"""

from __future__ import annotations

import datetime
import os
import shutil
from pathlib import Path

import pytest
from browsing import browser, context, elsewhere, page, pytest_runtest_makereport, visitors
from helpers import SAMPLE, build, once, sample

from macros.model.curriculum import Curriculum
from macros.read.load import load, load_cached
from macros.rules import check_changed

# One browser a process, for the sample and for the course: Playwright runs once in each.
__all__ = ["browser", "context", "elsewhere", "page", "pytest_runtest_makereport", "visitors"]

# What a test breaks on purpose is no finding about the project: it does not stand beside the lines of a pull request.
os.environ.pop("GITHUB_ACTIONS", None)
# The day of all tests: no test fails because time went by, and facts grew old with it.
os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.datetime(2026, 11, 27, 12, tzinfo=datetime.UTC).timestamp()))


@pytest.fixture(scope="session")
def curriculum() -> Curriculum:
    """The curriculum of the sample."""
    return load(SAMPLE)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder of this run, which its processes share."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def checked(shared: Path) -> Path:
    """A copy of the sample in which the check has run: what it kept lets the next one look at what has changed."""
    return once(shared / "checked", lambda folder: check_changed(load_cached(sample(folder))))


@pytest.fixture
def project_copy(tmp_path: Path, checked: Path) -> Path:
    """A copy of the sample that belongs to one test, with what a check keeps."""
    return Path(shutil.copytree(checked, tmp_path / "project"))


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The built sample. One strict build that all tests of all processes share."""

    def made(folder: Path) -> None:
        done = build(sample(folder / "project"), folder / "site")
        assert done.returncode == 0, done.stdout + done.stderr

    return once(shared / "sample", made) / "site"
