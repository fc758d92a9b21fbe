"""Steps of a lab in a browser: they are marked, lead on, are counted in the record, and are found."""

from __future__ import annotations

import pytest
from helpers import say
from playwright.sync_api import Page, expect
from test_workbook import stored

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
    expect(page.locator('section.track[data-track="radionica"]').first).to_be_visible()
    expect(page.locator('section.track[data-track="ured"]').first).not_to_be_visible()
    expect(page.locator('.admonition[data-track="ured"]')).not_to_be_visible()


def test_who_learns_alone_is_led_to_the_own_task_and_sees_no_minutes_of_a_team(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    step = curriculum.lab_steps["sta-nas-koci"]
    page.goto(f"{address}{STEP}?way=alone")
    task = page.locator(".lab-task")
    expect(task).not_to_contain_text(step.task[:30], use_inner_text=True)
    task.get_by_role("link", name=say("lab.alone_here")).click()
    expect(page.locator("#lab-alone")).to_be_in_viewport()
    expect(page.locator(".strip").get_by_text(say("minutes", n=step.exercises[0].minutes))).not_to_be_visible()
    page.goto(f"{address}{STEP}?way=group")
    expect(task).to_contain_text(step.task[:30], use_inner_text=True)
    expect(task.get_by_role("link", name=say("lab.alone_here"))).not_to_be_visible()
