"""A page that stays open while the site is built anew under it, and texts that were saved on the site of before."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import say
from playwright.sync_api import Page, expect
from server import serve

from macros.model.curriculum import Curriculum
from macros.site import chunks, search
from macros.site.assets import folder_for, with_bundle
from macros.site.site import Site

pytestmark = pytest.mark.browser

WALL = "prvi-korak"
HOPE = "Šta me koči da priđem"


def rebuilt(site: Path, curriculum: Curriculum) -> None:
    """Put a build with other content and other scripts in the place of the one in `site`."""
    made = Site(site)
    listed = list(reversed(search.documents(curriculum, made)))  # each document gets another number
    chunks.write(made, chunks.SEARCH, search.chunks_of(curriculum, listed))
    sheets = {path.stem: path for path in site.glob("sheets/*/*.js")}
    texts = {name: path.read_text(encoding="utf-8") for name, path in sheets.items()}
    shutil.rmtree(site / "sheets")
    for name, text in texts.items():
        made.publish(f"sheets/{name}.js", text)
    (learn,) = site.glob("assets/*/learn.js")
    folder = folder_for({"learn.js": "another"})
    learn.parent.rename(learn.parent.with_name(folder))
    mark = folder_for({folder: made.fingerprint})
    chunks.seal(made, mark)
    made.write("assets/build.js", chunks.script("build", mark))
    for name in made.names:
        made.write(name, with_bundle(made.html(name).text, folder, mark))


@pytest.fixture
def updated(site: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a copy of the site, and its folder, in which a new build may take its place."""
    folder = shutil.copytree(site, tmp_path / "site")
    with serve(folder) as address:
        yield address, folder


def ask(page: Page, question: str) -> None:
    if not page.locator("dialog.search[open]").count():
        expect(page.locator(".head-search")).to_have_attribute("role", "button")  # the script of the head is alive
        page.keyboard.press("/")
    page.get_by_role("searchbox").fill(question)


@pytest.fixture
def anywhere(page: Page) -> Page:
    """A tab that may visit the copy, too."""
    page.context.unroute_all()
    return page


def test_a_search_on_a_page_of_before_never_shows_wrong_titles(
    anywhere: Page, updated: tuple[str, Path], curriculum: Curriculum
) -> None:
    address, folder = updated
    anywhere.goto(address)
    anywhere.keyboard.press("/")
    expect(anywhere.get_by_role("searchbox")).to_be_focused()
    rebuilt(folder, curriculum)
    ask(anywhere, "jako krvarenje")
    expect(anywhere.locator("dialog [role=status]")).to_contain_text(say("learner.outdated"))
    expect(anywhere.locator(".found a")).to_have_count(0)
    with anywhere.expect_navigation():
        anywhere.get_by_role("button", name=say("learner.reload")).click()
    ask(anywhere, "karta za poziv")
    expect(anywhere.locator(".found a strong").first).to_have_text("Karta za poziv")


def test_a_part_of_before_is_not_joined_with_a_part_of_now(
    anywhere: Page, updated: tuple[str, Path], curriculum: Curriculum
) -> None:
    """Without the search of its own build a page leads to the list from A to Z, which is a page of the new build."""
    address, folder = updated
    anywhere.goto(address)
    rebuilt(folder, curriculum)
    anywhere.get_by_role("button", name=say("frame.search")).click()
    expect(anywhere).to_have_url(f"{address}podsjetnik/abeceda/")


def test_the_workbook_of_before_says_so_and_loses_nothing(
    anywhere: Page, updated: tuple[str, Path], curriculum: Curriculum
) -> None:
    address, folder = updated
    anywhere.goto(f"{address}moja-sveska/")
    expect(anywhere.get_by_text(say("workbook.empty"))).to_be_visible()
    rebuilt(folder, curriculum)
    other = anywhere.context.new_page()
    other.goto(f"{address}vjezbe/{WALL}/")
    other.get_by_label(HOPE).fill("One form less")
    expect(other.get_by_text(say("learner.saved"))).to_be_visible()
    expect(anywhere.locator(".workbook-problem")).to_contain_text(say("learner.outdated"))
    expect(anywhere.locator(".workbook-orphan")).to_contain_text("One form less")
    anywhere.get_by_role("button", name=say("workbook.retry")).click()
    expect(anywhere.locator(f"#my-{WALL}").get_by_label(HOPE)).to_have_value("One form less")
