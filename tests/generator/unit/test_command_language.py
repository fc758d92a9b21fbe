"""A command speaks the language of the course, also where its course.yml has a slip."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros import __main__ as command
from macros.commands import check, drop, new, update
from macros.read.course import words_of

SMALL = Path(__file__).parent / "small"


@pytest.fixture
def serbian(tmp_path: Path) -> Path:
    """The small course with its language set to Serbian in Cyrillic letters."""
    project = Path(shutil.copytree(SMALL, tmp_path / "small"))
    course = project / "course.yml"
    course.write_text(course.read_text(encoding="utf-8").replace("language: en", "language: sr-Cyrl"), encoding="utf-8")
    return project


COMMANDS: dict[str, tuple[Callable[[Path], int], str]] = {
    "new": (lambda root: new.run(root, "exercise", "Not an id"), "није `id`"),
    "drop": (lambda root: drop.run(root, "tool:slop"), "Не постоји tool:slop"),
    "update": (lambda root: update.run(root, root), "није друга фасцикла"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_says_what_is_wrong_in_the_language_of_the_course(
    serbian: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    run, said = COMMANDS[name]
    assert run(serbian) == 2
    assert said in capsys.readouterr().err


def test_a_rule_is_explained_in_the_language_of_the_course(
    serbian: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(serbian)
    assert command.main(["check", "--explain", "L201"]) == 0
    assert "Исправно" in capsys.readouterr().out


def test_outside_a_course_a_rule_is_explained_in_english(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command.main(["check", "--explain", "L201"]) == 0
    assert "\nRight\n" in capsys.readouterr().out


def test_a_course_file_with_a_slip_is_told_in_its_language(serbian: Path, capsys: pytest.CaptureFixture[str]) -> None:
    course = serbian / "course.yml"
    course.write_text(course.read_text(encoding="utf-8") + "\nprogrammes: [one\n", encoding="utf-8")
    assert check.run(serbian) == 1
    assert "Ово се не може прочитати" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("language: bs\n", "bs"),
        ('name: x\nlanguage: "sr-Cyrl"  # ours\n', "sr-Cyrl"),
        ("language: tlh\n", "en"),
        ("language:\n", "en"),
        ("  language: bs\n", "en"),
    ],
)
def test_the_language_is_read_as_text(tmp_path: Path, written: str, tag: str) -> None:
    (tmp_path / "course.yml").write_text(written, encoding="utf-8")
    assert words_of(tmp_path).tag == tag


def test_without_a_course_the_words_are_english(tmp_path: Path) -> None:
    assert words_of(tmp_path).tag == "en"
