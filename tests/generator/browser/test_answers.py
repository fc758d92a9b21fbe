"""Somebody answers by writing: numbers, and words in gaps. What others made has parts of its own."""

from __future__ import annotations

import re

import pytest
from helpers import say
from playwright.sync_api import Locator, Page, expect

from macros.model.curriculum import Curriculum

pytestmark = pytest.mark.browser

QUIZ = "vjezbe/provjera-brojeva/"
OTHERS = "vjezbe/evakuacija/"


def question(page: Page, id: str) -> Locator:
    return page.locator(f'[data-question="provjera-brojeva/{id}"]')


def check(asked: Locator) -> None:
    asked.get_by_role("button", name=say("learner.check")).press("Enter")


def test_a_number_is_taken_as_people_write_it_and_within_its_limit(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    asked = question(page, "hladjenje")
    check(asked)
    expect(asked.get_by_role("status")).to_have_text(say("learner.write_first"))
    for written, said in (("twenty", "no_number"), ("20,5", "right"), ("19.5", "right"), ("21", "not_yet")):
        asked.get_by_role("textbox").fill(written)
        check(asked)
        expect(asked.get_by_role("status")).to_contain_text(say(f"learner.{said}"))


def test_a_wrong_number_that_people_often_find_says_what_leads_to_it(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    page.goto(address + QUIZ)
    (record,) = [each for each in curriculum.exercises["provjera-brojeva"].questions if each.id == "hladjenje"]
    asked = question(page, "hladjenje")
    asked.get_by_role("textbox").fill("5")
    check(asked)
    expect(asked.locator(".reason")).to_contain_text(record.mistakes[0].feedback)  # type: ignore[attr-defined]
    asked.get_by_role("textbox").fill("6")
    check(asked)
    expect(asked.locator(".reason")).to_have_count(0)


def test_gaps_are_filled_by_keyboard_and_each_says_whether_it_is_right(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    asked = question(page, "prsten")
    asked.get_by_role("textbox").first.focus()
    page.keyboard.type("PRSTEN")
    check(asked)
    expect(asked.get_by_role("status")).to_contain_text(say("learner.fill_first"))
    asked.get_by_role("combobox").select_option("vatom")
    asked.get_by_role("textbox").last.fill("124")
    check(asked)
    expect(asked.get_by_role("status")).to_contain_text(say("learner.some", right=2, of=3))
    reasons = asked.locator("li.reason")
    right, not_yet = say("learner.right"), say("learner.not_yet")
    expect(reasons).to_contain_text([right, not_yet, right])
    asked.get_by_role("combobox").select_option("gazom")
    check(asked)
    expect(asked.get_by_role("status")).to_contain_text(right)


def test_what_was_written_into_gaps_comes_back_and_stands_in_the_workbook(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    asked = question(page, "vrata")
    asked.get_by_role("textbox").fill("unutra")
    check(asked)
    page.reload()
    expect(asked.get_by_role("textbox")).to_have_value("unutra")
    expect(asked.get_by_role("note")).to_contain_text(say("learner.not_yet"))
    page.goto(f"{address}moja-sveska/")
    expect(page.locator("#my-provjera-brojeva")).to_contain_text("[unutra]")


def test_an_answer_with_code_in_it_is_chosen_by_a_click_on_it(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    asked = question(page, "raspored")
    asked.locator("div.row").last.click(position={"x": 200, "y": 40})
    expect(asked.get_by_role("radio", name=re.compile("izlaz")).last).to_be_checked()
    check(asked)
    expect(asked.locator(".reason li")).to_have_count(2)


def test_the_case_of_two_questions_stands_once_before_them(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    expect(page.locator(".situation")).to_have_count(1)
    expect(page.locator(".situation + .question")).to_have_attribute("data-question", "provjera-brojeva/hladjenje")


def test_what_may_be_left_out_is_not_counted_as_unfinished(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    page.get_by_role("button", name=say("learner.check_all")).press("Enter")
    score = page.get_by_text(say("learner.score", right=0, of=4))
    expect(score).to_contain_text(say("learner.open_questions", n=4))
    expect(question(page, "vrata").get_by_role("status")).to_have_text("")


def test_an_opinion_is_kept_and_not_compared(page: Page, address: str) -> None:
    page.goto(address + OTHERS)
    asked = page.locator(".question")
    asked.get_by_role("textbox").fill("lift")
    asked.get_by_role("button", name=say("learner.done")).press("Enter")
    expect(asked.get_by_role("status")).to_contain_text(say("learner.answered"))
    expect(asked.locator(".reason")).to_contain_text("Lift u požaru stane.")
    expect(asked.get_by_text(say("questions.open"), exact=True)).to_be_visible()


def test_what_good_looks_like_waits_for_nobody_where_there_is_nothing_to_try(page: Page, address: str) -> None:
    page.goto(address + OTHERS)
    expect(page.locator("details.good")).to_be_hidden()
    page.route(re.compile("evakuacija"), without_questions)
    page.reload()
    expect(page.locator("details.good")).to_be_visible()


def without_questions(route: object) -> None:
    """Answer with the page without its worksheet and its questions."""
    response = route.fetch()  # type: ignore[attr-defined]
    tried = r'<form class="worksheet.*?</form>|<div class="question .*?</details>\s*</div>'
    html = re.sub(tried, "", response.text(), flags=re.DOTALL)
    route.fulfill(response=response, body=html)  # type: ignore[attr-defined]


def test_the_trainer_prints_the_script_and_the_sheets_of_roles_and_a_learner_does_not(page: Page, address: str) -> None:
    page.goto(address + OTHERS)
    page.emulate_media(media="print")
    for opened in (False, True):
        if opened:
            page.emulate_media(media="screen")
            page.locator("details.trainer > summary").click()
            page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        for shown in (page.locator(".role-sheet"), page.locator(".script").first, page.locator("#trainer")):
            expect(shown).to_be_visible(visible=opened)
        expect(page.locator(".played details.answer")).to_be_hidden()
        page.evaluate("dispatchEvent(new Event('afterprint'))")


def test_files_to_hand_out_can_be_fetched(page: Page, address: str) -> None:
    page.goto(address + OTHERS)
    link = page.locator("#materials ~ ul.files a").first
    assert page.request.get(link.evaluate("link => link.href")).ok
