"""A long quiz comes one question at a time, with places to stop; on paper and without scripts it is whole."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.words import words

pytestmark = pytest.mark.browser

QUIZ = "exercises/quiz-why-and-what/"
say = words()


def called(name: str) -> re.Pattern[str]:
    """Return what a button is called: its word, and of what it is one where a page has many."""
    return re.compile(f"^{re.escape(name)}(: |$)")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=called(name)).press("Enter")


def test_a_long_quiz_is_walked_by_keyboard_with_a_result_half_way(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    asked = page.locator(".question")
    expect(asked.locator("visible=true").locator("legend")).to_have_count(1)
    for box in asked.first.locator("input").all():  # every option, which is never right
        box.check()
    check, following = (
        asked.first.get_by_role("button", name=called(say(f"learner.{name}"))) for name in ("check", "pager.next")
    )
    filled = "each => getComputedStyle(each).backgroundColor"
    main, plain = check.evaluate(filled), following.evaluate(filled)
    check.press("Enter")
    expect(following).to_have_css("background-color", main)  # the main button is what comes next
    expect(check).to_have_css("background-color", plain)
    for number in range(2, 6):
        press(page, say("learner.pager.next"))
        expect(asked.nth(number - 1).locator("legend")).to_be_focused()
        expect(page.locator(".question:visible")).to_have_count(1)
    page.locator(".question:visible .doing").get_by_role("button", name=say("learner.pager.result")).press("Enter")
    expect(page.get_by_text(say("learner.score", right=0, of=5))).to_be_visible()
    expect(page.get_by_text(say("learner.pager.stop"))).to_be_visible()
    expect(page.locator(".read-again")).to_be_visible()
    press(page, say("learner.pager.go_on", n=6))
    expect(asked.nth(5).locator("legend")).to_be_focused()
    page.reload()
    expect(asked.nth(1)).to_be_visible()
    expect(asked.first).to_be_hidden()
    expect(page.get_by_role("button", name=say("learner.pager.answered", n=1, of=10))).to_be_visible()


def test_all_questions_of_a_long_quiz_can_be_shown_at_once(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    press(page, say("learner.pager.all"))
    expect(page.locator(".question:visible")).to_have_count(10)
    expect(page.get_by_role("button", name=say("learner.check_all"))).to_be_visible()
    press(page, say("learner.pager.single"))
    expect(page.locator(".question:visible")).to_have_count(1)


def test_a_long_quiz_is_whole_on_paper_and_without_scripts(page: Page, address: str, browser: Browser) -> None:
    page.goto(address + QUIZ)
    expect(page.locator(".question:visible")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.locator(".question:visible")).to_have_count(10)
    expect(page.locator(".pager")).to_be_hidden()
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(address + QUIZ)
    expect(plain.locator(".question:visible")).to_have_count(10)
    plain.context.close()
