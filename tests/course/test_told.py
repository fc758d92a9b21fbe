"""Every command and every file that a guide or a workflow names is there, and spelled as it is told."""

from __future__ import annotations

import contextlib
import re
import shlex
from pathlib import Path

import pytest
from helpers import ROOT

from macros.__main__ import parser

GUIDES = [*ROOT.glob("*.md"), *(ROOT / "docs" / "trainers").glob("*.md"), *(ROOT / "decisions").glob("*.md")]
GUIDES += [*(ROOT / ".github").rglob("*.md")]
MACHINES = [*(ROOT / ".github" / "workflows").glob("*.yml"), ROOT / ".pre-commit-config.yaml"]
MACHINES += [ROOT / ".devcontainer" / "devcontainer.json"]
TOLD = [path for path in GUIDES + MACHINES if path.name != "CHANGELOG.md"]  # what was true once stays in it

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8").replace("$(VENV)", ".venv")
TARGETS = set(re.findall(r"^([a-z]+|\.venv/\w+\.done):", MAKEFILE, re.MULTILINE))
# A guide may say a file as it is called in its room.
ROOMS = ("", "macros", "frontend", ".github", "exercises", "docs")
# These stand for any, or are made.
UNTRUE = re.compile(r"\b(?:NAME|LANG|ID)\b|…|^\.\./|exercises/barrier-walk|^\.build/|^\.venv/")


def code(path: Path) -> list[str]:
    """Return the lines of code in a guide, also those inside a sentence; of what a machine runs, its commands."""
    text = path.read_text(encoding="utf-8")
    inside = re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text)
    if path in MACHINES:
        return [
            *inside,
            *(re.sub(r'^[\s-]*(?:run:|entry:|"postCreateCommand": ")?\s*', "", line) for line in text.splitlines()),
        ]
    return [*inside, *"\n".join(re.findall(r"^```text\n(.*?)^```", text, re.DOTALL | re.MULTILINE)).splitlines()]


def named(paths: list[Path], pattern: str) -> list[tuple[str, str]]:
    """Return the file and the words of each line of code that a pattern finds."""
    return [
        (path.relative_to(ROOT).as_posix(), found[1])
        for path in paths
        for line in code(path)
        if (found := re.search(pattern, line))
    ]


MADE = named(TOLD, r'^make ((?:(?! {2})[^"|&#])+)')
CALLED = named(TOLD, r"(?:-m |^)macros ([a-z][^|>]*)")
FILES = named(GUIDES, r"^([\w.-]+(?:/[\w.-]+)+\.\w+|[\w-]+\.(?:toml|txt|cff|json))$")


def test_enough_is_looked_at() -> None:
    assert len(MADE) > 30
    assert len(CALLED) > 15
    assert len(FILES) > 20


@pytest.mark.parametrize(("path", "words"), sorted(set(MADE)))
def test_what_is_to_be_made_can_be_made(path: str, words: str) -> None:
    asked = [word for word in words.split() if "=" not in word and not word.startswith("$")]
    assert set(asked) <= TARGETS, path


@pytest.mark.parametrize(("path", "words"), sorted(set(CALLED)))
def test_a_command_that_is_told_can_be_called_so(path: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    command, *arguments = shlex.split(words)
    if not arguments or "$" in words:  # only its name is told, or a form fills in the rest
        arguments = ["--help"]
    with contextlib.suppress(SystemExit):
        parser().parse_args([command, *arguments])
    assert capsys.readouterr().err == "", path


def test_each_room_of_the_code_stands_in_the_guide() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for room, told in (("macros", r"`([a-z]+)/`"), ("frontend", r"^([a-z-]+)/ ")):
        there = {each.name for each in (ROOT / room).iterdir() if each.is_dir() and any(each.glob("*.*"))}
        assert there - {"__pycache__", "node_modules"} <= set(re.findall(told, guide, re.MULTILINE)), room


@pytest.mark.parametrize(("path", "file"), sorted(set(FILES)))
def test_a_file_that_is_named_is_there(path: str, file: str) -> None:
    if not UNTRUE.search(file):
        assert any((ROOT / room / file).exists() for room in ROOMS), path
