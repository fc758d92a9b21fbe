"""Somebody comes to the end: what was done stands on one page, and the home page offers what comes next."""

from __future__ import annotations

import re

import pytest
from helpers import say
from playwright.sync_api import Page, expect
from states import QUIZ, settled
from test_workbook import WALL, stored, write

from macros.model.curriculum import Curriculum

pytestmark = pytest.mark.browser

PAGE = "zapis/"
LESSON = "prva-pomoc/prve-minute/koraci/"


def number(page: Page, name: str) -> str:
    settled(page)
    return page.locator(f'[data-number="{name}"] dd').inner_text()


def read_all(page: Page, address: str, curriculum: Curriculum, but: tuple[str, ...] = ()) -> None:
    """Mark all lessons as read."""
    page.goto(address)
    page.evaluate(
        """ids => { for (const id of ids) {
        localStorage.setItem(`/curriculum/|psi|1|done/lesson/${id}`, JSON.stringify({ v: "1", t: Date.now() })) } }""",
        [id for id in curriculum.lessons if id not in but],
    )


def test_at_first_it_says_that_nothing_was_done(page: Page, address: str, curriculum: Curriculum) -> None:
    page.goto(address + PAGE)
    expect(page.get_by_text(say("record.honest"))).to_be_visible()
    assert number(page, "lessons") == say("learner.record.of", n=0, of=len(curriculum.lessons))
    assert number(page, "exercises").startswith("0 ")
    expect(page.locator('[data-number="name"], [data-number="days"]').first).not_to_be_visible()
    expect(page.get_by_role("link", name=say("first_unit.lesson"))).to_be_visible()
    assert not any(each.is_visible() for each in page.locator(".record-unit").all()), "a module is one line"
    of = len(curriculum.units_of(next(iter(curriculum.modules))))
    expect(page.locator(".record-count").first).to_have_text(say("learner.record.of", n=0, of=of))


def test_it_counts_what_was_read_written_and_answered_and_says_it_by_outcome(page: Page, address: str) -> None:
    write(page, address, "I might do it wrong")
    page.goto(f"{address}moja-stranica/")
    page.get_by_label("Moj prvi korak").fill("I ask for gloves")
    page.get_by_label("Moj prvi korak").blur()
    page.goto(address + LESSON)
    page.get_by_role("button", name=say("learner.mark_read")).press("Enter")
    page.locator("details.part:has(.question)").first.evaluate("each => { each.open = true }")
    asked = page.locator(".question-single").first
    asked.locator("input").first.check()
    asked.get_by_role("button", name=re.compile(f"^{say('learner.check')}: ")).click()
    page.goto(address + PAGE)
    expect(page.locator(".record-first")).not_to_be_visible()
    expect(page.locator(".record-module:not(.is-open) .record-unit").first).to_be_visible()
    assert number(page, "lessons").startswith("1 ")
    assert number(page, "exercises").startswith("0 ")
    assert number(page, "exercises").endswith(say("learner.record.also_begun", n=1))
    assert number(page, "questions").startswith("1 ")
    expect(page.locator('[data-number="quizzes"]')).not_to_be_visible()
    assert number(page, "days")
    expect(page.locator(".record-own")).to_contain_text("I ask for gloves")
    lesson = page.locator('.record-unit[data-lesson="koraci"]')
    expect(lesson).to_contain_text(say("learner.read"))
    expect(lesson.locator("li").first).to_contain_text(say("learner.record.begun"))
    expect(page.locator(".record-unit.is-open").first).to_be_visible()


def test_what_is_begun_is_not_practised_until_it_is_marked(page: Page, address: str) -> None:
    write(page, address, "I might do it wrong")
    page.get_by_role("button", name=say("learner.mark_done")).press("Enter")
    page.goto(address + PAGE)
    assert number(page, "exercises").startswith("1 ")
    assert say("learner.record.also_begun", n=1) not in number(page, "exercises")
    expect(page.locator('.record-unit[data-lesson="koraci"] li').first).to_contain_text(say("learner.record.practised"))


