"""Who does what the README and the authors' guide say has nothing to mend."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from helpers import ROOT, once

from macros.__main__ import main
from macros.write import HOLDERS

README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "trainers" / "write-and-change.md").read_text(encoding="utf-8")
CHECK = ".venv/bin/python -m macros check"
STRICT = f"{CHECK} --strict"
RULES = (ROOT / "docs" / "trainers" / "rules.md").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def course_checked(shared: Path) -> Path:
    """A copy of the course in which the check has run: what it kept lets the next one look at what has changed."""

    def made(folder: Path) -> None:
        for name in ("docs", "exercises"):
            shutil.copytree(ROOT / name, folder / name)
        for name in ("course.yml", "addresses.txt", "saved-names.txt"):
            shutil.copy(ROOT / name, folder)
        settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        inherits = settings.replace("INHERIT: macros", f"INHERIT: {ROOT.as_posix()}/macros")
        (folder / "mkdocs.yml").write_text(inherits, encoding="utf-8")
        run(folder, CHECK)

    return once(shared / "course-checked", made)


@pytest.fixture
def project(course_checked: Path, tmp_path: Path) -> Path:
    """A copy of the course."""
    return Path(shutil.copytree(course_checked, tmp_path / "project"))


def run(project: Path, command: str) -> str:
    """Run a command as it is printed, in the course's folder. Returns what it says; its status must be 0."""
    python, option, module, *arguments = shlex.split(command)
    assert (python, option, module) == (".venv/bin/python", "-m", "macros")
    said, wrong = io.StringIO(), io.StringIO()
    with contextlib.chdir(project), contextlib.redirect_stdout(said), contextlib.redirect_stderr(wrong):
        status = main(arguments)
    assert status == 0, said.getvalue() + wrong.getvalue()
    return said.getvalue()


def block(text: str, kind: str, holds: str) -> str:
    """Return the block of code that holds certain words."""
    (found,) = (each for each in re.findall(rf"```{kind}\n(.*?)```", text, re.DOTALL) if holds in each)
    return str(found)


def put_below(path: Path, heading: str, text: str) -> None:
    """Write a text below a heading of a page."""
    page = path.read_text(encoding="utf-8")
    assert page.count(f"\n{heading}\n") == 1
    path.write_text(page.replace(f"\n{heading}\n", f"\n{heading}\n\n{text.strip()}\n"), encoding="utf-8")


def test_the_exercise_of_the_readme_passes_the_strictest_check(project: Path) -> None:
    run(project, block(README, "text", "new exercise"))
    (file,) = re.findall(r"^writes `(exercises/[a-z-]+\.yml)`", README, re.MULTILINE)
    (project / file).write_text(block(README, "yaml", "steps:"), encoding="utf-8")
    (strict,) = re.findall(r"`(\S+ -m macros check --strict)`", README)
    assert "nothing to mend" in run(project, strict)


def test_what_the_guide_begins_can_be_dropped_as_it_says(project: Path) -> None:
    before = (project / "mkdocs.yml").read_text(encoding="utf-8")
    run(project, block(GUIDE, "text", "new exercise"))
    drop = block(GUIDE, "text", "drop exercise:barrier-walk")
    assert "barrier-walk" in run(project, drop)
    run(project, drop.replace(" --look", ""))
    assert (project / "mkdocs.yml").read_text(encoding="utf-8") == before
    assert "nothing to mend" in run(project, ".venv/bin/python -m macros check --strict")


def test_a_box_of_the_guide_can_be_pasted_into_a_page(project: Path) -> None:
    put_below(project / "docs" / "trainers" / "index.md", "# For trainers", block(GUIDE, "text", "/// monday"))
    assert "nothing to mend" in run(project, ".venv/bin/python -m macros check --strict")


def test_a_box_for_one_track_can_be_pasted_into_a_page(project: Path) -> None:
    put_below(project / "docs" / "trainers" / "index.md", "# For trainers", block(GUIDE, "text", "/// track"))
    assert "nothing to mend" in run(project, STRICT)


