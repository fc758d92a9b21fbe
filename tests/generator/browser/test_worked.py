"""A worked example lies beside one's own words, and goes without a trace."""

from __future__ import annotations

import pytest
from helpers import say
from playwright.sync_api import Page, expect
from test_workbook import WALL, open_workbook, write

pytestmark = pytest.mark.browser

PAGE = "uradjen-primjer/"
FEAR = "Bojim se da ću povrijediti nekoga."


def everything(page: Page) -> dict[str, str]:
    return page.evaluate("() => ({...localStorage})")


def load(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    page.get_by_role("button", name=say("worked.load")).click()
    expect(page.locator(".worked-told")).to_have_text(say("learner.example.laid"))


def test_it_lies_below_each_field_and_own_words_stay(page: Page, address: str) -> None:
    write(page, address, "I might do it wrong")
    load(page, address)
    page.goto(f"{address}vjezbe/{WALL}/")
    field = page.locator('[data-field="strah"]')
    expect(field.locator("textarea")).to_have_value("I might do it wrong")
    beside = field.locator("details.beside")
    beside.locator("summary").click()
    expect(beside).to_contain_text(FEAR)
    expect(page.locator('[data-field="iskustvo"] details.beside')).to_contain_text("Ne")
    expect(page.locator('[data-field="recenica"] details.beside')).to_have_count(0)


def test_a_note_and_the_workbook_show_it_too(page: Page, address: str) -> None:
    load(page, address)
    page.goto(f"{address}plan-tima/")
    expect(page.locator('[data-field="radnja"] details.beside')).to_contain_text("ormarić visi")
    expect(page.locator('[data-field="radnja"] textarea')).to_have_value("")
    open_workbook(page, address)
    sheet = page.locator("#my-krug-po-radionici")
    expect(sheet.locator('[data-field="opasnosti"] details.beside')).to_contain_text("Mokar pod")


def test_it_lies_above_a_table_or_a_canvas_which_is_longer_than_a_screen(page: Page, address: str) -> None:
    load(page, address)
    open_workbook(page, address)
    large = page.locator(".field:has(details.beside):has(.canvas, .sheet-table)")
    expect(large.first).to_be_attached()
    for field in large.all():
        expect(field.locator("details.beside + :is(.canvas, .sheet-table)")).to_have_count(1)


def test_it_goes_without_a_trace(page: Page, address: str) -> None:
    write(page, address, "I might do it wrong")
    before = everything(page)
    load(page, address)
    page.goto(f"{address}vjezbe/{WALL}/")
    expect(page.locator("details.beside").first).to_be_visible()
    page.locator(".example-line").get_by_role("button").click()
    expect(page.locator("details.beside")).to_have_count(0)
    page.goto(address + PAGE)
    expect(page.get_by_role("button", name=say("worked.load"))).to_be_visible()
    assert everything(page) == before


def test_no_paper_and_no_backup_holds_it(page: Page, address: str) -> None:
    write(page, address, "I might do it wrong")
    load(page, address)
    page.goto(f"{address}vjezbe/{WALL}/")
    expect(page.locator("details.beside").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("details.beside").first).not_to_be_visible()


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_it_is_read_on_its_page(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    expect(page.get_by_text(say("worked.no_scripts"))).to_be_visible()
    expect(page.locator(".worked-sheet").first).to_contain_text("Mokar pod")
    expect(page.locator(".worked-live")).not_to_be_visible()
