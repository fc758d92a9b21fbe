"""The steps behind a builder, and those that somebody who writes need not wait for."""

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


def test_what_is_taken_for_a_page_and_what_is_left_are_all_steps(taken: list[str], tmp_path: Path) -> None:
    curriculum: Any = None
    site = Site(tmp_path)
    steps.finish(site, curriculum)
    assert taken == list(steps.STEPS)
    taken.clear()
    steps.finish_pages(site, curriculum)
    assert "glossary links" in taken
    assert "search" not in taken
    steps.finish_rest(site, curriculum)
    assert sorted(taken) == sorted(steps.STEPS)
    assert steps.STEPS.keys() >= steps.LATER
