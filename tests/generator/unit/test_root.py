"""A command works on the course in which somebody stands, and on no other."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from macros import __main__ as command
from macros.commands.root import find_root
from macros.words import words

SMALL = Path(__file__).parent / "small"
NEED_A_COURSE = [
    ["check"],
    ["check", "--json"],
    ["build"],
    ["offline"],
    ["finish", "site"],
    ["schema"],
    ["new", "exercise", "count-more"],
    ["drop", "exercise:count-the-queue"],
    ["update", "."],
]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def test_the_course_is_found_from_within(small: Path) -> None:
    for inside in ("", "docs", "docs/foundation/start", "exercises"):
        assert find_root(small / inside) == small


def test_the_nearest_of_two_courses_counts(small: Path) -> None:
    shutil.copytree(SMALL, small / "other")
    assert find_root(small / "other" / "docs") == small / "other"


def test_a_project_whose_course_file_is_missing_is_not_taken_for_the_one_above(small: Path) -> None:
    shutil.copytree(SMALL, small / "other")
    (small / "other" / "course.yml").unlink()
    assert find_root(small / "other" / "docs") is None


def test_where_no_course_is_there_is_none(tmp_path: Path) -> None:
    assert find_root(tmp_path) is None


@pytest.mark.parametrize("line", NEED_A_COURSE, ids=" ".join)
def test_a_command_without_a_course_says_so_in_one_line_and_touches_nothing(
    line: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command.main(line) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"{words()('cli.no_course', path=tmp_path)}\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a folder in which somebody stands")
def test_a_folder_that_was_deleted_is_no_course(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert command.main(["check"]) == 2
    assert capsys.readouterr().err == f"{words()('cli.no_course', path='.')}\n"


def test_a_command_in_a_folder_of_the_course_works_on_the_whole(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small / "docs" / "foundation")
    path = small / "exercises" / "count-the-queue.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("[slip]", "[slop]"), encoding="utf-8")
    assert command.main(["check"]) == 1
    assert capsys.readouterr().out.startswith("exercises/count-the-queue.yml:7: L201 ")


def test_rules_are_explained_and_courses_begun_anywhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command.main(["check", "--explain", "Q420"]) == 0
    assert "Q420" in capsys.readouterr().out
    begun: list[Path] = []
    monkeypatch.setattr("macros.commands.new_course.course", lambda root, *_: begun.append(root) or 0)
    assert command.main(["new", "course", "mine"]) == 0
    assert (begun[0] / "macros" / "__main__.py").is_file()
