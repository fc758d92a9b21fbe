"""The built site: one strict build, and builds that must fail."""

from __future__ import annotations

import dataclasses
import re
import shutil
from pathlib import Path

import pytest
from helpers import BASE, EDIT, build

from macros.commands.staging import may_replace
from macros.model.curriculum import Curriculum
from macros.site import check as site_check
from macros.site.site import Site
from macros.site.steps import finish


def test_every_page_of_the_curriculum_is_there(site: Path, curriculum: Curriculum) -> None:
    for path in curriculum.pages:
        assert Site(site).file(path).is_file(), path


def test_the_built_pages_have_nothing_to_mend_below_their_base(site: Path) -> None:
    assert site_check.base_of(Site(site)) == BASE
    assert site_check.check(Site(site)) == []


def test_a_lesson_says_where_the_learner_is(site: Path) -> None:
    html = (site / "foundation" / "why-and-what" / "why-innovate" / "index.html").read_text(encoding="utf-8")
    assert "lesson 2 of 6" in html
    assert 'aria-current="page"' in html
    assert "75 min in a group" in html


def test_the_contents_of_a_page_name_the_learning_paths(site: Path, curriculum: Curriculum) -> None:
    contents = (site / "foundation/paths/index.html").read_text(encoding="utf-8").split('class="contents"')[1]
    for path in curriculum.paths:
        assert f'href="#path-{path}"' in contents


def test_notes_lead_to_the_moment_in_the_video(site: Path) -> None:
    html = (site / "case-studies" / "labx" / "index.html").read_text(encoding="utf-8")
    assert re.search(r'<a href="https://www\.youtube\.com/watch\?v=ufbBpN3BlP0&amp;t=797s">13:17</a>', html)


def test_an_invented_example_is_labelled_where_it_is_shown(site: Path, curriculum: Curriculum) -> None:
    for id, exercise in curriculum.exercises.items():
        html = (site / "exercises" / id / "index.html").read_text(encoding="utf-8")
        assert ("<strong>FICTION</strong>" in html) == (exercise.fiction is not None), id


FAULTS = {
    "a broken link in a page": ("docs/index.md", "\n[x](nowhere.md)\n"),
    "a broken anchor": ("docs/index.md", "\n[x](toolbox/index.md#nowhere)\n"),
    "a broken link in YAML text": ("exercises/barrier-wall.yml", "short: See [the tool](tool:nowhere).\n"),
    "a broken link in raw HTML from a macro": (
        "macros/views/exercise/facts.html",
        '<p><a href="../nowhere/">x</a></p>\n',
    ),
    "a duplicate id": ("docs/index.md", '\n{{ exercise("barrier-wall") }}\n\n{{ exercise("barrier-wall") }}\n'),
}


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_the_build_fails_on(fault: str, project_copy: Path) -> None:
    name, added = FAULTS[fault]
    path = project_copy / name
    before = path.read_text(encoding="utf-8")
    text = (
        re.sub(r"^short: .*?(?=^\w)", "", before, flags=re.DOTALL | re.MULTILINE)
        if added.startswith("short")
        else before
    )
    path.write_text(text + added, encoding="utf-8")
    try:
        done = build(project_copy, project_copy / "out")
    finally:
        path.write_text(before, encoding="utf-8")
    assert done.returncode != 0, done.stdout + done.stderr
    assert "nowhere" in done.stdout + done.stderr or "barrier-wall" in done.stdout + done.stderr
    assert not (project_copy / "out").exists(), "a bad site must not be put in its place"


def test_the_site_can_be_built_without_directories_for_offline_use(
    project_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIRECTORY_URLS", "false")
    done = build(project_copy, project_copy / "flat")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (project_copy / "flat" / "toolbox" / "facet-compass.html").is_file()


def test_only_a_site_or_an_empty_folder_is_replaced(tmp_path: Path) -> None:
    project, site = tmp_path / "project", tmp_path / "site"
    (project / "docs").mkdir(parents=True)
    (project / "docs" / "notes.txt").write_text("mine", encoding="utf-8")
    (project / "mkdocs.yml").touch()
    for never in (project, tmp_path, project / "docs"):
        assert not may_replace(project, never), never
    assert may_replace(project, site)
    site.mkdir()
    assert may_replace(project, site)
    (site / "index.html").touch()
    assert may_replace(project, site)


def test_finishing_a_site_again_changes_nothing(site: Path, curriculum: Curriculum, tmp_path: Path) -> None:
    def files(folder: Path) -> dict[str, bytes]:
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    again = shutil.copytree(site, tmp_path / "again")
    finish(Site(again), curriculum)
    before, after = files(site), files(again)
    assert set(before) == set(after)
    assert [name for name in before if before[name] != after[name]] == []


def test_a_site_is_finished_without_an_exercise_that_could_not_be_read(
    site: Path, curriculum: Curriculum, tmp_path: Path
) -> None:
    served = shutil.copytree(site, tmp_path / "served")
    others = {id: each for id, each in curriculum.exercises.items() if id != "card-storm"}
    finish(Site(served), dataclasses.replace(curriculum, exercises=others))
    index = "".join(path.read_text(encoding="utf-8") for path in (served / "search").glob("*/pages-*.js"))
    assert "exercises/card-storm/" not in index
    assert "exercises/barrier-wall/" in index


def test_the_edit_button_opens_the_file_with_the_text(site: Path) -> None:
    def opens(page: str) -> list[str]:
        html = (site / page / "index.html").read_text(encoding="utf-8")
        return re.findall(r'<a href="([^"]+)"[^>]*rel="edit"', html)

    assert opens("toolbox/five-whys") == [f"{EDIT}toolbox/five-whys.md"]
    assert opens("exercises/barrier-wall") == [f"{EDIT.removesuffix('docs/')}exercises/barrier-wall.yml"]
