"""A reader draws pilots, and sees and hears how often chance alone shows a difference."""

from __future__ import annotations

import pytest
from helpers import say
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def opened(page: Page, address: str) -> None:
    page.goto(f"{address}prva-pomoc/povrede/pripremljeno-mjesto/")
    expect(page.locator(".chance-form")).to_be_visible()


def draw(page: Page, people: int, difference: int = 0) -> str:
    """Choose, draw with the keyboard, and return what is said."""
    page.get_by_label(say("chance.people")).select_option(str(people))
    page.get_by_label(say("chance.difference")).select_option(str(difference))
    page.get_by_role("button", name=say("chance.draw")).press("Enter")
    return page.locator(".chance-told").inner_text()


def test_a_draw_is_said_in_words_and_is_the_same_on_every_machine(page: Page, address: str) -> None:
    opened(page, address)
    first = draw(page, 20)
    expect(page.locator(".chance-told")).to_have_attribute("role", "status")
    expect(page.locator(".chance circle")).to_have_count(100)
    opened(page, address)
    assert draw(page, 20) == first


def test_large_groups_leave_less_to_chance(page: Page, address: str) -> None:
    opened(page, address)
    draw(page, 20)
    small = page.locator(".chance circle.far").count()
    draw(page, 1000)
    assert page.locator(".chance circle.far").count() < 5 < 40 < small


def test_what_was_drawn_stays_beside_what_is_drawn_next(page: Page, address: str) -> None:
    opened(page, address)
    draw(page, 50)
    told = draw(page, 200, difference=5)
    rows = page.locator(".chance-drawn tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.first.locator("th")).to_contain_text("200")
    better = rows.first.locator("td").nth(2).inner_text()
    assert f" {better} " in told


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_there_is_a_typical_picture_and_a_table(page: Page, address: str) -> None:
    page.goto(f"{address}prva-pomoc/povrede/pripremljeno-mjesto/")
    expect(page.locator(".chance-form")).to_be_hidden()
    expect(page.locator(".chance circle")).to_have_count(100)
    page.locator(".chance summary").click()
    expect(page.locator(".chance details tbody tr")).to_have_count(4)
