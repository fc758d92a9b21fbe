"""The tests of the generator know the sample only. Whoever changes the course beside them changes nothing for them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers import ROOT

# What a course has. The schema beside the exercises is the generator's.
COURSE = (f"{ROOT / 'docs'}/", f"{ROOT / 'exercises'}/", str(ROOT / "course.yml"))
OWN = "schema.json"

_opened: list[str] = []


def _listen(event: str, args: tuple[Any, ...]) -> None:
    if event == "open" and isinstance(args[0], str | Path):
        path = str(args[0])
        if path.startswith(COURSE) and not path.endswith(OWN):
            _opened.append(path)


sys.addaudithook(_listen)


@pytest.fixture(autouse=True)
def _nothing_of_the_course() -> Iterator[None]:
    """Fail where a test opened a file of the course beside the generator."""
    _opened.clear()
    yield
    assert _opened == [], "a test of the generator reads the course beside it"
