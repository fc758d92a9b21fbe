"""The built site: one strict build, and builds that must fail."""

from __future__ import annotations

import dataclasses
import re
import shutil
from pathlib import Path

import pytest
from helpers import BASE, EDIT, build, say

from macros.commands.staging import may_replace
from macros.model.curriculum import Curriculum
from macros.model.moodle import ALL, counted, file_of
from macros.site import check as site_check
from macros.site.site import Site
from macros.site.steps import finish


def test_every_page_of_the_curriculum_is_there(site: Path, curriculum: Curriculum) -> None:
    for path in curriculum.pages:
        assert Site(site).file(path).is_file(), path


def test_the_built_pages_have_nothing_to_mend_below_their_base(site: Path) -> None:
    assert site_check.base_of(Site(site)) == BASE
    assert site_check.check(Site(site)) == []


def test_each_page_names_whose_it_is_its_licence_what_was_changed_and_leads_to_the_project(
    site: Path, curriculum: Curriculum
) -> None:
    course, project = curriculum.course, EDIT.split("/edit/")[0]
    assert course.based_on
    for path in curriculum.pages:
        foot = Site(site).file(path).read_text(encoding="utf-8").split('<footer class="foot">')[1]
        assert course.authors in foot, path
        assert f'<a href="{course.licence_url}" rel="license">' in foot, path
        assert course.based_on.title in foot, path
        assert course.based_on.changes in foot, path
        assert f'<a href="{project}/issues">{say("frame.tell_us")}</a>' in foot, path


def test_the_accessibility_statement_says_who_answers_for_the_site(site: Path, curriculum: Curriculum) -> None:
    told = curriculum.course.responsible
    html = (site / "podsjetnik" / "pristupacnost" / "index.html").read_text(encoding="utf-8")
    assert told
    assert all(each in html for each in (told.body, told.contact, told.law, told.enforcement))


def test_a_lesson_says_where_the_learner_is(site: Path) -> None:
    html = (site / "prva-pomoc" / "prve-minute" / "poziv" / "index.html").read_text(encoding="utf-8")
    assert say("orientation.lesson", n=2, of=3) in html
    assert 'aria-current="page"' in html
    assert say("orientation.room", n=35) in html


def test_the_contents_of_a_page_name_the_learning_paths(site: Path, curriculum: Curriculum) -> None:
    contents = (site / "prva-pomoc/putevi/index.html").read_text(encoding="utf-8").split('class="contents"')[1]
    for path in curriculum.paths:
        assert f'href="#path-{path}"' in contents


def test_notes_lead_to_the_moment_in_the_video(site: Path) -> None:
    html = (site / "prva-pomoc" / "prve-minute" / "ozivljavanje" / "index.html").read_text(encoding="utf-8")
    assert re.search(r'<a href="https://www\.futurelearn\.com/[^"]*/steps/27025\?t=98s">01:38</a>', html)


def test_an_invented_example_is_labelled_where_it_is_shown(site: Path, curriculum: Curriculum) -> None:
    for id, exercise in curriculum.exercises.items():
        html = Site(site).file(curriculum.course.exercise_page(id)).read_text(encoding="utf-8")
        assert (f"<strong>{say('fiction')}</strong>" in html) == (exercise.fiction is not None), id


FAULTS = {
    "a broken link in a page": ("docs/index.md", "\n[x](nowhere.md)\n"),
    "a broken anchor": ("docs/index.md", "\n[x](alati/index.md#nowhere)\n"),
    "a broken link in YAML text": ("exercises/sta-prvo.yml", "short: See [the tool](tool:nowhere).\n"),
    "a broken link in raw HTML": ("docs/index.md", '\n<p><a href="../nowhere/">x</a></p>\n'),
    "a duplicate id": ("docs/index.md", '\n{{ exercise("sta-prvo") }}\n\n{{ exercise("sta-prvo") }}\n'),
}


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_the_build_fails_on(fault: str, project_copy: Path, site: Path) -> None:
    shutil.copytree(site.parent / "project" / ".build", project_copy / ".build", dirs_exist_ok=True)  # just built
    name, added = FAULTS[fault]
    with (project_copy / name).open("a", encoding="utf-8") as file:
        file.write(added)
    done = build(project_copy, project_copy / "out")
    assert done.returncode != 0, done.stdout + done.stderr
    assert "nowhere" in done.stdout + done.stderr or "sta-prvo" in done.stdout + done.stderr
    assert not (project_copy / "out").exists(), "a bad site must not be put in its place"


