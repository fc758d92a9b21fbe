"""Findings are told to people, to machines, and beside the lines of a pull request."""

import json
import os
import re
from pathlib import Path

import pytest

from macros.commands import check as command
from macros.model.curriculum import Curriculum
from macros.model.finding import found, nowhere
from macros.model.place import Place
from macros.model.rule import RuleSetting
from macros.read.catalogue import catalogue
from macros.rules import check, settings
from macros.rules.explain import explain
from macros.rules.report import commands, report
from macros.words import words

ERROR = nowhere(Place("exercises/a.yml", 7), "tool", "slop", "slip", ("slip",))
WARNING = found(Place("docs/toolbox/slip.md", 2), "U601", kind="tool", name="slip")


def test_an_error_stops_and_a_warning_does_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert report([WARNING, ERROR], words()) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("docs/toolbox/slip.md:2: U601 (warning) ")
    assert lines[2].startswith("exercises/a.yml:7: L201 There is no tool named slop.")
    assert lines[-2:] == ["1 thing to mend.", "1 warning, which stops nothing."]
    assert report([WARNING], words()) == 0


def test_a_strict_check_stops_at_a_warning_too() -> None:
    assert report([WARNING, ERROR], words(), strict=True) == 2


def test_json_says_how_much_each_weighs(capsys: pytest.CaptureFixture[str]) -> None:
    report([WARNING, ERROR], words(), as_json=True)
    assert [row["severity"] for row in json.loads(capsys.readouterr().out)] == ["warning", "error"]


def test_a_pull_request_shows_findings_beside_their_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    report([ERROR], words())
    assert "::" not in capsys.readouterr().out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    report([ERROR], words())
    (line,) = (line for line in capsys.readouterr().out.splitlines() if line.startswith("::"))
    assert line.startswith(
        "::error file=exercises/a.yml,line=7,title=L201::There is no tool named slop. Did you mean slip?"
    )
    assert "%0AMend the name" in line


def test_a_name_that_is_no_text_is_written_out_in_every_form(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    name = os.fsdecode(b"\xe8aj\n\x1b.png")
    report([found(Place(f"docs/{name}"), "P703", name=name)], words())
    told = capsys.readouterr().out
    assert told.startswith(r"docs/\xe8aj\x0a\x1b.png:1: P703 The name \xe8aj \x1b.png makes trouble")
    told.encode()
    report([found(Place(f"docs/{name}"), "P703", name=name)], words(), as_json=True)
    assert json.loads(capsys.readouterr().out)[0]["file"] == r"docs/\xe8aj\x0a\x1b.png"


def test_signs_with_a_meaning_for_the_pull_request_are_written_as_it_wants_them() -> None:
    (line,) = commands([found(Place("docs/a,b:c.md", 3), "P704", words="50% TODO\nnow")], words())
    assert line.startswith("::warning file=docs/a%2Cb%3Ac.md,line=3,title=P704::“50%25 TODO%0Anow” ")


@pytest.mark.parametrize("code", catalogue())
def test_every_rule_can_be_explained(code: str) -> None:
    lines = explain(code, words())
    assert lines[0].startswith(f"{code}: ")
    assert not any(re.search(r"(?<!\{)\{\w+\}(?!\})", line) for line in lines[:3]), "a value is missing"


def test_a_rule_is_explained_by_an_example_of_wrong_and_of_right(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.run_explain("p704", words()) == 0
    told = capsys.readouterr().out
    assert told.startswith("P704: a note to oneself")
    assert "    TODO see {{" in told
    assert "    To do, see {{" in told


def test_a_rule_that_does_not_exist_is_not_explained_but_the_nearest_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert command.run_explain("P799", words()) == 2
    assert "There is no rule P799. Did you mean P7" in capsys.readouterr().err
    assert command.run_explain("nonsense", words()) == 2
    assert "lists all rules" in capsys.readouterr().err


def test_a_course_may_do_without_a_warning_and_say_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "of_course", lambda _: {"U601": RuleSetting(off="Cases are for reading.")})
    curriculum = Curriculum(tmp_path, findings=(WARNING, ERROR))
    assert check(curriculum) == [ERROR]


def test_an_example_that_takes_something_away_shows_what_is_missing() -> None:
    lines = explain("P708", words())
    start = lines.index(words()("cli.explain.bad"))
    assert lines[start + 1].startswith("In docs/foundation/start/queue.md this is missing")
    assert lines[start + 2 : start + 3] == ["    {{ sources() }}"]
