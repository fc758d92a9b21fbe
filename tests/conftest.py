"""What all tests share: the project's folder, its curriculum, and one strict build of its site."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import ROOT, build

from macros.model.curriculum import Curriculum
from macros.read.load import load

# What a test breaks on purpose is no finding about the project: it does not stand beside the lines of a pull request.
os.environ.pop("GITHUB_ACTIONS", None)


@pytest.fixture(scope="session")
def curriculum() -> Curriculum:
    """The real curriculum."""
    return load(ROOT)


@pytest.fixture(scope="session")
def project_copy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the project that a test may break, as long as it mends it again."""
    copy = tmp_path_factory.mktemp("project")
    for name in ("docs", "exercises", "frontend", "macros", "overrides"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("course.yml", "mkdocs.yml"):
        shutil.copy(ROOT / name, copy)
    return copy


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site. One strict build that all tests share."""
    out = tmp_path_factory.mktemp("built") / "site"
    done = build(ROOT, out)
    assert done.returncode == 0, done.stdout + done.stderr
    return out
