"""A lesson is walked in parts: somebody ticks one, stops, and comes back."""

from __future__ import annotations

import pytest
from helpers import say
from playwright.sync_api import Locator, Page, expect
from states import WALKED, settled

pytestmark = pytest.mark.browser

MODULE = "prva-pomoc/povrede/"
PATHS = "prva-pomoc/putevi/"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def ends(page: Page) -> Locator:
    return page.locator(".stretch-end")


def tick(page: Page, n: int) -> Locator:
    return ends(page).nth(n - 1).get_by_role("button")


def test_a_part_is_ticked_by_keyboard_and_everything_that_leads_back_knows_it(page: Page, address: str) -> None:
    page.goto(address + WALKED)
    settled(page)
    expect(page.locator(".stretch-count")).to_have_text(say("learner.of_parts", done=0, of=3))
    tick(page, 1).press("Enter")
    expect(tick(page, 1)).to_have_attribute("aria-pressed", "true")
    expect(tick(page, 1)).to_have_text(f"✓ {say('stretches.ticked', n=1)}")
    page.reload()
    expect(tick(page, 1)).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".stretch-count")).to_have_text(say("learner.of_parts", done=1, of=3))
    page.goto(address + MODULE)
    expect(page.locator("li[data-lesson='pripremljeno-mjesto']")).to_contain_text(say("learner.of_parts", done=1, of=3))
    page.goto(address)
    link = page.locator(".go-on .resume").get_by_role("link").filter(visible=True)
    title = page.locator(".go-on .resume a:visible .meta")
    expect(title).to_contain_text(say("learner.at_part", n=2, of=3, title="").strip())
    link.press("Enter")
    expect(page).to_have_url(f"{address}{WALKED}#exercise-moj-plan")
    settled(page)
    tick(page, 1).press("Enter")
    expect(tick(page, 1)).to_have_text(say("stretches.tick", n=1))
    page.goto(address)
    expect(title).to_have_count(0)


@pytest.mark.parametrize("context", [PHONE], indirect=True)
def test_on_a_phone_the_map_is_closed_and_each_line_leads_to_it_and_on(page: Page, address: str) -> None:
    page.goto(address + WALKED)
    settled(page)
    map = page.locator(".stretch-map")
    expect(map.get_by_role("link").first).not_to_be_visible()
    ends(page).nth(0).get_by_role("link", name=say("stretches.all")).tap()
    expect(map.get_by_role("link")).to_have_count(3)
    expect(map.get_by_role("link").first).to_be_in_viewport()
    map.get_by_role("link").nth(2).tap()
    expect(page.locator("#exercise-evakuacija")).to_be_in_viewport()
    ends(page).nth(0).locator(".md-button").tap()
    expect(page.locator("#exercise-moj-plan")).to_be_in_viewport()


def test_a_part_is_passed_by_and_its_exercise_is_not_done_for_that(page: Page, address: str) -> None:
    page.goto(address + WALKED)
    settled(page)
    tick(page, 2).press("Enter")
    expect(tick(page, 2)).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name=say("learner.mark_done")).nth(1)).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".orientation")).not_to_contain_text(say("learner.of_exercises", done=1, of=3))


def test_who_marks_an_exercise_is_through_its_part_and_may_say_no(page: Page, address: str) -> None:
    page.goto(address + WALKED)
    settled(page)
    page.get_by_role("button", name=say("learner.mark_done")).nth(1).press("Enter")
    expect(tick(page, 2)).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".orientation")).to_contain_text(say("learner.of_exercises", done=1, of=3))
    tick(page, 2).press("Enter")
    expect(tick(page, 2)).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".orientation")).to_contain_text(say("learner.of_exercises", done=1, of=3))


def test_who_has_done_all_parts_has_read_the_lesson_and_may_say_no(page: Page, address: str) -> None:
    page.goto(address + WALKED)
    settled(page)
    for n in (1, 2):
        tick(page, n).press("Enter")
    expect(tick(page, 3)).to_have_count(0)  # what ends the lesson ends its last part
    page.get_by_role("button", name=say("learner.mark_read")).press("Enter")
    expect(page.locator(".stretch-count")).to_have_text(say("learner.of_parts", done=3, of=3))
    read = page.get_by_role("button", name=f"✓ {say('learner.read')}")
    read.press("Enter")
    expect(page.get_by_role("button", name=say("learner.mark_read"))).to_be_visible()
    tick(page, 2).press("Enter")
    tick(page, 2).press("Enter")
    expect(page.get_by_role("button", name=say("learner.mark_read"))).to_be_visible()
    tick(page, 3).press("Enter")
    expect(tick(page, 3)).to_have_count(0)