def test_own_texts_go_on_paper_where_somebody_says_so(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    settled(page)
    ask = page.get_by_label(say("record.own"))
    expect(ask).not_to_be_visible()
    page.goto(f"{address}moja-stranica/")
    page.get_by_label("Moj prvi korak").fill("I ask for gloves")
    page.get_by_label("Moj prvi korak").blur()
    page.goto(address + PAGE)
    own = page.get_by_text("I ask for gloves")
    expect(own).to_be_visible()
    expect(ask).not_to_be_checked()
    page.emulate_media(media="print")
    expect(own).not_to_be_visible()
    page.emulate_media(media="screen")
    ask.press("Space")
    page.emulate_media(media="print")
    expect(own).to_be_visible()
    expect(ask).not_to_be_visible()


def test_a_quiz_is_counted_and_says_nothing_of_a_lesson_where_nobody_was(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    settled(page)
    question = page.locator(".question-single").first
    question.locator("input").first.check()
    question.get_by_role("button", name=re.compile(f"^{say('learner.check')}: ")).click()
    page.goto(address + PAGE)
    settled(page)
    assert number(page, "questions").startswith("1 ")
    quiz = page.locator('.record-unit[data-quiz="provjera-prve-minute"]')
    expect(quiz).to_contain_text("1")
    expect(quiz).not_to_have_class("is-open")
    expect(page.locator("li .record-mark").filter(has_text="1")).to_have_count(0)
    expect(page.locator(".record-unit[data-lesson]:not(.is-open)")).to_have_count(0)


def test_who_studies_one_programme_is_not_told_of_another(page: Page, address: str, curriculum: Curriculum) -> None:
    first, second = curriculum.programmes
    page.goto(address + PAGE)
    expect(page.locator(f'.record-module[data-programme="{second}"]').first).to_be_visible()
    page.goto(address + LESSON)
    page.get_by_role("button", name=say("learner.mark_read")).press("Enter")
    page.goto(address + PAGE)
    expect(page.locator(f'.record-module[data-programme="{first}"]').first).to_be_visible()
    expect(page.locator(f'.record-module[data-programme="{second}"]').first).not_to_be_visible()


def test_the_name_stays_in_this_browser_and_stands_on_the_paper(page: Page, address: str, elsewhere: list[str]) -> None:
    write(page, address)
    page.goto(address + PAGE)
    page.evaluate(
        "() => { window.print = () => {"
        " window.printed = document.querySelector('[data-number=name] dd').textContent } }"
    )
    page.get_by_label(say("record.your_name")).fill("Ana Anić <b>")
    page.get_by_role("button", name=say("record.print")).click()
    assert page.evaluate("window.printed") == "Ana Anić <b>"
    page.reload()
    expect(page.get_by_label(say("record.your_name"))).to_have_value("Ana Anić <b>")
    page.emulate_media(media="print")
    expect(page.locator('[data-number="name"]')).to_contain_text("Ana Anić <b>")
    for away in (".record-form", ".record-unit.is-open"):
        expect(page.locator(away).first).not_to_be_visible()
    expect(page.get_by_text(say("record.honest"))).to_be_visible()
    assert stored(page)["last/name"]["v"] == "Ana Anić <b>"
    assert elsewhere == []


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_it_shows_what_there_is_to_do(page: Page, address: str, curriculum: Curriculum) -> None:
    page.goto(address + PAGE)
    expect(page.get_by_text(say("record.no_scripts"))).to_be_visible()
    expect(page.locator(".record-unit:not([data-quiz])")).to_have_count(len(curriculum.units))
    expect(page.locator(".record-unit[data-quiz]").first).to_be_visible()
    expect(page.locator(".record-form, .record-numbers").first).not_to_be_visible()


def test_the_last_lesson_leads_to_the_record_and_the_home_page_offers_what_comes_next(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    read_all(page, address, curriculum, but=("koraci",))
    page.goto(address + LESSON)
    page.get_by_role("button", name=say("learner.mark_read")).press("Enter")
    page.get_by_role("link", name=say("learner.finished")).click()
    expect(page.locator(".record")).to_be_visible()
    page.goto(address)
    finished = page.locator(".go-on .finished")
    expect(finished).to_be_visible()
    expect(page.locator(".go-on .resume")).not_to_be_visible()
    assert finished.locator("a").all_inner_texts() == [
        *("Zapis o učenju", "Moja stranica", "Priča u kojoj odlučujete", "Za predavače"),
    ]


def test_the_workbook_leads_to_what_is_made_out_of_it(page: Page, address: str) -> None:
    for title in ("Moja stranica", "Zapis o učenju"):
        page.goto(f"{address}moja-sveska/")
        page.locator(".workbook-made").get_by_role("link", name=title).click()
        expect(page.locator("h1")).to_have_text(title)


def test_the_last_lesson_of_a_module_leads_on(page: Page, address: str, curriculum: Curriculum) -> None:
    last = curriculum.lessons_of("prve-minute")[-1]
    page.goto(f"{address}prva-pomoc/prve-minute/{last}/")
    page.get_by_role("button", name=say("learner.mark_read")).press("Enter")
    expect(page.locator(".next-lesson a")).to_have_attribute("href", "../../povrede/")


def test_after_jumping_one_goes_on_with_the_first_lesson_that_is_not_read(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    lessons = list(curriculum.lessons)
    read_all(page, address, curriculum, but=tuple(lessons[1:-1]))
    page.evaluate(
        "id => localStorage.setItem('/curriculum/|psi|1|last/lesson', JSON.stringify({ v: id, t: 1 }))", lessons[-1]
    )
    page.reload()
    expect(page.locator(".go-on .resume a:visible")).to_have_attribute("data-lesson", lessons[1])


def test_an_exercise_that_is_filled_in_and_checked_is_done_until_the_mark_is_taken_back(
    page: Page, address: str
) -> None:
    page.goto(f"{address}vjezbe/{WALL}/")
    mark = page.locator(".mark button")
    expect(mark).to_have_text(say("learner.mark_done"))
    for text in page.locator("form.worksheet textarea").all():
        text.fill("Something")
    for radio in ("fieldset:has(.scale) input", "fieldset:has(.row) input"):
        page.locator(f"form.worksheet {radio}").first.check()
    for question in page.locator(".question").all():
        for field in question.locator("textarea").all():
            field.fill("An answer")
        if question.locator("input").count():
            question.locator("input").first.check()
        question.get_by_role("button").first.click()
    expect(mark).to_have_text(f"✓ {say('learner.done')}")
    mark.click()
    page.locator("form.worksheet textarea").first.fill("More")
    page.locator("form.worksheet textarea").first.blur()
    expect(mark).to_have_text(say("learner.mark_done"))


def test_marks_of_a_lesson_are_found_under_the_id_that_it_had_before(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    page.evaluate(
        """([id]) => { const put = (name, v) =>
        localStorage.setItem(`/curriculum/|psi|1|${name}`, JSON.stringify({ v, t: 7 }));
        put(`done/lesson/${id}`, "1"); put(`done/part/${id}/sta-pita`, "1"); put("last/lesson", id) }""",
        ["kako-zvati"],
    )
    page.reload()
    assert number(page, "lessons").startswith("1 ")
    kept = {name for name in stored(page) if "kako-zvati" in name}
    assert kept == set()
    assert page.evaluate("JSON.parse(localStorage['/curriculum/|psi|1|last/lesson']).v") == "poziv"
    page.goto(address + "prva-pomoc/prve-minute/poziv/")
    expect(page.get_by_role("button", name=say("learner.read"))).to_have_attribute("aria-pressed", "true")
