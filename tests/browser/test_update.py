"""A page that stays open while the site is built anew under it, and texts that were saved on the site of before."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import BASE
from playwright.sync_api import Page, expect
from server import serve

from macros.model.curriculum import Curriculum
from macros.site import chunks, search
from macros.site.assets import led, mark_of
from macros.site.site import Site

pytestmark = pytest.mark.browser

WALL = "hopes-and-fears-wall"
HOPE = "My hope for this training and my work"


def rebuilt(site: Path, curriculum: Curriculum) -> None:
    """Put a build with other content and other scripts in the place of the one in `site`."""
    made = Site(site)
    listed = list(reversed(search.documents(curriculum, made)))  # each document gets another number
    chunks.write(made, chunks.SEARCH, search.pieces_of(curriculum, listed))
    sheets = {path.stem: path for path in site.glob("sheets/*/*.js")}
    texts = {name: path.read_text(encoding="utf-8") for name, path in sheets.items()}
    shutil.rmtree(site / "sheets")
    for name, text in texts.items():
        made.publish(f"sheets/{name}.js", text)
    (learn,) = site.glob("assets/*/learn.js")
    folder = mark_of({"learn.js": "another"})
    learn.parent.rename(learn.parent.with_name(folder))
    mark = mark_of({folder: made.fingerprint})
    chunks.seal(made, mark)
    made.write("assets/build.js", chunks.script("build", mark))
    for name in made.names:
        made.write(name, led(made.html(name).text, folder, mark))


@pytest.fixture
def updated(site: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a copy of the site, and its folder, in which a new build may take its place."""
    folder = shutil.copytree(site, tmp_path / "site")
    with serve(folder) as address:
        yield address, folder


def ask(page: Page, question: str) -> None:
    if not page.locator("dialog.search[open]").count():
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
    ask(anywhere, "fishbone")
    expect(anywhere.locator(".found a strong").first).to_have_text("Fishbone")
    rebuilt(folder, curriculum)
    ask(anywhere, "people drawn by lot")
    expect(anywhere.locator("dialog [role=status]")).to_contain_text("This site was changed while the page was open")
    expect(anywhere.locator(".found a")).to_have_count(0)
    anywhere.get_by_role("button", name="Load the page again").click()
    ask(anywhere, "fishbone")
    expect(anywhere.locator(".found a strong").first).to_have_text("Fishbone")


def test_a_part_of_before_is_not_joined_with_a_part_of_now(
    anywhere: Page, updated: tuple[str, Path], curriculum: Curriculum
) -> None:
    """Without the search of its own build a page leads to the list from A to Z, which is a page of the new build."""
    address, folder = updated
    anywhere.goto(address)
    rebuilt(folder, curriculum)
    anywhere.get_by_role("button", name="Search").click()
    expect(anywhere).to_have_url(f"{address}reference/a-to-z/")


def test_the_workbook_of_before_says_so_and_loses_nothing(
    anywhere: Page, updated: tuple[str, Path], curriculum: Curriculum
) -> None:
    address, folder = updated
    anywhere.goto(f"{address}workbook/")
    expect(anywhere.get_by_text("Nothing is here yet")).to_be_visible()
    rebuilt(folder, curriculum)
    other = anywhere.context.new_page()
    other.goto(f"{address}exercises/{WALL}/")
    other.get_by_label(HOPE).fill("One form less")
    expect(other.get_by_text("Saved in this browser.")).to_be_visible()
    expect(anywhere.locator(".workbook-problem")).to_contain_text("This site was changed while the page was open")
    expect(anywhere.locator(".workbook-orphan")).to_contain_text("One form less")
    anywhere.get_by_role("button", name="Load again").click()
    expect(anywhere.locator(f"#my-{WALL}").get_by_label(HOPE)).to_have_value("One form less")


# What a browser holds that used the site of November 2026: keys and entries as that site wrote them.
SAVED = {
    f"{BASE}|psi|1|field/{WALL}/hope": {"v": "One form less", "t": 1790000000000, "h": "03c21ca3", "label": HOPE},
    f"{BASE}|psi|1|field/tool-facet-compass/compass.1.effort": {"v": "A letter", "t": 1790000000000},
    f"{BASE}|psi|1|answer/quiz-why-and-what/safe-space": {
        "v": json.dumps({"right": False, "said": "Nobody will speak against his ideas", "value": '["no-dispute"]'}),
        "t": 1790000000000,
    },
    f"{BASE}|psi|1|done/lesson/arriving-safely": {"v": "1", "t": 1790000000000, "label": "Arriving safely"},
    f"{BASE}|psi|1|last/lesson": {"v": "arriving-safely", "t": 1790000000000},
    f"{BASE}|psi|1|set/keys": {"v": "off", "t": 1790000000000},
}


@pytest.fixture
def saved(page: Page, address: str) -> Page:
    """A tab of somebody who has used the site of before."""
    page.goto(f"{address}404.html")
    page.evaluate(
        "saved => Object.entries(saved).forEach(([key, entry]) => localStorage.setItem(key, JSON.stringify(entry)))",
        SAVED,
    )
    page.evaluate("localStorage.setItem('/curriculum/|psi-scheme', 'dark')")
    return page


def test_what_was_saved_on_the_site_of_before_is_found_everywhere(saved: Page, address: str) -> None:
    for place in (f"exercises/{WALL}/", "foundation/why-and-what/arriving-safely/"):
        saved.goto(address + place)
        field = saved.get_by_label(HOPE)
        expect(field).to_have_value("One form less")
        expect(field.locator("xpath=ancestor::*[@data-field]").locator(".noted")).to_have_count(0)
        assert saved.locator("html").get_attribute("data-scheme") == "dark"
    expect(saved.locator("#site-menu a[aria-current=page] .nav-done")).to_be_attached()
    saved.goto(f"{address}exercises/quiz-why-and-what/")
    question = saved.locator('.question[data-question="quiz-why-and-what/safe-space"]')
    expect(question.locator('input[value="no-dispute"]')).to_be_checked()
    expect(question.locator(".result")).to_contain_text("Not yet")
    saved.goto(f"{address}workbook/")
    expect(saved.locator(f"#my-{WALL}").get_by_label(HOPE)).to_have_value("One form less")
    expect(saved.locator("#my-tool-facet-compass textarea").first).to_have_value("A letter")
    expect(saved.locator("#my-quiz-why-and-what li:visible")).to_contain_text("Nobody will speak against his ideas")
    expect(saved.locator(".workbook-orphan")).to_have_count(0)
    saved.goto(address)
    expect(saved.get_by_text("Go on where you stopped")).to_be_visible()
    saved.keyboard.press("/")
    expect(saved.get_by_role("searchbox")).to_have_count(0)
