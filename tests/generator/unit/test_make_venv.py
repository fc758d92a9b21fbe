"""The environment is made anew where making it came to no end."""

from __future__ import annotations

import os
from pathlib import Path
from types import ModuleType

import pytest
from helpers import of_tools


@pytest.fixture
def make_venv() -> ModuleType:
    return of_tools("make_venv")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no dangling links there")
def test_what_was_killed_in_its_first_seconds_is_made_anew(make_venv: ModuleType, tmp_path: Path) -> None:
    target = tmp_path / "venv"
    (target / "bin").mkdir(parents=True)
    (target / "pyvenv.cfg").write_text("home = /nowhere\n", encoding="utf-8")
    (target / "bin" / "python").symlink_to("/nowhere/python3")
    assert not make_venv.works(target)
    make_venv.main(target)
    assert make_venv.works(target)


def test_what_works_is_left_as_it_is(make_venv: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make_venv, "works", lambda _target: True)
    make_venv.main(tmp_path / "venv")
    assert not (tmp_path / "venv").exists()


def test_without_a_network_one_sentence_says_so(
    make_venv: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(*_: object, **__: object) -> None:
        raise OSError("no route")

    monkeypatch.setattr(make_venv.urllib.request, "urlopen", nothing)
    with pytest.raises(SystemExit, match="Is there a network"):
        make_venv.fetch_pip(tmp_path)
