"""A course of one's own begins with the generator and a small course to write over."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from helpers import KEPT, ROOT

from macros.commands.new_course import OF_COURSE, course, files, of_generator
from macros.commands.starter_files import STARTER, WORDED
from macros.read.load import load
from macros.rules import check
from macros.rules.report import lines
from macros.words import words


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


# How a message names a page of the site: the page “Write and change”.
NAMED = r"(?:\b[Pp]ages?|\b[Ss]tranic\w*|\b[Сс]траниц\w*) [“„`]([^“”„`{]+)[“”`]"
LANGUAGES = ["bs", "bs-Cyrl", "en", "hr", "sr", "sr-Cyrl"]


@pytest.fixture(scope="module", params=LANGUAGES)
def begun_in(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course that was just begun in a language, with a name."""
    folder = tmp_path_factory.mktemp("language") / "food"
    assert course(ROOT, folder, request.param, "Hrana: «прва» & „друга“") == 0
    return folder


def test_in_each_language_nothing_is_to_mend(begun_in: Path) -> None:
    curriculum = load(begun_in)
    assert curriculum.course.name == curriculum.settings.name == "Hrana: «прва» & „друга“"
    assert curriculum.course.offline_name == "hrana-prva-druga-offline"
    assert lines(check(curriculum), curriculum.words) == []


def test_in_another_language_its_pages_have_none_of_the_english_words(begun_in: Path) -> None:
    curriculum = load(begun_in)
    if curriculum.course.language == "en":
        return
    english = {text for key, text in words("en").part("starter.").items() if " " in text and "{" not in text}
    pages = [page.body for page in curriculum.pages.values() if not page.path.startswith("authors/")]
    texts = [text for raw in (*curriculum.raw, *curriculum.other_raw) for _, text in raw.texts]
    assert [text for text in english if any(text in each for each in (*pages, *texts))] == []


def test_every_word_of_a_new_course_is_used(begun: Path) -> None:
    told = "".join(
        path.read_text(encoding="utf-8")
        for path in STARTER.rglob("*")
        if WORDED.fullmatch(path.relative_to(STARTER).as_posix())
    )
    used = set(re.findall(r"\b[tq]\(\"([\w.]+)\"", told)) | {"name"}
    assert used == set(words("en").part("starter."))
    assert "<<" not in "".join((begun / name).read_text(encoding="utf-8") for name in ("course.yml", "mkdocs.yml"))


def test_its_licence_is_its_own_and_that_of_the_code_stays(begun: Path) -> None:
    text, theirs = ((root / "LICENSE").read_text(encoding="utf-8") for root in (begun, ROOT))
    head, code = text.split("MIT License")
    assert code == theirs.split("MIT License")[1]
    assert "course.yml" in head
    assert "name the source" not in head


def test_each_link_between_the_files_of_the_project_leads_somewhere(begun: Path) -> None:
    dead = [
        f"{path.relative_to(begun)}: {target}"
        for path in (*begun.glob("*.md"), *(begun / "decisions").glob("*.md"))
        for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "", path.read_text(encoding="utf-8")))
        if not re.match(r"\w+:|#", target) and not (path.parent / target.partition("#")[0]).exists()
    ]
    assert dead == []


@pytest.mark.parametrize("tag", ["en", "bs", "hr", "sr"])
def test_each_page_of_the_guide_that_a_message_names_is_there(begun: Path, tag: str) -> None:
    titles = {page.title for page in load(begun).pages.values()} | {words(tag)("learner.workbook.title")}
    messages = [text for start in ("problems.", "rules.", "cli.") for text in words(tag).part(start).values()]
    named = {match for text in messages for match in re.findall(NAMED, text)}
    assert named
    assert named <= titles


@pytest.mark.parametrize(
    ("language", "says"), [("sq", "bs, en, hr, sr"), ("Serbian", "bs, en, hr, sr"), ("", "sr-Cyrl")]
)
def test_a_language_without_words_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, says: str
) -> None:
    assert course(ROOT, tmp_path / "begun", language) == 2
    assert says in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["", " ", "two\nlines", "x" * 101])
def test_a_name_that_cannot_stand_on_a_page_is_refused(tmp_path: Path, name: str) -> None:
    assert course(ROOT, tmp_path / "begun", "en", name) == 2
    assert list(tmp_path.iterdir()) == []


def test_its_own_tests_pass_in_each_script_and_in_both_languages_that_have_texts(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/course"]
    environment = {**os.environ, **KEPT, "PYTHONPATH": ""}
    running = {}
    for tag in ("bs", "en", "sr-Cyrl"):  # at the same time, because each waits for others most of the time
        assert course(ROOT, tmp_path / tag, tag) == 0
        running[tag] = subprocess.Popen(
            command,
            cwd=tmp_path / tag,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
    said = {tag: process.communicate()[0] for tag, process in running.items()}
    assert {tag: said[tag] for tag, process in running.items() if process.returncode} == {}


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
