"""What learners saved in their browsers on the site of before is found again."""

from __future__ import annotations

import json

import pytest
from helpers import BASE
from playwright.sync_api import Page, expect

from macros.words import words

pytestmark = pytest.mark.browser

WALL = "hopes-and-fears-wall"
HOPE = "My hope for this training and my work"

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
    question = saved.locator('.question[data-question="quiz-why-and-what/safe-space"]')
    expect(question.locator('input[value="no-dispute"]')).to_be_checked()
    expect(question.locator(".result")).to_contain_text(words()("learner.not_yet"))
    saved.goto(f"{address}workbook/")
    expect(saved.locator(f"#my-{WALL}").get_by_label(HOPE)).to_have_value("One form less")
    expect(saved.locator("#my-tool-facet-compass textarea").first).to_have_value("A letter")
    expect(saved.locator("#my-quiz-why-and-what li:visible")).to_contain_text("Nobody will speak against his ideas")
    expect(saved.locator(".workbook-orphan")).to_have_count(0)
    saved.goto(address)
    expect(saved.get_by_text(words()("path.go_on"))).to_be_visible()
    saved.keyboard.press("/")
    expect(saved.get_by_role("searchbox")).to_have_count(0)
