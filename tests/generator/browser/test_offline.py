"""The offline copy: unpacked, opened from a folder, with the network off."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import offline, once, sample, say
from playwright.sync_api import Browser, Page, expect

from macros.model.curriculum import Curriculum

pytestmark = pytest.mark.browser


def unpacked(folder: Path) -> None:
    """Make the offline copy of the sample and unpack it into a folder with a space and a letter with a mark."""
    done, packed = offline(sample(folder / "project"))
    assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(packed) as archive:
        assert archive.testzip() is None
        archive.extractall(folder / "Moji dokumenti č")


@pytest.fixture(scope="session")
def copy(shared: Path) -> str:
    """The address of the unpacked copy."""
    (top,) = (once(shared / "offline", unpacked) / "Moji dokumenti č").iterdir()
    return f"{top.as_uri()}/"


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab without a network. What is asked elsewhere, or refused, is an error."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    # What a page still loads when one leaves it is given up, and that is no fault.
    page.on("requestfailed", lambda each: wrong.append(each.url) if "ABORTED" not in str(each.failure) else None)
    page.on("request", lambda request: wrong.append(request.url) if request.url.startswith("http") else None)
    yield page
    context.close()
    assert wrong == []


def test_the_search_finds_and_leads_there(tab: Page, copy: str) -> None:
    tab.goto(f"{copy}index.html")
    tab.keyboard.press("/")
    tab.get_by_role("searchbox").fill("Karta za poziv")
    tab.locator(".found a", has_text="Karta za poziv").first.click()
    expect(tab.locator("h1")).to_have_text("Karta za poziv")
    assert tab.url.startswith(copy)


def test_what_is_written_stays_and_stands_in_the_workbook(tab: Page, copy: str) -> None:
    tab.goto(f"{copy}vjezbe/prvi-korak.html")
    field = tab.get_by_label("Šta me koči da priđem")
    field.fill("Nobody brings the same paper twice")
    expect(tab.get_by_text(say("learner.saved")).first).to_be_visible()
    tab.goto(f"{copy}index.html")
    tab.goto(f"{copy}vjezbe/prvi-korak.html")
    expect(field).to_have_value("Nobody brings the same paper twice")
    tab.goto(f"{copy}moja-sveska.html")
    expect(tab.get_by_label("Šta me koči da priđem")).to_have_value("Nobody brings the same paper twice")


def test_a_choice_of_what_to_see_is_remembered(tab: Page, copy: str) -> None:
    tab.goto(f"{copy}vjezbe/prvi-korak.html")
    tab.get_by_role("radio", name=say("switch.way.alone")).check()
    expect(tab.locator("#steps")).not_to_be_visible()
    tab.goto(f"{copy}index.html")
    tab.goto(f"{copy}vjezbe/prvi-korak.html")
    expect(tab.locator("#steps")).not_to_be_visible()


def test_the_room_leads_through_a_day(tab: Page, copy: str, curriculum: Curriculum) -> None:
    tab.goto(f"{copy}predavaci/sala.html")
    tab.locator(".room-days").select_option("povrede")
    tab.get_by_role("button", name=say("learner.room.start")).click()
    tab.get_by_role("button", name=say("learner.room.next"), exact=True).click()
    tab.goto(f"{copy}index.html")
    tab.goto(f"{copy}predavaci/sala.html")
    expect(tab.locator(".room-where")).to_contain_text(
        say("learner.room.where", day="", n=2, of=len(curriculum.modules["povrede"].day.slots)).lstrip()
    )
    expect(tab.locator(".room-stage")).to_have_attribute("data-state", "runs")


def test_a_question_answers(tab: Page, copy: str) -> None:
    tab.goto(f"{copy}vjezbe/provjera-prve-minute.html")
    question = tab.locator(".question-single").first
    question.locator("input").first.check()
    question.get_by_role("button", name=re.compile(f"^{say('learner.check')}: ")).click()
    expect(question.locator(".result")).to_be_visible()


def test_a_finder_filters(tab: Page, copy: str) -> None:
    tab.goto(f"{copy}alati/index.html")
    before = tab.locator("[data-listing] > ul > li:visible").count()
    tab.locator("form.finder input").first.fill("15")
    expect(tab.locator("[data-listing] > ul > li:visible")).not_to_have_count(before)


def test_links_stay_in_the_folder(tab: Page, copy: str) -> None:
    tab.goto(f"{copy}index.html")
    tab.get_by_role("link", name="Počni učiti").click()
    expect(tab.locator("h1")).to_have_text("Pet koraka")
    tab.get_by_role("link", name="Alati").first.click()
    expect(tab.locator("h1")).to_have_text("Alati")


def test_files_that_are_taken_along_do_not_tell_where_the_copy_lies(tab: Page, copy: str, tmp_path: Path) -> None:
    tab.goto(f"{copy}vjezbe/prvi-korak.html")
    tab.get_by_label("Šta me koči da priđem").fill("One form less")
    expect(tab.get_by_text(say("learner.saved")).first).to_be_visible()
    tab.goto(f"{copy}moja-sveska.html")
    for name in (say("workbook.as.docx"), say("workbook.as.md"), say("workbook.as.json")):
        with tab.expect_download() as waiting:
            tab.get_by_role("button", name=name, exact=True).click()
        waiting.value.save_as(tmp_path / "file")
        text = (tmp_path / "file").read_bytes().decode(errors="replace")
        assert "One form less" in text
        assert "dokumenti" not in text, name