def command_in(text: str, words: str) -> str:
    """Return the one command of a guide that holds certain words."""
    (found,) = (line for line in block(text, "text", words).splitlines() if words in line)
    return found


@pytest.mark.parametrize(("kind", "missing"), [("gamebook", ""), ("talk", "U605"), ("plan", "U606")])
def test_what_the_guide_adds_to_a_list_has_no_error_and_is_told_where_it_belongs(
    project: Path, kind: str, missing: str
) -> None:
    run(project, command_in(GUIDE, f"new {kind}"))
    told = run(project, CHECK)
    assert re.findall(r"^\S+: ([A-Z]\d+)", told, re.MULTILINE) == ([missing] if missing else [])


def test_a_course_that_is_begun_to_be_translated_has_nothing_to_mend(project: Path) -> None:
    course = project / "course.yml"
    lines = block(GUIDE, "text", "translated_from")
    text = course.read_text(encoding="utf-8").replace("language: en\n", lines)
    assert lines in text
    course.write_text(text, encoding="utf-8")
    told = run(project, block(GUIDE, "text", "--untranslated"))
    assert "docs/foundation/why-and-what/why-innovate.md: " in told


def test_a_note_on_how_the_exercise_of_the_guide_was_taught_has_nothing_to_mend(project: Path) -> None:
    run(project, block(GUIDE, "text", "new exercise"))
    run(project, command_in(GUIDE, "new taught"))
    assert "nothing to mend" in run(project, STRICT)


def test_the_lines_on_when_facts_were_checked_can_be_pasted_into_a_page(project: Path) -> None:
    page = project / "docs" / "case-studies" / "labx.md"
    text = page.read_text(encoding="utf-8")
    old = re.search(r"^facts:.*\n(?: .*\n)*", text, re.MULTILINE)
    assert old is not None
    page.write_text(text.replace(old[0], block(GUIDE, "text", "check_by")), encoding="utf-8")
    assert "nothing to mend" in run(project, STRICT)


def test_every_kind_of_record_that_can_be_begun_stands_in_the_readme() -> None:
    told = README.partition("`macros new` begins")[2].partition("`macros drop")[0]
    assert set(re.findall(r"`([a-z_]+)`", told)) == set(HOLDERS) - {"exercise"}


def test_the_questions_without_their_answers_are_written_as_the_guide_says(project: Path) -> None:
    python, tool, *files = shlex.split(block(GUIDE, "text", "blind_quiz"))
    assert python == ".venv/bin/python"
    subprocess.run([sys.executable, ROOT / tool, *files], cwd=project, env={"PYTHONPATH": str(ROOT)}, check=True)
    for name in files[-2:]:
        assert (project / name).stat().st_size > 1000


def test_a_rule_is_explained_as_the_guide_says(project: Path) -> None:
    assert "P704" in run(project, block(RULES, "text", "--explain"))
    (option,) = re.findall(r"`(--explain [A-Z]\d+)`", README)
    assert "exercise" in run(project, f".venv/bin/python -m macros check {option}")


def test_a_course_does_without_a_rule_as_the_guide_says(project: Path) -> None:
    lesson = project / "docs" / "foundation" / "why-and-what" / "why-innovate.md"
    lesson.write_text(lesson.read_text(encoding="utf-8").replace("{{ orientation() }}\n", "", 1), encoding="utf-8")
    strict = ".venv/bin/python -m macros check --strict"
    with pytest.raises(AssertionError, match="P724"):
        run(project, strict)
    settings = block(RULES, "yaml", "P724").replace("at_most: 8", "at_most: 12")  # this course's quizzes have 12
    with (project / "course.yml").open("a", encoding="utf-8") as course:
        course.write(f"\n{settings}")
    assert "nothing to mend" in run(project, strict)
