"""A reader breaks an if of a theory of change, and it is said what falls and what one counts from now on."""

from __future__ import annotations

import pytest
from helpers import say
from playwright.sync_api import Page, expect

from macros.model import Theory
from macros.model.curriculum import Curriculum

pytestmark = pytest.mark.browser
ADDRESS = "prva-pomoc/povrede/pripremljeno-mjesto/"


def opened(page: Page, address: str) -> None:
    page.goto(f"{address}{ADDRESS}")
    expect(page.locator(".theory[data-live]")).to_be_visible()


@pytest.fixture
def theory(curriculum: Curriculum) -> Theory:
    return curriculum.theories["ormaric"]


def test_a_broken_if_takes_down_what_stands_on_it(page: Page, address: str, theory: Theory) -> None:
    opened(page, address)
    second = theory.links[2]
    assert second.belief
    told = page.locator(".theory-told")
    page.locator(".theory summary").nth(1).press("Enter")
    expect(told).to_have_attribute("role", "status")
    expect(told).to_contain_text(second.belief.count)
    expect(page.locator(".theory .falls .theory-text")).to_have_text([each.text for each in theory.links[2:]])
    expect(page.locator(".theory-falls")).to_have_count(2)


def test_one_if_is_broken_at_a_time_and_can_be_mended(page: Page, address: str) -> None:
    opened(page, address)
    ifs = page.locator(".theory summary")
    ifs.nth(2).click()
    expect(page.locator(".theory li.falls")).to_have_count(1)
    ifs.nth(0).click()
    expect(page.locator(".theory details[open]")).to_have_count(1)
    expect(page.locator(".theory li.falls")).to_have_count(3)
    ifs.nth(0).click()
    expect(page.locator(".theory-told")).to_have_text(say("learner.theory.all"))
    expect(page.locator(".theory li.falls")).to_have_count(0)


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_the_chain_stands_and_each_if_opens(page: Page, address: str, theory: Theory) -> None:
    page.goto(f"{address}{ADDRESS}")
    expect(page.locator(".theory li")).to_have_count(len(theory.links))
    page.locator(".theory summary").first.click()
    first = theory.links[1].belief
    assert first
    expect(page.get_by_text(first.broken)).to_be_visible()
