"""Steps of a lab in a browser: they are marked, lead on, are counted in the record, and are found."""

from __future__ import annotations

import pytest
from helpers import say
from playwright.sync_api import Page, expect
from test_workbook import store, stored

from macros.model.curriculum import Curriculum

pytestmark = pytest.mark.browser

STEP = "laboratorija/sta-nas-koci/"


def test_a_step_is_marked_and_leads_on_and_the_record_counts_it(page: Page, address: str) -> None:
    page.goto(address + STEP)
    mark = page.get_by_role("button", name=say("learner.mark_step"))
    expect(page.locator(".next-lesson ~ h2")).to_have_text("Za mentora")  # it stands above what is for mentors
    expect(page.locator(".next-lesson a")).to_contain_text(say("learner.done_next", next="").strip())
    mark.press("Enter")
    assert stored(page)["done/lab_step/sta-nas-koci"]["v"] == "1"
    assert "last/lesson" not in stored(page)  # the home page leads back to lessons
    expect(page.locator(".next-lesson a")).to_have_attribute("href", "../jedna-promjena/")
    expect(page.locator(".orientation")).to_contain_text(say("learner.of_lab_steps", read=1, of=2))
    page.goto(f"{address}zapis/")
    expect(page.locator('[data-number="steps"] dd')).to_have_text(say("learner.record.of", n=1, of=2))
    expect(page.locator('.record-unit[data-lab-step="sta-nas-koci"] h3')).to_contain_text(say("learner.done"))


def test_a_learning_path_knows_that_a_step_is_done(page: Page, address: str) -> None:
    page.goto(address + STEP)
    page.get_by_role("button", name=say("learner.mark_step")).press("Enter")
    page.goto(f"{address}prva-pomoc/putevi/")
    expect(page.locator('[data-part="lab_step/sta-nas-koci"]')).to_contain_text(say("learner.done"))


def test_the_search_finds_a_step_by_everyday_words(page: Page, address: str) -> None:
    page.goto(address + STEP)
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("zašto niko ne pomaže")
    first = page.locator("dialog a[data-kind=lab_step]").first
    expect(first).to_contain_text("Šta nas koči")
    expect(page.get_by_role("heading", name=say("learner.search.kind.lab_step"))).to_be_visible()


def test_one_track_alone_is_shown_where_a_reader_has_chosen_it(page: Page, address: str) -> None:
    page.goto(f"{address}{STEP}?track=radionica")
    expect(page.locator('.tracks > [data-track="radionica"]')).to_be_visible()
    expect(page.locator('.tracks > [data-track="ured"]')).not_to_be_visible()
    expect(page.locator('.admonition[data-track="ured"]')).not_to_be_visible()


