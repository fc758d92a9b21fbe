"""What rules find in one file is kept from one run to the next, and never makes a difference to what is found."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers import sample

from macros.model.finding import Finding
from macros.read.load import load
from macros.rules import RULES, check, check_changed, settings
from macros.rules.findings_cache import FILE
from macros.rules.per_file import pieces
from macros.rules.registry import PER_FILE
from macros.rules.report import as_rows

SLIPS = (
    ("docs/*/**/*.md", "\n\n/// nothing\n\nTODO {{ cte(1) }} <b>x</b>\n\n{{ unknown() }} ```\n"),
    ("exercises/*.yml", "\n# nothing\n"),
)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the sample with slips in many files."""
    root = sample(tmp_path / "project")
    for pattern, slip in SLIPS:
        for path in sorted(root.glob(pattern))[::3]:
            path.write_text(path.read_text(encoding="utf-8") + slip, encoding="utf-8")
    for path in sorted((root / "exercises").glob("*.yml"))[::2]:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("summary: ", "summary: TODO <i>…</i> ", 1), encoding="utf-8")
    return root


def rows(root: Path, run: Callable[..., list[Finding]]) -> list[dict[str, str | int]]:
    curriculum = load(root)
    return as_rows(run(curriculum), curriculum.words)


def test_cold_and_warm_it_finds_the_same_in_the_same_order(broken: Path) -> None:
    without = rows(broken, check)
    assert len(without) > 10
    assert rows(broken, check_changed) == without
    assert (broken / FILE).is_file()
    assert rows(broken, check_changed) == without


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-7], lambda _data: b"", lambda data: data[:40] + b"x" + data[41:]]
)
def test_a_damaged_file_is_as_good_as_none(broken: Path, damage: Callable[[bytes], bytes]) -> None:
    without = rows(broken, check)
    rows(broken, check_changed)
    (broken / FILE).write_bytes(damage((broken / FILE).read_bytes()))
    assert rows(broken, check_changed) == without
    assert rows(broken, check_changed) == without


def test_after_each_edit_it_finds_what_a_first_run_would_find(broken: Path) -> None:
    chance = random.Random(1)
    files = sorted([*broken.glob("docs/**/*.md"), *broken.glob("docs/**/*.yml"), *broken.glob("exercises/*.yml")])
    for _ in range(12):
        path = chance.choice([each for each in files if each.exists()])
        lines = path.read_text(encoding="utf-8").splitlines()
        at = chance.randrange(len(lines) + 1)
        lines[at:at] = chance.choice((["/// x"], ["{{ cite() }}"], ["", "A <b>line</b> TODO", ""]))
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        assert rows(broken, check_changed) == rows(broken, check)


def test_another_setting_of_the_course_is_seen(broken: Path) -> None:
    rows(broken, check_changed)
    course = broken / "course.yml"
    text = course.read_text(encoding="utf-8")
    course.write_text(
        text.replace("\nrules:\n", "\nrules:\n  R902: {at_most: 3, reason: A test.}\n", 1), encoding="utf-8"
    )
    found = rows(broken, check_changed)
    assert found == rows(broken, check)
    assert "R902" in {each["code"] for each in found}


def test_a_file_that_did_not_change_is_not_looked_at_again(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows(broken, check_changed)
    asked = []
    monkeypatch.setitem(RULES, "P711", lambda piece: asked.append(piece) or [])
    rows(broken, check_changed)
    assert asked == []
    changed = broken / "docs" / "index.md"
    changed.write_text(changed.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    rows(broken, check_changed)
    assert [list(piece.pages) for piece in asked] == [["index.md"]]


def test_a_rule_that_is_alone_finds_in_single_files_what_it_finds_in_all(broken: Path) -> None:
    curriculum = load(broken)
    for code in sorted(PER_FILE):
        limits = settings.limits(curriculum, code)
        in_all = [str(each) for each in RULES[code](curriculum, **limits)]
        in_pieces = [str(each) for piece in pieces(curriculum).values() for each in RULES[code](piece, **limits)]
        assert sorted(in_pieces) == sorted(in_all), code