def test_one_press_says_that_a_part_is_done_and_goes_on(page: Page, address: str) -> None:
    page.goto(address + WALKED)
    settled(page)
    on = ends(page).nth(0).locator(".md-button")
    expect(on).to_contain_text(say("stretches.done", n=1))
    on.press("Enter")
    expect(page.locator("#exercise-moj-plan")).to_be_in_viewport()
    expect(tick(page, 1)).to_have_attribute("aria-pressed", "true")
    expect(on).not_to_contain_text(say("stretches.done", n=1), use_inner_text=True)
    on.press("Enter")  # once more leads there once more, and takes nothing back
    expect(tick(page, 1)).to_have_attribute("aria-pressed", "true")
    expect(tick(page, 2)).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".orientation")).not_to_contain_text(say("learner.of_exercises", done=1, of=3))


def test_one_press_at_the_end_of_a_lesson_says_that_it_is_read_and_leads_on(page: Page, address: str) -> None:
    page.goto(address + WALKED)
    settled(page)
    on = page.locator(".next-lesson a")
    expect(on).to_contain_text(say("learner.done_next", next="").strip())
    on.press("Enter")
    page.wait_for_url(lambda url: WALKED not in url)
    page.goto(address + WALKED)
    settled(page)
    expect(page.get_by_role("button", name=f"✓ {say('learner.read')}")).to_be_visible()
    expect(page.locator(".stretch-map li").last).to_contain_text(say("learner.done"))
    expect(tick(page, 1)).to_have_attribute("aria-pressed", "false")  # what was not said is not marked


def test_who_leads_a_group_is_not_stopped_by_parts(page: Page, address: str) -> None:
    page.goto(address + WALKED + "?way=group")
    expect(page.locator(".stretch-map")).not_to_be_visible()
    expect(ends(page).first).not_to_be_visible()


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_map_and_lines_can_be_read_and_nothing_is_dead(page: Page, address: str) -> None:
    page.goto(address + WALKED)
    expect(ends(page).first).to_contain_text(say("stretches.end", n=1, of=3))
    expect(ends(page).first.locator("button")).not_to_be_visible()
    expect(page.locator(".stretch-count")).not_to_be_visible()
    page.locator(".stretch-map summary").click()
    page.locator(".stretch-map a").nth(1).click()
    expect(page.locator("#exercise-moj-plan")).to_be_in_viewport()


def test_on_paper_nobody_ticks(page: Page, address: str) -> None:
    page.goto(address + WALKED)
    page.emulate_media(media="print")
    expect(page.locator(".stretch-map")).not_to_be_visible()
    expect(ends(page).first).not_to_be_visible()


def test_a_way_with_one_exercise_a_lesson_leads_past_the_others_and_a_lesson_is_read_without_them(
    page: Page, address: str
) -> None:
    page.goto(address + PATHS)
    settled(page)
    page.locator('.path[data-path="kratki-put"]').get_by_role("button", name=say("learner.way.take")).press("Enter")
    page.goto(address + WALKED)
    settled(page)
    left_out = page.locator(".stretch-map li[data-beyond]")
    expect(left_out.locator(".read-mark")).to_have_text(say("learner.way.left_out"))
    expect(page.locator(".stretch-count")).to_have_text(say("learner.way.of_parts", done=0, of=2))
    number = page.locator(".stretch-map li").all()
    beyond = next(n for n, each in enumerate(number) if each.get_attribute("data-beyond") is not None)
    expect(ends(page).nth(beyond - 1).locator(".stretch-next")).not_to_be_visible()
    expect(ends(page).nth(beyond - 1).locator(".stretch-passes")).to_be_visible()
    tick(page, 1).press("Enter")
    page.get_by_role("button", name=say("learner.mark_read")).press("Enter")
    expect(page.locator(".stretch-count")).to_have_text(say("learner.way.of_parts", done=2, of=2))
    expect(ends(page).nth(beyond).locator("button")).to_have_attribute("aria-pressed", "false")


def test_who_takes_a_way_learns_alone_and_finds_the_worksheet_open_and_nothing_of_a_group(
    page: Page, address: str
) -> None:
    page.goto(address + PATHS)
    settled(page)
    path = page.locator('.path[data-path="kratki-put"]')
    path.get_by_role("button", name=say("learner.way.take")).press("Enter")
    expect(path).to_contain_text(say("learner.way.alone"))
    page.goto(address + WALKED)
    settled(page)
    expect(page.get_by_role("radio", name=say("switch.way.alone"), include_hidden=True)).to_be_checked()
    expect(page.locator(".part-worksheet[open]").first).to_be_visible()
    expect(page.locator(".facts [data-way='group']:visible, .orientation [data-way='group']:visible")).to_have_count(0)
    expect(page.locator(".facts [data-way='alone']:visible").first).to_be_visible()


def test_who_chose_before_what_lessons_show_keeps_that_on_a_way(page: Page, address: str) -> None:
    page.goto(address + WALKED)
    settled(page)
    page.get_by_role("radio", name=say("switch.way.group")).check()
    page.goto(address + PATHS)
    settled(page)
    page.locator('.path[data-path="kratki-put"]').get_by_role("button", name=say("learner.way.take")).press("Enter")
    page.goto(address + WALKED)
    settled(page)
    expect(page.get_by_role("radio", name=say("switch.way.group"), include_hidden=True)).to_be_checked()