def test_who_learns_alone_is_led_to_the_own_task_and_sees_no_minutes_of_a_team(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    step = curriculum.lab_steps["sta-nas-koci"]
    page.goto(f"{address}{STEP}?way=alone")
    task = page.locator(".lab-task")
    expect(task).not_to_contain_text(step.task[:30], use_inner_text=True)
    expect(task).to_contain_text("Napiši tri kočnice u uredu.", use_inner_text=True)
    expect(page.locator("#lab-alone")).not_to_be_visible()  # it stands there once
    expect(page.get_by_role("heading", name="Za mentora")).not_to_be_visible()
    expect(page.locator(".strip").get_by_text(say("minutes", n=step.exercises[0].minutes))).not_to_be_visible()
    page.goto(f"{address}{STEP}?way=group")
    expect(task).to_contain_text(step.task[:30], use_inner_text=True)
    expect(task.get_by_role("link", name=say("lab.alone_here"))).not_to_be_visible()
    expect(page.locator("#lab-own")).not_to_be_visible()
    page.evaluate("localStorage.clear()")
    page.goto(f"{address}{STEP}")  # who has chosen nothing is led down
    task.get_by_role("link", name=say("lab.alone_here")).click()
    expect(page.locator("#lab-alone")).to_be_in_viewport()


BEFORE = {
    "field/moj-plan/radnja": {"v": "Stara radnja", "t": 1, "h": "x", "label": "Šta ću uraditi"},
    "field/krug-po-radionici/mjesta.avd.znaju": {"v": "neki", "t": 2, "h": "x", "label": "Ko zna"},
}
SHEET = "vjezbe/krug-po-radionici/"


def test_words_from_before_a_lab_are_set_aside_by_keyboard_and_each_can_be_taken_back(page: Page, address: str) -> None:
    page.goto(address + STEP)
    store(page, BEFORE)
    page.goto(address + STEP)
    box = page.get_by_role("region", name=say("lab.begin.title"))
    expect(box.get_by_role("listitem")).to_have_count(2)  # those that hold words
    page.get_by_role("button", name=say("learner.lab_begin.set_aside")).press("Enter")
    expect(page.locator(".lab-begin-said")).to_be_focused()
    expect(page.locator(".lab-begin-said")).to_have_text(say("learner.lab_begin.aside", n=2))
    assert {stored(page)[name]["v"] for name in BEFORE} == {""}
    page.goto(f"{address}laboratorija/")  # the thread
    expect(page.locator(".thread")).not_to_contain_text("Stara radnja")
    expect(page.locator(".lab-begin")).not_to_be_visible()  # it asks once
    page.goto(address + SHEET)
    other = page.locator(".other-version")
    expect(other.locator("blockquote")).to_have_text("Neki")  # of a choice its words
    other.get_by_role("button", name=say("learner.take_other")).press("Enter")
    expect(page.locator('[name="mjesta.avd.znaju"]')).to_have_value("neki")
    expect(other).to_have_count(0)


def test_who_goes_on_with_old_words_or_sets_them_aside_by_mistake_has_them_all(page: Page, address: str) -> None:
    page.goto(address + STEP)
    store(page, BEFORE)
    page.goto(f"{address}laboratorija/sam/")
    page.get_by_role("button", name=say("learner.lab_begin.set_aside")).click()
    page.get_by_role("button", name=say("learner.lab_begin.back")).click()
    expect(page.locator(".lab-begin-said")).to_have_text(say("learner.lab_begin.is_back"))
    assert {name: (entry["v"], entry["h"]) for name, entry in stored(page).items() if name in BEFORE} == {
        name: (entry["v"], entry["h"]) for name, entry in BEFORE.items()
    }
    page.reload()
    page.wait_for_selector("html[data-live]", state="attached")
    expect(page.locator(".lab-begin")).not_to_be_visible()


def test_a_sheet_that_was_set_aside_begins_with_what_is_written_elsewhere(page: Page, address: str) -> None:
    page.goto(address + STEP)
    old = {"v": "Staro", "t": 1, "h": "x", "label": "Odakle"}
    store(page, {"field/moj-plan/odakle": old})
    page.goto(address + STEP)
    page.get_by_role("button", name=say("learner.lab_begin.set_aside")).click()
    store(page, {**stored(page), "field/ritam-ruku/pocetak": {"v": "Novo", "t": 9}})
    page.goto(f"{address}vjezbe/moj-plan/")
    expect(page.locator("#moj-plan--odakle")).to_have_value("Novo")
    expect(page.locator(".other-version blockquote")).to_have_text("Staro")


def test_a_lab_asks_nothing_where_only_its_own_sheets_hold_words(page: Page, address: str) -> None:
    page.goto(address + STEP)
    store(page, {"field/kocnice-na-zidu/izabrana": {"v": "A", "t": 5}, "field/moj-plan/radnja": {"v": "B", "t": 9}})
    page.goto(address + STEP)
    page.wait_for_selector("html[data-live]", state="attached")
    expect(page.locator(".lab-begin")).not_to_be_visible()


def test_a_step_begins_with_the_words_of_an_earlier_one(page: Page, address: str) -> None:
    page.goto(address + STEP)
    store(page, {"field/kocnice-na-zidu/izabrana": {"v": "Zaključan ormarić", "t": 5}})
    page.goto(f"{address}laboratorija/jedna-promjena/?way=alone")
    expect(page.locator(".taken blockquote")).to_have_text("Zaključan ormarić")
    step = say("lab.numbered", number=1, title="Šta nas koči")  # a number, and no code
    expect(page.locator(".taken a")).to_have_text(step, use_inner_text=True)
