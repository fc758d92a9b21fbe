"""Each rule finds its bad example, at the right line, and lets its good example pass."""

from __future__ import annotations

import inspect
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from helpers import ROOT

from macros.model.finding import Finding
from macros.model.place import Place
from macros.read.catalogue import catalogue
from macros.read.known_files import KnownFiles
from macros.read.load import load
from macros.read.settings import read_settings
from macros.rules import RULES, advice, check, message
from macros.rules.findings_cache import FindingsCache
from macros.words import words

HERE = Path(__file__).parent
SMALL = HERE / "small"
EXAMPLES = {code: rule for code, rule in catalogue().items() if rule.bad}


class Course:
    """A copy of the small curriculum for one example after the other, and what is known of files that stay."""

    def __init__(self, root: Path) -> None:
        self.root, self.known, self.found = root, KnownFiles(), FindingsCache(root)

    def changed(self, example: Mapping[str, Any]) -> list[Finding]:
        """Return the findings of the small curriculum after the changes of an example."""
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.copytree(SMALL, self.root)
        for change in (example, *example.get("also", ())):
            apply(self.root, change)
        return check(load(self.root, self.known), self.found)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    return Course(tmp_path_factory.mktemp("small") / "course")


def apply(root: Path, example: Mapping[str, Any]) -> None:
    path = root / example["file"]
    path.parent.mkdir(parents=True, exist_ok=True)
    if "copy" in example:
        shutil.copy(root / example["copy"], path)
    elif "rename" in example:
        path.rename(root / example["rename"])
    elif "link" in example:
        path.symlink_to(example["link"])
    elif "folder" in example:
        path.mkdir()
    elif "write" in example:
        path.write_text(example["write"], encoding=example.get("encoding", "utf-8"))
    else:
        text = path.read_text(encoding="utf-8")
        old, new = example["change"] if "change" in example else (between(text, *example["cut"]), "")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {example['file']}"
        path.write_text(text.replace(old, new), encoding=example.get("encoding", "utf-8"))


def between(text: str, start: str, end: str) -> str:
    """Return a text from one word up to another."""
    return start + text.partition(start)[2].partition(end)[0]


def line_at(root: Path, place: Place) -> str:
    """Return the line at a place; nothing where that is a folder or an empty file."""
    path = root / place.file
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []
    return lines[place.line - 1] if lines else ""


def test_the_small_curriculum_has_nothing_to_mend() -> None:
    assert check(load(SMALL)) == []


BAD = [(code, number) for code in sorted(EXAMPLES) for number in range(len(EXAMPLES[code].bad))]


@pytest.mark.parametrize(("code", "number"), BAD)
def test_finds_the_bad_example(code: str, number: int, course: Course) -> None:
    bad = EXAMPLES[code].bad[number]
    found = [finding for finding in course.changed(bad) if finding.code == code]
    where = bad.get("where", bad["file"])  # several files are a list
    assert {finding.place.file for finding in found} == ({where} if isinstance(where, str) else set(where))
    assert any(bad["line"] in line_at(course.root, each.place) for each in found)
    assert any(bad.get("says", "") in message(finding, words()) for finding in found)
    assert any(bad.get("advises", "") in advice(finding, words()) for finding in found)
    assert all(advice(finding, words()) for finding in found)


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_lets_the_good_example_pass(code: str, course: Course) -> None:
    assert [str(finding.place) for finding in course.changed(EXAMPLES[code].good)] == []


def test_every_rule_has_its_weight_its_examples_and_its_words() -> None:
    for part in ("finds", "message", "advice"):
        told = {key.split(".")[1] for key in words().keys if key.startswith("rules.") and key.endswith(f".{part}")}
        assert told == set(catalogue()), part
    assert {code for code in catalogue() if not code.startswith("B")} == set(EXAMPLES)
    assert all(rule.good for rule in EXAMPLES.values())
    assert {rule.severity for rule in catalogue().values()} == {"error", "warning"}
    assert set(RULES) <= set(catalogue())


def test_a_rule_takes_the_limits_that_its_catalogue_gives() -> None:
    for code, function in RULES.items():
        assert [*inspect.signature(function).parameters][1:] == [*catalogue()[code].limits], code


def test_all_findings_come_at_once_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    exercise = tmp_path / "exercises" / "count-the-queue.yml"
    text = exercise.read_text(encoding="utf-8")
    text = text.replace("tools: [slip]", "tools: [slips]").replace("right: true, ", "").replace("kind:", "sort:")
    exercise.write_text(text.replace("sort: analysis", "kind: analysis\nwrong: 1"), encoding="utf-8")
    lesson = tmp_path / "docs" / "foundation" / "start" / "queue.md"
    lesson.write_text(lesson.read_text(encoding="utf-8").replace("Count people", "Know people"), encoding="utf-8")
    findings = check(load(tmp_path))
    assert [(str(finding.place), finding.code) for finding in findings] == [
        ("docs/foundation/start/queue.md:9", "O501"),
        ("exercises/count-the-queue.yml:6", "S102"),
        ("exercises/count-the-queue.yml:8", "L201"),
        ("exercises/count-the-queue.yml:28", "Q401"),
    ]


def test_one_broken_record_does_not_accuse_others(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    exercise = tmp_path / "exercises" / "count-the-queue.yml"
    exercise.write_text(exercise.read_text(encoding="utf-8").replace("level: core", "level: easy"), encoding="utf-8")
    assert [finding.code for finding in check(load(tmp_path))] == ["S104"]


def test_the_boxes_are_those_of_the_settings_that_a_course_inherits() -> None:
    settings, findings = read_settings(ROOT / "tests" / "sample")
    assert findings == []
    assert set(settings.boxes) == {"note", "monday", "fiction", "track", "html"}
