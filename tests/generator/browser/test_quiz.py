"""A quiz asks how sure one is, counts what is partly right, helps to think again, and says what to read again."""

from __future__ import annotations

import re

import pytest
from helpers import say
from playwright.sync_api import Locator, Page, expect

from macros.model.curriculum import Curriculum

pytestmark = pytest.mark.browser

QUIZ = "vjezbe/provjera-prve-minute/"
INJURIES = "vjezbe/provjera-povrede/"
LESSON = "prva-pomoc/povrede/rane-i-opekotine/"


def question(page: Page, name: str) -> Locator:
    return page.locator(f'[data-question="{name}"]')


def check(asked: Locator) -> None:
    asked.get_by_role("button", name=re.compile(f"^{say('learner.check')}: ")).press("Enter")


def sure(asked: Locator, yes: bool) -> Locator:
    return asked.get_by_role("radio", name=say("learner.confidence.sure" if yes else "learner.confidence.not_sure"))


def choose(page: Page, curriculum: Curriculum, right: bool) -> Locator:
    """Tick a right or a wrong option of the first question."""
    (record,) = [each for each in curriculum.exercises["provjera-prve-minute"].questions if each.id == "prvo"]
    option = next(each for each in record.options if each.right == right)  # type: ignore[union-attr]
    asked = question(page, "provjera-prve-minute/prvo")
    asked.locator(f'input[value="{option.id}"]').check()
    return asked


@pytest.mark.parametrize("is_right", [True, False])
@pytest.mark.parametrize("is_sure", [True, False])
def test_how_sure_one_was_is_answered_to_and_kept(
    page: Page, address: str, curriculum: Curriculum, is_sure: bool, is_right: bool
) -> None:
    page.goto(address + QUIZ)
    asked = choose(page, curriculum, is_right)
    sure(asked, is_sure).check()
    check(asked)
    said = say(f"learner.confidence.{'sure' if is_sure else 'not_sure'}_{'right' if is_right else 'wrong'}")
    expect(asked.get_by_role("status")).to_contain_text(said)
    page.reload()
    expect(sure(asked, is_sure)).to_be_checked()
    expect(asked.locator(".result")).to_contain_text(said)
    asked.get_by_role("button", name=say("learner.again")).press("Enter")
    expect(sure(asked, is_sure)).not_to_be_checked()


def test_nobody_has_to_say_how_sure_one_is(page: Page, address: str, curriculum: Curriculum) -> None:
    page.goto(address + QUIZ)
    asked = choose(page, curriculum, right=True)
    check(asked)
    expect(asked.get_by_role("status")).to_contain_text(say("learner.right"))


def test_a_question_to_compare_oneself_does_not_ask_how_sure_one_is(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    expect(question(page, "provjera-prve-minute/koga-zovem").get_by_role("radio")).to_have_count(0)


def test_what_only_a_lesson_asks_is_not_on_the_page_of_the_quiz(page: Page, address: str) -> None:
    page.goto(address + INJURIES)
    expect(question(page, "provjera-povrede/stezanje")).to_have_count(0)
    page.goto(address + LESSON)
    asked = question(page, "provjera-povrede/stezanje")
    expect(asked).to_be_visible()
    expect(asked.get_by_text(say("learner.confidence.ask"))).to_have_count(0)


def test_a_wrong_row_helps_to_think_again_without_the_answer(page: Page, address: str, curriculum: Curriculum) -> None:
    page.goto(address + QUIZ)
    (record,) = [each for each in curriculum.exercises["provjera-prve-minute"].questions if each.id == "hitno-ili-ne"]
    asked = question(page, "provjera-prve-minute/hitno-ili-ne")
    for item in record.items:  # type: ignore[union-attr]
        asked.locator(f'.rows > [data-key="{item.id}"] select').select_option(value="sami")
    check(asked)
    told = {item.id: item for item in record.items}  # type: ignore[union-attr]
    expect(asked.locator('.rows > [data-key="grudi"] .reason')).to_contain_text(told["grudi"].if_wrong)
    expect(asked.locator('.rows > [data-key="grudi"] .reason')).not_to_contain_text(told["grudi"].feedback)
    expect(asked.locator('.rows > [data-key="papir"] .reason')).to_contain_text(told["papir"].feedback)


def test_a_hint_stands_below_all_rows_because_it_may_be_about_any(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    page.goto(address + QUIZ)
    (record,) = [each for each in curriculum.exercises["provjera-prve-minute"].questions if each.id == "redoslijed"]
    asked = question(page, "provjera-prve-minute/redoslijed")
    items = list(record.items)  # type: ignore[union-attr]
    placed = [items[2], items[1], items[0], *items[3:]]  # the first and the third have nothing of their own to say
    for place, item in enumerate(placed, 1):
        asked.locator(f'.rows > [data-key="{item.id}"] select').select_option(value=str(place))
    check(asked)
    expect(asked.get_by_role("status")).to_contain_text(record.hints[0])
    expect(asked.locator(".rows .reason", has_text=record.hints[0])).to_have_count(0)


def test_an_answer_in_own_words_counts_once_one_has_judged_it(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    asked = question(page, "provjera-prve-minute/koga-zovem")
    asked.get_by_role("textbox").fill("Amra, zovi 124.")
    asked.get_by_role("button", name=say("learner.compare")).press("Enter")
    expect(asked.get_by_role("status")).to_contain_text(say("learner.compared"))
    ticks = asked.get_by_role("checkbox")
    ticks.first.check()
    expect(asked.get_by_role("status")).to_contain_text(say("learner.holds", n=1, of=2))
    page.reload()
    expect(ticks.first).to_be_checked()
    ticks.last.check()
    expect(asked.locator(".result")).to_contain_text(say("learner.right"))
    page.get_by_role("button", name=say("learner.check_all")).press("Enter")
    expect(page.get_by_text(say("learner.score", right=1, of=8))).to_be_visible()
    expect(ticks.last).to_be_checked()
    ticks.last.uncheck()
    ticks.first.uncheck()
    page.reload()
    expect(asked.get_by_role("checkbox", checked=True)).to_have_count(0)


def test_what_is_partly_right_counts_and_what_to_read_again_is_named(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    page.goto(address + QUIZ)
    choose(page, curriculum, right=True)
    sorting = question(page, "provjera-prve-minute/hitno-ili-ne")
    for select in sorting.locator("select").all():
        select.select_option(value="sami")  # two of four are right
    again = page.locator(".read-again")
    expect(again).to_be_hidden()
    page.get_by_role("button", name=say("learner.check_all")).press("Enter")
    # Browsers that know no numbers of a language, as Chromium in Bosnian, write a point.
    score = re.compile(re.escape(say("learner.score_in_parts", points="POINTS", of=7)).replace("POINTS", "1[.,]5"))
    expect(page.get_by_text(score)).to_be_visible()
    expect(again).to_be_visible()
    expect(again.locator("[data-outcome]:visible")).to_have_count(1)
    expect(again.locator('[data-outcome="voditi-poziv"]')).to_be_visible()
    expect(again.get_by_role("link")).to_have_text([curriculum.title("lesson:poziv")])
