"""Texts that nobody has written over since a record was begun are counted, and listed on demand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.commands import check, new
from macros.read.load import load
from macros.rules.begun import MAY_STAY, asked, begun
from macros.words import words

SMALL = Path(__file__).parent / "small"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def test_what_was_begun_is_told_until_it_is_written_over(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert begun(load(course)) == []
    assert new.run(course, "lesson", "wait", "Why we wait") == 0
    told = begun(load(course))
    files = {place.file for place, _ in told}
    assert files == {"docs/foundation/start/wait.md", "exercises/wait-1.yml"}
    assert any(text.startswith("Why we wait: say here") for _, text in told)
    assert "Write this part over: short sentences, and one idea in a paragraph." in [text for _, text in told]

    capsys.readouterr()
    assert check.run(course) == 0
    said = capsys.readouterr().out
    assert f"{len(told)} texts are still as they were begun" in said
    assert "exercises/wait-1.yml" not in said
    assert check.run(course, list_begun=True) == 0
    assert capsys.readouterr().out.count("exercises/wait-1.yml:") > 10

    place, text = told[0]
    path = course / place.file
    path.write_text(path.read_text(encoding="utf-8").replace(text, "People wait because nobody counts them."), "utf-8")
    assert len(begun(load(course))) < len(told)


def test_where_nothing_is_left_it_says_so(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.run(course, list_begun=True) == 0
    assert "No text is still as it was begun." in capsys.readouterr().out


@pytest.mark.parametrize("tag", ["en", "bs", "hr", "sr", "sr-Cyrl"])
def test_in_each_language_what_may_stay_is_known_and_what_asks_is_found(tag: str) -> None:
    t = words(tag)
    them = asked(t)
    assert not them.stands_in(t("begin.used_in"))
    assert them.stands_in(t("begin.part"))
    assert them.stands_in(t("begin.description", title="Ana"))
    assert not them.stands_in(t("begin.description", title=""))
    assert {key for key in t.part("begin.") if MAY_STAY.fullmatch(key)} > {"section", "module.day", "exercise.sheet"}
