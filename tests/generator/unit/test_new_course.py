"""A course of one's own begins with the generator and a small course to write over."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers import KEPT, ROOT

from macros.commands.new_course import OF_COURSE, course, files, of_generator
from macros.read.load import load
from macros.rules import check
from macros.rules.report import lines


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course that was just begun."""
    folder = tmp_path_factory.mktemp("begun") / "first-aid"
    assert course(ROOT, folder) == 0
    return folder


def test_it_has_one_record_of_each_kind_and_nothing_to_mend(begun: Path) -> None:
    curriculum = load(begun)
    kinds = (curriculum.programmes, curriculum.modules, curriculum.lessons, curriculum.tools, curriculum.cases)
    assert [len(kind) for kind in kinds] == [1, 1, 1, 1, 1]
    assert len(curriculum.exercises) == 1
    assert lines(check(curriculum), curriculum.words) == []


def test_its_case_was_checked_on_the_day_on_which_it_began(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    assert course(ROOT, tmp_path / "later") == 0
    curriculum = load(tmp_path / "later")
    assert [str(page.front.facts.checked) for page in curriculum.pages.values() if page.front.facts] == ["2030-03-17"]
    assert lines(check(curriculum), curriculum.words) == []


def test_it_has_the_whole_generator_and_nothing_of_the_course_beside_it(begun: Path) -> None:
    there = set(files(begun))
    assert set(of_generator(ROOT)) <= there
    own = {name for name in there if name.startswith(OF_COURSE)}
    assert {"course.yml", "mkdocs.yml", "README.md", "addresses.txt", "schemas/course.json"} <= own
    pages = {path.relative_to(begun / "docs").as_posix() for path in (begun / "docs").rglob("*.md")}
    assert pages == set(load(begun).pages)


def test_every_address_of_it_is_recorded(begun: Path) -> None:
    recorded = (begun / "addresses.txt").read_text(encoding="utf-8").split()
    assert len(recorded) == len(load(begun).pages) - 1  # the home page stands at the base itself
    assert recorded == sorted(recorded)


def test_its_own_tests_pass(begun: Path) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/course"]
    environment = {**os.environ, **KEPT, "PYTHONPATH": ""}
    done = subprocess.run(command, cwd=begun, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_that_is_there_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert course(ROOT, tmp_path) == 2
    assert "not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("place", ["file.txt", "file.txt/below", "x" * 300])
def test_a_place_where_no_folder_can_be_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str) -> None:
    (tmp_path / "file.txt").write_text("mine", encoding="utf-8")
    assert course(ROOT, tmp_path / place) == 2
    assert "There can be no folder" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["file.txt"]


def test_in_a_folder_that_git_ignores_the_files_are_found_all_the_same(tmp_path: Path) -> None:
    subprocess.run(["git", "init"], cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / ".gitignore").write_text("/inner/\n", encoding="utf-8")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "here.py").write_text("", encoding="utf-8")
    assert files(tmp_path / "inner") == ["here.py"]
