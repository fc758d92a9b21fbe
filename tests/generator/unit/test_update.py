"""A course takes a newer generator over without a merge, and nothing of its own is touched."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from helpers import ROOT

from macros.commands import update
from macros.commands.new_course import course, of_generator


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A course of one's own that was begun with an older generator."""
    folder = tmp_path / "mine"
    assert course(ROOT, folder) == 0
    (folder / "macros" / "words.py").write_text("old = 1\n", encoding="utf-8")
    (folder / "macros" / "rules" / "went.py").write_text("old = 2\n", encoding="utf-8")
    shutil.rmtree(folder / "frontend" / "plot")
    (folder / "LICENSE").write_text("All rights are the institute's.\n", encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Our own home page\n", encoding="utf-8")
    (folder / "tools" / "ours.py").write_text("ours = 1\n", encoding="utf-8")
    return folder


def git(folder: Path, *command: str) -> None:
    # A newer git tidies up in the background, and a folder that changes by itself cannot be compared.
    named = ("-c", "user.name=Someone", "-c", "user.email=someone@example.org", "-c", "maintenance.auto=false")
    subprocess.run(["git", *named, *command], cwd=folder, check=True, capture_output=True)


def texts(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_generator_is_the_new_one_and_the_course_is_as_it_was(
    mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(mine)
    assert update.run(mine, ROOT) == 0
    told = capsys.readouterr().out
    assert "Wrote over macros/words.py" in told
    assert (
        f"Took {1 + len(list((ROOT / 'frontend' / 'plot').iterdir()))} files of the generator over, and 1 went." in told
    )
    after = texts(mine)
    assert all(after[name] == (ROOT / name).read_bytes() for name in of_generator(ROOT) if name not in update.GIVEN)
    assert "macros/rules/went.py" not in after
    own = (
        "docs/",
        "exercises/",
        "tests/course/",
        "course.yml",
        "mkdocs.yml",
        "addresses.txt",
        "LICENSE",
        "tools/ours.py",
    )
    assert {name: text for name, text in before.items() if name.startswith(own)}.items() <= after.items()


def test_a_change_of_ours_in_the_generator_that_git_does_not_have_stops_it(
    mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(mine, "init")
    git(mine, "add", "--all")
    git(mine, "commit", "--message", "Begun")
    (mine / "overrides" / "main.html").write_text("ours", encoding="utf-8")
    (mine / "docs" / "index.md").write_text("# Not yet saved\n", encoding="utf-8")
    before = texts(mine)
    assert update.run(mine, ROOT) == 2
    assert capsys.readouterr().err.endswith(":\noverrides/main.html\n")
    assert texts(mine) == before


def changed_by_hand(folder: Path) -> dict[str, bytes]:
    """Change and add files of the generator, as somebody does who knows no better. Returns their texts."""
    ours = {"overrides/main.html": b"ours", "overrides/partials/ours.html": b"new", "frontend/styles/ours.css": b"new"}
    for name, text in ours.items():
        (folder / name).write_bytes(text)
    return ours


def test_without_git_all_that_changes_or_goes_is_kept_beside_the_project(
    mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for called in ("mine-before-update", "mine-before-update-2"):  # an older copy is not written over
        ours = changed_by_hand(mine)
        before = texts(mine)
        assert update.run(mine, ROOT) == 0
        told = capsys.readouterr().out
        assert f"{called}. Did you change" in told
        assert "Took away frontend/styles/ours.css" in told
        kept = texts(mine.parent / called)
        assert ours.items() <= kept.items() <= before.items()
        assert (mine / "overrides" / "main.html").read_bytes() == (ROOT / "overrides" / "main.html").read_bytes()


def test_in_a_folder_of_a_larger_repository_what_git_does_not_have_stops_it(
    mine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(mine.parent, "init")
    git(mine.parent, "add", "--all")
    git(mine.parent, "commit", "--message", "Begun")
    ours = changed_by_hand(mine)
    before = texts(mine)
    assert update.run(mine, ROOT) == 2
    assert capsys.readouterr().err.split("\n")[1:-1] == sorted(ours)
    assert texts(mine) == before
    git(mine.parent, "add", "--all")
    git(mine.parent, "commit", "--message", "Ours")
    assert update.run(mine, ROOT) == 0
    assert not (mine.parent / "mine-before-update").exists()


@pytest.mark.parametrize("how", ["ignored", "no_commit", "other_folder"])
def test_what_git_only_seems_to_have_is_not_lost(mine: Path, how: str) -> None:
    git(mine.parent, "init")
    ours = changed_by_hand(mine)
    if how == "ignored":
        (mine.parent / ".gitignore").write_text("/mine/overrides/\n", encoding="utf-8")
    if how == "other_folder":  # a repository that has nothing of the course
        (mine.parent / ".gitignore").write_text("/mine/\n", encoding="utf-8")
    git(mine.parent, "add", "--all")
    if how != "no_commit":
        git(mine.parent, "commit", "--message", "Begun")
    done = update.run(mine, ROOT)
    kept = texts(mine) | (texts(mine.parent / "mine-before-update") if done == 0 else {})
    assert done == (0 if how == "other_folder" else 2)
    assert ours.items() <= kept.items()


def test_what_a_link_leads_to_is_not_written_over(mine: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.html"
    elsewhere.write_text("ours", encoding="utf-8")
    (mine / "overrides" / "main.html").unlink()
    (mine / "overrides" / "main.html").symlink_to(elsewhere)
    assert update.run(mine, ROOT) == 0
    assert elsewhere.read_text(encoding="utf-8") == "ours"


def test_a_folder_where_a_file_comes_is_said(mine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (mine / "macros" / "words.py").unlink()
    (mine / "macros" / "words.py").mkdir()
    before = texts(mine)
    assert update.run(mine, ROOT) == 2
    assert "macros/words.py" in capsys.readouterr().err
    assert texts(mine) == before


@pytest.mark.parametrize("other", [".", "docs", "nowhere", "README.md/x", "x" * 300])
def test_a_folder_without_another_generator_is_said(mine: Path, other: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = texts(mine)
    assert update.run(mine, mine / other) == 2
    assert "Clone the project" in capsys.readouterr().err
    assert texts(mine) == before
