"""Who stands in which corner of a canvas: chosen in the table, moved with keys or pointer, said in words, kept once."""

from __future__ import annotations

import pytest
from helpers import say
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser
ADDRESS = "alati/mapa-opasnosti/"


def opened(page: Page, address: str) -> None:
    page.goto(f"{address}{ADDRESS}")
    expect(page.locator("form.worksheet[data-live]")).to_be_visible()


def cell(page: Page, row: int, column: str) -> Locator:
    return page.locator(f'form.worksheet [name$=".{row}.{column}"]')


def corner(page: Page, up: str, across: str) -> Locator:
    return page.locator(f'.plot-corner[data-up="{up}"][data-across="{across}"]')


def test_what_is_chosen_in_the_table_stands_in_its_corner_and_is_said(page: Page, address: str) -> None:
    opened(page, address)
    cell(page, 1, "gdje").fill("Kod pile")
    expect(page.locator(".plot-unplaced")).to_contain_text("Kod pile")
    cell(page, 1, "kako").select_option("danas")
    cell(page, 1, "koga").select_option("mnoge")
    expect(corner(page, "danas", "mnoge").locator("li")).to_have_text("Kod pile")
    expect(page.locator(".plot-unplaced")).to_be_hidden()
    expect(page.locator(".plot-told")).to_contain_text("Zaustavi rad")
    expect(page.locator(".plot-mark")).to_contain_text("Kod pile")


def test_arrow_keys_move_a_name_and_the_table_keeps_it(page: Page, address: str) -> None:
    opened(page, address)
    cell(page, 2, "gdje").fill("Kod peći")
    chip = page.locator(".plot-chip")
    chip.press("ArrowDown")
    chip.press("ArrowRight")
    expect(corner(page, "mjesec", "mnoge").locator("li")).to_have_text("Kod peći")
    expect(chip).to_be_focused()
    chip.press("ArrowLeft")
    expect(page.get_by_text(say("learner.saved")).first).to_be_visible()
    page.reload()
    expect(corner(page, "mjesec", "jednog").locator("li")).to_have_text("Kod peći")
    expect(cell(page, 2, "koga")).to_have_value("jednog")


def test_a_name_is_picked_up_and_put_down_with_the_pointer(page: Page, address: str) -> None:
    opened(page, address)
    cell(page, 1, "gdje").fill("Kod vrata")
    page.locator(".plot-chip").click()
    expect(page.locator(".plot-chip")).to_have_attribute("aria-pressed", "true")
    corner(page, "danas", "jednog").click()
    expect(corner(page, "danas", "jednog").locator("li")).to_have_text("Kod vrata")
    expect(cell(page, 1, "kako")).to_have_value("danas")
    expect(page.locator(".plot-chip")).to_have_attribute("aria-pressed", "false")


def test_a_name_is_picked_up_and_put_down_without_pointing(page: Page, address: str) -> None:
    opened(page, address)
    cell(page, 1, "gdje").fill("Kod vrata")
    chip, here = page.locator(".plot-chip"), corner(page, "mjesec", "mnoge").get_by_role("button", name="Kod vrata")
    expect(here).to_have_count(0)
    chip.press("Enter")
    page.keyboard.press("Escape")
    expect(chip).to_have_attribute("aria-pressed", "false")
    chip.press("Enter")
    assert "Traži novac" in here.inner_text()
    here.press("Enter")
    expect(corner(page, "mjesec", "mnoge").locator("li")).to_have_text("Kod vrata")
    expect(chip).to_be_focused()
    expect(page.locator(".plot-here:visible")).to_have_count(0)


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_the_corners_stand_with_what_to_do(page: Page, address: str) -> None:
    page.goto(f"{address}{ADDRESS}")
    expect(page.locator(".plot-corner")).to_have_count(4)
    expect(corner(page, "mjesec", "mnoge")).to_contain_text("Traži novac")