def test_the_site_can_be_built_without_directories_for_offline_use(project_copy: Path) -> None:
    done = build(project_copy, project_copy / "flat", DIRECTORY_URLS="false")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (project_copy / "flat" / "alati" / "karta-poziva.html").is_file()


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
    others = {id: each for id, each in curriculum.exercises.items() if id != "sta-prvo"}
    finish(Site(served), dataclasses.replace(curriculum, exercises=others))
    index = "".join(path.read_text(encoding="utf-8") for path in (served / "search").glob("*/pages-*.js"))
    assert "vjezbe/sta-prvo/" not in index
    assert "vjezbe/prvi-korak/" in index


def test_on_the_page_of_a_quiz_its_questions_stand_before_what_only_a_group_needs(site: Path) -> None:
    text = Site(site).file("vjezbe/provjera-prve-minute.md").read_text(encoding="utf-8")
    content = text.split("<article")[1]
    assert 'href="#questions"' in content
    places = [content.index(f'id="{part}"') for part in ("alone", "questions", "steps")]
    assert places == sorted(places)


def test_the_edit_button_opens_the_file_with_the_text(site: Path) -> None:
    def opens(page: str) -> list[str]:
        html = (site / page / "index.html").read_text(encoding="utf-8")
        return re.findall(r'<a href="([^"]+)"[^>]*rel="edit"', html)

    assert opens("alati/karta-poziva") == [f"{EDIT}alati/karta-poziva.md"]
    assert opens("vjezbe/prvi-korak") == [f"{EDIT.removesuffix('docs/')}exercises/prvi-korak.yml"]


def test_a_lesson_is_cut_where_its_map_says_and_each_tick_is_once(site: Path, curriculum: Curriculum) -> None:
    page = Site(site).page(curriculum.page_of["lesson:pripremljeno-mjesto"].path)
    assert page is not None
    (map,) = page.select(".stretch-map")
    lines = page.select(".stretch-end")
    told = [node.attributes["data-ticks"] for node in map.css("li")]
    assert told == [node.attributes["data-ticks"] for node in lines]
    assert len(told) == 3
    for line, link in zip(lines, map.css("a")[1:], strict=False):
        starts = line.next
        while starts is not None and not starts.is_element_node:
            starts = starts.next
        assert starts is not None
        ids = [node.attributes.get("id") for node in (starts, *starts.css("h3"))]
        assert str(link.attributes["href"]).removeprefix("#") in ids


def test_the_questions_of_an_exercise_are_a_file_for_moodle_to_which_its_page_leads(
    site: Path, curriculum: Curriculum
) -> None:
    listed = [id for _, told in counted(curriculum) for id, _, _ in told]
    table = Site(site).html("predavaci/moodle/index.html")
    linked = [node.attributes["href"] for node in table.tree.css("main a[download]")]
    assert linked == [f"../../{ALL}", *(f"../../{file_of(id)}" for id in listed)]
    assert {path.name for path in (site / "moodle").iterdir()} == {Path(href or "").name for href in linked}
    for id in listed:
        assert (site / file_of(id)).read_text(encoding="utf-8").startswith("<?xml")
        page = Site(site).page(curriculum.course.exercise_page(id))
        assert page
        below = page.tree.css_first('[data-way="group"] > a[href$=".xml"]')
        assert below
        assert below.attributes["href"] == f"../../{file_of(id)}"
    whole = (site / ALL).read_text(encoding="utf-8")
    assert whole.count("<idnumber>") == sum(len(each.questions) for each in curriculum.exercises.values())
    assert f"https://example.org{BASE}vjezbe/" in whole
