"""A record that is renamed is the same one everywhere: nothing is left to mend, and readers see the same words."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import build
from selectolax.lexbor import LexborHTMLParser

from macros.builders.frame import renamed
from macros.commands import rename
from macros.export.agenda import facts
from macros.model.address import url_of
from macros.model.curriculum import Curriculum
from macros.read.load import load_cached as load
from macros.rules import check_changed as check
from macros.views import View
from macros.write.renaming import BEHIND, CAN_CHANGE, can_be_renamed


def content(project: Path) -> dict[str, bytes]:
    files = [path for path in project.rglob("*") if path.is_file() and ".build" not in path.parts]
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}


def first(curriculum: Curriculum, kind: str) -> str:
    return next(each for each in can_be_renamed(curriculum) if each.startswith(f"{kind}:"))


def new_id(kind: str) -> str:
    return f"novo-ime-{kind.replace('_', '-')}"


def text_of(page: Path, names: dict[str, str]) -> str:
    """Return the words of a built page, without those that scripts read. Names of files to take along have an id."""
    (main,) = LexborHTMLParser(page.read_text("utf-8")).css("article")
    for each in main.css("script, style, template, [hidden]"):
        each.decompose()
    text = " ".join(main.text(separator=" ").split())
    for old, new in names.items():
        text = text.replace(old, new)
    return text


def test_one_of_each_kind_can_be_renamed_and_readers_see_the_same_words(
    project_copy: Path, tmp_path: Path, site: Path
) -> None:
    before = load(project_copy)
    names = {}
    for kind in CAN_CHANGE:
        reference = first(load(project_copy), kind)
        assert rename.run(project_copy, reference, new_id(kind)) == 0
        names[reference.partition(":")[2]] = new_id(kind)
    after = load(project_copy)
    assert check(after) == []
    build(project_copy, tmp_path / "after")
    assert len(after.pages) == len(before.pages)
    for path in before.pages:
        old = url_of(path)
        pages = tmp_path / "after" / now(after, old) / "index.html", site / old / "index.html"
        assert text_of(pages[0], names) == text_of(pages[1], names)
        assert (tmp_path / "after" / old / "index.html").is_file(), "the old address leads on"


def now(curriculum: Curriculum, address: str) -> str:
    """Return the address at which the page of an old one stands."""
    moved = curriculum.moved.get(address)
    return url_of(curriculum.page_of[moved.to].path) if moved else address


@pytest.mark.parametrize("kind", BEHIND)
def test_the_old_id_is_kept_in_was_and_goes_out_of_it_again(project_copy: Path, kind: str) -> None:
    reference = first(load(project_copy), kind)
    old = reference.partition(":")[2]
    assert rename.run(project_copy, reference, "jedan") == 0
    assert rename.run(project_copy, f"{kind}:jedan", "drugi") == 0

    def was() -> tuple[str, ...]:
        curriculum = load(project_copy)
        (record,) = (each for id, each in getattr(curriculum, f"{kind}s").items() if id in ("drugi", old))
        return tuple(record.was)

    assert was() == (old, "jedan")
    if kind != "module":
        assert f"{kind}/{old}:drugi" in renamed(load(project_copy))
    assert rename.run(project_copy, f"{kind}:drugi", old) == 0
    assert was() == ("jedan", "drugi")
    assert load(project_copy).moved.keys() & {url_of(load(project_copy).page_of[reference].path)} == set()


def test_plans_know_lessons_and_modules_by_their_old_ids(project_copy: Path) -> None:
    rename.run(project_copy, "lesson:koraci", "prvi-koraci")
    rename.run(project_copy, "module:povrede", "rane")
    curriculum = load(project_copy)
    known = facts(View(curriculum, curriculum.words, "index.md"))
    assert known["lessons"]["prvi-koraci"]["was"] == ["koraci"]
    assert any("module:povrede:" in each.get("was", ()) for each in known["plans"])


@pytest.mark.parametrize("other", ["poziv", "sta-nas-koci"])
def test_an_old_id_of_a_lesson_that_something_has_is_told(project_copy: Path, other: str) -> None:
    page = project_copy / load(project_copy).page_of["lesson:koraci"].file
    text = page.read_text("utf-8")
    page.write_text(text.replace("  module: prve-minute\n", f"  module: prve-minute\n  was: [{other}]\n"), "utf-8")
    assert [each.code for each in check(load(project_copy))] == ["S124"]


def test_two_kinds_with_one_id_are_told_apart(project_copy: Path) -> None:
    rename.run(project_copy, "exercise:prvi-korak", "koraci")
    assert rename.run(project_copy, "lesson:koraci", "novi-koraci") == 0
    curriculum = load(project_copy)
    assert check(curriculum) == []
    assert curriculum.exercises["koraci"].lessons == ("novi-koraci",)


@pytest.mark.parametrize(
    ("reference", "new"),
    [
        ("lesson:koraci", "poziv"),
        ("lesson:koraci", "Novi Koraci"),
        ("lesson:koraci", "con"),
        ("lesson:nema-ga", "novi"),
        ("term:avd", "novi"),
        ("note:plan-tima", "novi"),
        ("lesson:koraci", "index"),
    ],
)
def test_what_cannot_be_renamed_is_said_and_nothing_is_changed(
    project_copy: Path, capsys: pytest.CaptureFixture[str], reference: str, new: str
) -> None:
    before = content(project_copy)
    assert rename.run(project_copy, reference, new) == 2
    assert capsys.readouterr().err
    assert content(project_copy) == before


def test_looking_changes_nothing_and_says_what_would_change(
    project_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = content(project_copy)
    assert rename.run(project_copy, "exercise:prvi-korak", "prvi-strah-dva", only_look=True) == 0
    assert "exercises/prvi-strah-dva.yml" in capsys.readouterr().out
    assert content(project_copy) == before


def test_an_old_id_in_a_command_of_a_page_is_shown(project_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = project_copy / "docs" / "index.md"
    home.write_text(home.read_text("utf-8") + "\n`new exercise x --in rane-i-opekotine`\n", encoding="utf-8")
    rename.run(project_copy, "lesson:rane-i-opekotine", "rane")
    line = home.read_text("utf-8").count("\n")
    assert f"docs/index.md:{line}" in capsys.readouterr().out
