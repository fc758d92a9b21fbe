"""What was learned comes back: a lesson is finished, its cards are answered, and on later days they come again."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from helpers import say
from playwright.sync_api import Locator, Page, expect
from test_workbook import errors, other_machine, store, stored

pytestmark = pytest.mark.browser
__all__ = ["errors", "other_machine"]

PAGE = "ponavljanje/"
LESSON = "prva-pomoc/prve-minute/koraci/"
FRIDAY = datetime.datetime(2026, 11, 27, 9, 0)
LOG = "review/"
# Fills a question in, rightly or wrongly, by the answer that stands behind its disclosure.
FILL = """(element, right) => {
  const answers = [...element.querySelectorAll('.answer [data-key]')];
  const key = new Map(answers.map(each => [each.dataset.key, each.dataset.value]));
  const ticks = [...element.querySelectorAll('fieldset input')].filter(each => !each.name.endsWith('--sure'));
  const fit = ticks.filter(each => (key.get(each.value) === 'right') === right);
  for (const each of fit[0]?.type === 'radio' ? fit.slice(0, 1) : fit) each.checked = true;
  const rows = [...element.querySelectorAll('.rows > li')];
  rows.forEach((row, at) => {
    const from = right ? row : rows[(at + 1) % rows.length];
    row.querySelector('select').value = key.get(from.dataset.key);
  });
}"""


def day(page: Page, days: int) -> None:
    """Set the clock to the morning so many days later."""
    page.clock.set_fixed_time(FRIDAY + datetime.timedelta(days=days))


@pytest.fixture
def learner(page: Page, address: str) -> Page:
    """Somebody who has read a lesson on a Friday."""
    page.clock.install(time=FRIDAY)
    page.goto(address + LESSON)
    page.get_by_role("button", name=say("learner.mark_read")).press("Enter")
    return page


def card(page: Page) -> Locator:
    return page.locator(".review-card")


def answer(page: Page, right: bool = True, sure: bool = True) -> str:
    """Answer or judge the card that is shown, with the keyboard, and see the next one or the end. Returns its kind."""
    expect(card(page).locator("h2")).to_be_visible()
    page.locator(".review-card").evaluate("place => { place.firstElementChild.id = 'before' }")
    kind = judge(page, right, sure)
    expect(page.locator("#before")).to_have_count(0)
    expect(page.locator(".review-card h2:focus, .review-said:focus")).to_be_visible()
    return kind


def judge(page: Page, right: bool, sure: bool) -> str:
    if card(page).locator(".review-term, .review-meaning").count():
        for key in ("show_meaning", "show_word"):
            look = page.get_by_role("button", name=say(f"learner.review.{key}"))
            if look.count():
                look.press("Enter")
        page.get_by_role("button", name=say(f"learner.review.{'good' if right else 'again'}"), exact=True).press(
            "Enter"
        )
        return "term"
    if card(page).locator(".review-task").count():
        page.get_by_role("button", name=say(f"learner.review.{'did' if right else 'not_yet'}")).press("Enter")
        return "task"
    question = card(page).locator(".question")
    question.evaluate(FILL, right)
    question.get_by_label(say(f"learner.confidence.{'sure' if sure else 'not_sure'}"), exact=True).check()
    question.get_by_role("button", name=re.compile(f"^{say('learner.check')}: ")).press("Enter")
    page.get_by_role("button", name=say("review.next")).press("Enter")
    return "question"


def review(page: Page, address: str, right: bool = True) -> list[str]:
    """Answer all that waits today. Returns the kinds of the cards."""
    page.goto(address + PAGE)
    expect(page.locator(".review-said")).not_to_be_empty()
    page.wait_for_load_state("networkidle")  # how many wait is said before the first card comes
    kinds = []
    while card(page).locator("h2").count():
        kinds.append(answer(page, right))
        assert len(kinds) < 20
    return kinds


def logs(page: Page) -> dict[str, str]:
    return {name: entry["v"] for name, entry in stored(page).items() if name.startswith(LOG)}


def test_before_a_lesson_is_read_there_is_nothing(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    expect(page.get_by_text(say("learner.review.nothing_yet"))).to_be_visible()
    expect(page.locator(".review-calendar")).not_to_be_visible()
    page.get_by_role("link", name=say("first_unit.lesson")).click()
    expect(page.locator(".orientation").first).to_be_visible()
    page.goto(address)
    expect(page.locator(".review-due")).not_to_be_visible()


def test_the_home_page_counts_and_the_review_asks_until_nothing_waits(learner: Page, address: str) -> None:
    learner.goto(address)
    due = learner.locator(".review-due a")
    expect(due).to_be_visible()
    due.click()
    expect(card(learner).locator("h2")).to_be_visible()
    kinds = review(learner, address)
    assert kinds[:2] == ["question", "term"]
    assert len(logs(learner)) == len(kinds)
    expect(learner.locator(".review-said")).to_contain_text(say("learner.review.enough"))
    expect(learner.locator(".review-said")).to_be_focused()
    assert not [name for name in stored(learner) if name.startswith("answer/")]
    learner.goto(address)
    learner.wait_for_load_state("networkidle")
    expect(learner.locator(".review-due")).not_to_be_visible()


def test_what_was_wrong_comes_back_the_next_day_and_what_was_right_later(learner: Page, address: str) -> None:
    count = len(review(learner, address, right=False))
    day(learner, 1)
    again = review(learner, address)
    assert len(again) == count
    day(learner, 2)
    assert len(review(learner, address)) < count
    day(learner, 30)
    assert len(review(learner, address)) >= count


def test_unsure_and_right_is_kept_as_with_trouble(learner: Page, address: str) -> None:
    learner.goto(address + PAGE)
    assert answer(learner, right=True, sure=False) == "question"
    assert [log.split(":")[1] for log in logs(learner).values()] == ["2"]


def test_only_the_first_check_counts(learner: Page, address: str) -> None:
    learner.goto(address + PAGE)
    question = card(learner).locator(".question-single")
    question.locator(".row input").nth(1).check()
    for _ in range(2):
        question.get_by_role("button", name=re.compile(f"^{say('learner.check')}: ")).click()
        question.locator(".row input").first.check()
    assert len(logs(learner)) == 1
    assert " " not in next(iter(logs(learner).values()))


def test_a_word_of_ones_own_stands_in_the_workbook(learner: Page, address: str) -> None:
    learner.goto(address + PAGE)
    while not card(learner).locator(".review-term").count():
        answer(learner)
    learner.get_by_role("button", name=say("learner.review.show_meaning")).click()
    field = card(learner).locator("form textarea")
    field.fill("stabile Seitenlage")
    field.blur()
    learner.wait_for_function("() => Object.keys(localStorage).some(key => key.includes('field/my_words/'))")
    learner.goto(f"{address}moja-sveska/")
    expect(learner.locator("#my-my_words textarea").first).to_have_value("stabile Seitenlage")


def test_a_week_later_one_is_asked_about_the_task_and_it_goes_into_the_calendar(learner: Page, address: str) -> None:
    learner.goto(address + PAGE)
    with learner.expect_download() as download:
        learner.get_by_role("button", name=say("review.take_calendar")).click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "DTSTART;VALUE=DATE:20261130" in text
    assert "glavni prekidač" in text.replace("\r\n ", "")
    day(learner, 7)
    learner.reload()
    task = card(learner).locator(".review-task")
    expect(task).to_contain_text("glavni prekidač")
    card(learner).locator("form textarea").fill("Pokazala sam ga Mirzi")
    learner.get_by_role("button", name=say("learner.review.did")).click()
    expect(task).not_to_be_visible()
    expect(learner.locator(".review-calendar")).not_to_be_visible()
    learner.goto(f"{address}moja-sveska/")
    expect(learner.locator("#my-my_tasks textarea").first).to_have_value("Pokazala sam ga Mirzi")


def test_the_deck_for_anki_lies_beside_the_page(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    with page.expect_download() as download:
        page.get_by_role("link", name=say("review.deck")).click()
    assert Path(download.value.path()).read_bytes().startswith(b"PK")


def test_a_backup_takes_the_review_along_and_two_machines_are_joined(
    learner: Page, address: str, other_machine: Page, tmp_path: Path
) -> None:
    review(learner, address)
    learner.goto(f"{address}moja-sveska/")
    with learner.expect_download() as download:
        learner.locator('[data-do="json"]').click()
    backup = tmp_path / "backup.json"
    download.value.save_as(backup)
    name, log = next(iter(logs(learner).items()))
    moment = int(log.split(":")[0])

    other_machine.clock.install(time=FRIDAY)
    other_machine.goto(f"{address}moja-sveska/")
    store(other_machine, {name: {"v": f"{moment - 5}:1", "t": moment - 5}})
    other_machine.reload()
    other_machine.locator("#workbook-file").set_input_files(backup)
    other_machine.wait_for_function("() => Object.keys(localStorage).some(key => key.endsWith('done/lesson/koraci'))")
    assert logs(other_machine) == {**logs(learner), name: f"{moment - 5}:1 {log}"}
    other_machine.goto(address + PAGE)
    expect(other_machine.locator(".review-said")).to_contain_text(say("learner.review.enough"))


def test_a_clock_that_stands_before_the_last_review_is_told(learner: Page, address: str) -> None:
    review(learner, address)
    day(learner, -30)
    learner.goto(address + PAGE)
    clock = learner.locator(".review-clock")
    expect(clock).to_contain_text(say("learner.review.clock", date="").split("(")[0].strip())
    before = logs(learner)
    answer(learner)
    assert all(logs(learner)[name].endswith(log) for name, log in before.items())


def test_where_nothing_can_be_kept_it_says_so_and_goes_on(learner: Page, address: str) -> None:
    learner.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('refused by the test', 'SecurityError') }"
    )
    learner.goto(address + PAGE)
    assert answer(learner) == "question"
    learner.go_back()
    learner.goto(address + PAGE)
    question = card(learner).locator(".question-single")
    question.locator(".row input").first.check()
    question.get_by_role("button", name=re.compile(f"^{say('learner.check')}: ")).click()
    expect(learner.locator(".review-problem")).to_have_text(say("learner.not_saved_refused"))


def test_without_a_line_it_says_that_the_cards_are_not_there(learner: Page, address: str) -> None:
    learner.route("**/review/*/index.js", lambda route: route.abort())
    learner.goto(address + PAGE)
    expect(learner.locator(".review-problem")).to_have_text(say("learner.review.offline"))


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_it_leads_to_the_checks_of_the_lessons(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    expect(page.get_by_text(say("review.no_scripts"))).to_be_visible()
    page.locator(".review-scripts a").first.click()
    expect(page.locator(".orientation")).to_be_visible()
