"""The steps behind a builder, and those that are taken for a page at which somebody looks."""

from pathlib import Path
from typing import Any

import pytest

from macros.site import steps
from macros.site.site import Site


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []
    for name in steps.STEPS:
        monkeypatch.setitem(steps.STEPS, name, lambda *_, name=name: told.append(name))
    return told


def test_all_steps_are_taken_or_those_of_a_page(taken: list[str], tmp_path: Path) -> None:
    curriculum: Any = None
    site = Site(tmp_path)
    steps.finish(site, curriculum)
    assert taken == list(steps.STEPS)
    taken.clear()
    steps.finish(site, curriculum, steps.OF_A_PAGE)
    assert taken == ["stretches", "glossary links", "original"]
