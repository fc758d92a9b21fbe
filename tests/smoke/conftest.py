"""The course beside the generator: its records, and one strict build of its site."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import address
from helpers import ROOT, build, once

from macros.model.curriculum import Curriculum
from macros.read.load import load

__all__ = ["address"]


@pytest.fixture(scope="session")
def curriculum() -> Curriculum:
    """The curriculum of the course."""
    return load(ROOT)


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The built site of the course. One strict build that the tests of all processes share."""

    def made(folder: Path) -> None:
        done = build(ROOT, folder)
        assert done.returncode == 0, done.stdout + done.stderr

    return once(shared / "course", made)
