"""A trainer puts half a day together with the keyboard alone, sends it, takes it along, and runs it."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from helpers import say
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

PAGE = "predavaci/dnevni-red/"
RUN_PAGE = "predavaci/vodi-dan/"


def word(key: str, **values: object) -> str:
    return say(f"learner.agenda.{key}", **values)


def lines(page: Page) -> list[str]:
    """Return the times and the names of the lines of the first day."""
    shown = page.locator(".agenda-day").first.locator(".agenda-line")
    return [" ".join(each.split()) for each in shown.locator(".agenda-time").all_inner_texts()]


def opened(page: Page, address: str, rest: str = "") -> None:
    page.goto(address + PAGE + rest)
    if "#" not in rest:
        page.locator('[data-key="begin-"]').click()
    expect(page.get_by_label(word("people"))).to_be_visible()


def add(page: Page, value: str) -> None:
    """Add a line with the keyboard: choose, and press Enter on the button."""
    page.locator('[data-key="what-0"]').select_option(value)
    page.locator('[data-key="add-0"]').press("Enter")


def half_a_day(page: Page) -> None:
    for value in ("own", "exercise:prvi-korak", "break", "exercise:ritam-ruku"):
        add(page, value)
    expect(page.locator(".agenda-line")).to_have_count(4)


def save(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as got:
        page.get_by_role("button", name=word(button)).click()
    path = folder / got.value.suggested_filename
    got.value.save_as(path)
    return path


def test_half_a_day_is_made_by_keyboard_and_its_times_are_added_up(page: Page, address: str) -> None:
    opened(page, address)
    half_a_day(page)
    assert lines(page) == ["09:00–09:30", "09:30–09:50", "09:50–10:05", "10:05–10:35"]
    heights = page.locator(".agenda-line").evaluate_all("lines => lines.map((line) => line.offsetHeight)")
    assert max(heights) < 90, "a line of a plan is one row on an office screen"
    page.locator('[data-key="minutes-0-0"]').fill("10")
    page.locator('[data-key="minutes-0-0"]').press("Tab")
    expect(page.locator(".agenda-time").nth(1)).to_contain_text("09:10")
    assert lines(page)[1:] == ["09:10–09:30", "09:30–09:45", "09:45–10:15"]
    page.locator('[data-key="down-0-0"]').press("Enter")
    expect(page.locator('[data-key="down-0-1"]')).to_be_focused()
    assert lines(page)[:2] == ["09:00–09:20", "09:20–09:30"]
    page.locator('[data-key="up-0-3"]').press("Alt+ArrowUp")
    expect(page.locator('[data-key="up-0-2"]')).to_be_focused()
    page.get_by_role("button", name=word("undo")).press("Enter")
    page.get_by_role("button", name=word("undo")).press("Enter")
    assert lines(page)[:2] == ["09:00–09:10", "09:10–09:30"]
    page.get_by_role("button", name=word("redo")).press("Enter")
    assert lines(page)[:2] == ["09:00–09:20", "09:20–09:30"]


def key_at_hand(page: Page) -> str:
    """Return which control has the focus."""
    return str(page.evaluate("() => document.activeElement.dataset.key ?? document.activeElement.tagName"))


def test_a_file_can_be_chosen_with_a_finger(page: Page, address: str) -> None:
    opened(page, address)
    half_a_day(page)
    box = page.locator("#agenda-file").bounding_box()
    assert box
    assert box["height"] >= 44


def test_tab_leads_on_after_each_change(page: Page, address: str) -> None:
    opened(page, address)
    half_a_day(page)
    field = page.locator('[data-key="minutes-0-0"]')
    field.focus()
    page.keyboard.press("Tab")
    untouched = key_at_hand(page)
    field.press("Control+A")
    page.keyboard.type("25")
    page.keyboard.press("Tab")
    expect(page.locator(".agenda-time").nth(1)).to_contain_text("09:25")
    assert key_at_hand(page) == untouched
    page.get_by_label(word("people")).focus()
    page.keyboard.press("Tab")
    untouched = key_at_hand(page)
    page.get_by_label(word("people")).fill("22")
    page.keyboard.press("Tab")
    page.wait_for_function("() => location.hash.includes('22')")
    assert key_at_hand(page) == untouched


def test_a_time_of_day_is_typed_to_its_end(page: Page, address: str) -> None:
    opened(page, address)
    half_a_day(page)
    page.get_by_label(word("people")).focus()
    page.keyboard.press("Tab")
    while key_at_hand(page) != "starts-0":
        page.keyboard.press("Tab")
    page.keyboard.type("0830", delay=30)
    page.keyboard.press("Tab")
    expect(page.locator(".agenda-time").first).to_contain_text("08:30")


def test_a_minute_that_is_none_is_not_taken(page: Page, address: str) -> None:
    opened(page, address)
    add(page, "break")
    for wrong in ("0", "481", ""):
        page.locator('[data-key="minutes-0-0"]').fill(wrong)
        page.locator('[data-key="minutes-0-0"]').press("Tab")
        expect(page.locator('[data-key="minutes-0-0"]')).to_have_value("15")


def test_who_empties_the_start_of_a_day_hears_what_it_is_now(page: Page, address: str) -> None:
    opened(page, address)
    half_a_day(page)
    starts = page.locator('[data-key="starts-0"]')
    before = starts.input_value()
    starts.fill("")
    starts.blur()
    expect(starts).to_have_value(before)
    told = word("no_start", day=1, time=before)
    expect(page.get_by_role("status").filter(has_text=told)).to_have_count(1)


def test_the_address_brings_the_plan_into_another_browser(page: Page, address: str, browser: Browser) -> None:
    opened(page, address)
    half_a_day(page)
    page.get_by_label(word("people")).fill("22")
    page.get_by_label(word("people")).press("Tab")
    expect(page).to_have_url(re.compile("people=22"))
    other = browser.new_page()
    other.goto(page.url)
    expect(other.locator(".agenda-line")).to_have_count(4)
    expect(other.get_by_label(word("people"))).to_have_value("22")
    assert lines(other) == lines(page)
    other.close()


def test_what_an_address_says_wrongly_is_named_and_the_rest_is_kept(page: Page, address: str) -> None:
    opened(page, address, "#plan=1&people=0&day=0900&date=2026-02-30&exercise=10.nema-je&break=15&sum=x")
    told = page.get_by_role("alert")
    for kind, values in {
        "cut": {},
        "people": {"what": "0", "most": 500, "people": 20},
        "date": {"what": "2026-02-30"},
        "gone": {"what": "nema-je"},
    }.items():
        expect(told.get_by_text(word(f"problem.{kind}", **values))).to_be_visible()
    expect(page.locator(".agenda-line")).to_have_count(2)


def test_the_spreadsheet_reckons_and_the_table_is_read_again(page: Page, address: str, tmp_path: Path) -> None:
    opened(page, address)
    page.get_by_label(word("name")).fill("=1+1 Pola dana")
    page.get_by_label(word("name")).press("Tab")
    half_a_day(page)
    before = page.url
    with zipfile.ZipFile(save(page, "sheet_file", tmp_path)) as book:
        assert book.testzip() is None
        sheet, one_list = (book.read(f"xl/worksheets/sheet{n}.xml").decode() for n in (1, 2))
    assert "<f>MAX(D2:D3)</f>" in sheet
    assert "<f>C2+E2/1440</f>" in sheet
    assert word("sheet.materials") in one_list, "the one list counts from the list by exercise"
    table = save(page, "csv", tmp_path)
    rows = list(csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
    assert rows[1][-1] == "'=1+1 Pola dana"
    opened(page, address, "?new")
    page.locator('[data-key="file"]').set_input_files(table)
    expect(page.locator(".agenda-line")).to_have_count(4)
    assert page.url.partition("#")[2] == before.partition("#")[2]
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("a,b\n1,2\n", encoding="utf-8")
    page.locator('[data-key="file"]').set_input_files(wrong)
    expect(page.get_by_role("status").first).to_have_text(word("not_ours", file="wrong.csv"))
    expect(page.locator(".agenda-line")).to_have_count(4)


def test_a_calendar_wants_a_date(page: Page, address: str, tmp_path: Path) -> None:
    opened(page, address)
    half_a_day(page)
    page.get_by_role("button", name=word("calendar")).click()
    expect(page.get_by_role("status").first).to_have_text(word("no_date"))
    page.locator('[data-key="date-0"]').fill("2026-12-01")
    page.locator('[data-key="date-0"]').press("Tab")
    assert "DTSTART:20261201T090000" in save(page, "calendar", tmp_path).read_text(encoding="utf-8")


def test_plans_are_kept_by_name(page: Page, address: str) -> None:
    opened(page, address)
    half_a_day(page)
    page.get_by_role("button", name=word("keep")).click()
    expect(page.get_by_role("status").first).to_have_text(word("no_name"))
    page.get_by_label(word("name")).fill("Srijeda")
    page.get_by_label(word("name")).press("Tab")
    page.get_by_role("button", name=word("keep")).click()
    opened(page, address, "?again")
    page.get_by_role("button", name=word("open", name="Srijeda")).click()
    expect(page.locator(".agenda-line")).to_have_count(4)
    page.get_by_role("button", name=word("drop", name="Srijeda")).click()
    expect(page.get_by_text(word("kept_list"))).to_have_count(0)


def run(page: Page) -> None:
    page.get_by_role("button", name=re.compile(re.escape(word("run")))).click()


def test_who_is_late_hears_what_can_be_left_out(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-12-01T09:45:00")
    opened(page, address)
    half_a_day(page)
    run(page)
    page.locator('[data-key="over-0"]').check()
    expect(page.locator(".agenda-late")).to_have_text(word("late", n=15))
    expect(page.locator(".agenda-run ul li")).to_have_count(2)
    page.get_by_role("button", name=word("stop")).click()
    expect(page.locator(".agenda-day .agenda-line")).to_have_count(4)


def test_who_begins_late_hears_it_before_the_first_tick_and_which_lines_move(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-12-01T09:20:00")
    opened(page, address)
    half_a_day(page)
    run(page)
    state, outside = page.locator(".agenda-late"), page.get_by_text(word("from_outside"))
    expect(state).to_have_text(word("on_time"))
    expect(outside).to_have_count(0)
    page.clock.set_fixed_time("2026-12-01T09:50:00")
    page.reload()
    title = page.locator(".agenda-lines .agenda-title").first.inner_text()
    expect(state).to_have_text(word("late_first", n=20, title=title))
    expect(outside).to_be_visible()
    expect(page.locator(".agenda-lines strong").first).to_have_text(word("now_at", time="09:50"))
    page.clock.set_fixed_time("2026-12-01T22:00:00")
    page.reload()
    expect(state).to_have_text(word("not_begun"))


def test_what_must_not_move_is_marked_by_the_trainer_and_told_when_it_moves(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-12-01T09:20:00")
    opened(page, address, "#plan=1&day=0900&own=30.Uvod&own=20.Gosti")
    page.locator('[data-key="more-0-1"] summary').click()
    page.locator('[data-key="fixed-0-1"]').check()
    expect(page).to_have_url(re.compile("fixed=1"))
    run(page)
    told = page.get_by_text(word("fixed_moves", title="Gosti", time="09:45", planned="09:30"))
    expect(told).to_have_count(0)
    page.clock.set_fixed_time("2026-12-01T09:45:00")
    page.locator('[data-key="over-0"]').check()
    expect(told).to_be_visible()


def test_a_run_of_yesterday_has_no_ticks_today(page: Page, address: str) -> None:
    page.clock.install(time="2026-12-01T09:45:00")
    opened(page, address)
    half_a_day(page)
    run(page)
    page.locator('[data-key="over-0"]').check()
    page.clock.set_system_time("2026-12-02T08:55:00")
    page.clock.run_for(30_000)
    expect(page.locator('[data-key="over-0"]')).not_to_be_checked()
    expect(page.locator(".agenda-late")).to_have_text(word("on_time"))


def test_a_tick_that_was_forgotten_cuts_nothing_that_is_past(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-12-01T10:15:00")
    opened(page, address)
    half_a_day(page)
    run(page)
    page.locator('[data-key="over-2"]').check()
    expect(page.locator(".agenda-late")).to_have_text(word("late", n=10))
    expect(page.locator(".agenda-run ul li")).to_have_count(1)
    expect(page.locator(".agenda-lines li").nth(1).locator("strong")).to_have_count(0)


def test_a_run_page_leads_to_its_day_and_what_is_ticked_there_outlives_a_reload(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-12-01T09:45:00")
    page.goto(address + RUN_PAGE)
    page.locator("a[href*='?run=']").first.click()
    expect(page.locator('[data-key="over-0"]')).to_be_visible()
    page.reload()  # before the first tick too
    page.locator('[data-key="over-0"]').check()
    late = page.locator(".agenda-late").inner_text()
    expect(page).to_have_url(re.compile(r"/dnevni-red/#plan=1"))
    page.reload()
    expect(page.locator('[data-key="over-0"]')).to_be_checked()
    expect(page.locator(".agenda-late")).to_have_text(late)
    for said in ("q", ".script"):  # the day begins with a talk, and goes on with an exercise
        page.locator(".agenda-run").get_by_role("link").nth(0 if said == "q" else 1).click()
        expect(page.locator(f"details.trainer {said}").first).to_be_visible()
        page.go_back()
    expect(page.locator('[data-key="over-0"]')).to_be_checked()
    page.get_by_role("button", name=word("stop")).click()
    page.reload()
    expect(page.locator(".agenda-day").first).to_be_visible()


def test_two_plans_that_run_on_one_day_keep_their_ticks_apart(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-12-01T09:45:00")
    opened(page, address)
    half_a_day(page)
    one = page.url
    run(page)
    page.locator('[data-key="over-0"]').check()
    opened(page, address, "?other")
    add(page, "own")
    run(page)
    expect(page.locator('[data-key="over-0"]')).not_to_be_checked()
    page.goto(one)
    expect(page.locator('[data-key="over-0"]')).to_be_checked()


def test_a_plan_of_the_course_opens_without_a_warning(page: Page, address: str) -> None:
    opened(page, address, "#plan=1&people=12")
    page.locator('[data-key="anew"]').press("Enter")
    keys = page.locator(".agenda-begin li button").evaluate_all("all => all.map(({ dataset }) => dataset.key)")
    assert any(key.startswith("begin-module:") for key in keys)
    for key in keys:
        page.locator(f'[data-key="{key}"]').press("Enter")
        expect(page.locator(".agenda-warnings")).to_contain_text(word("none"))
        page.locator('[data-key="anew"]').press("Enter")
        expect(page.locator(".agenda-begin")).to_be_visible()


def test_the_lesson_of_the_last_exercise_that_is_taken_out_stays_in_sight(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    page.locator('[data-key^="begin-programme:"]').first.press("Enter")
    expect(page.locator(".agenda-lost tbody tr").first).to_be_visible()
    rows = page.locator(".agenda-lost tbody tr").count()
    page.evaluate("document.querySelectorAll('.agenda-fold').forEach((each) => (each.open = true))")
    lines = page.locator('[data-key^="remove-"]')
    for left in range(lines.count() - 1, -1, -1):
        lines.first.press("Enter")
        expect(lines).to_have_count(left)
    expect(page.locator(".agenda-lost .agenda-is-not")).to_have_count(rows)


def test_who_has_no_plan_sees_with_what_to_begin_and_nothing_else(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    expect(page.locator(".agenda-begin")).to_be_visible()
    expect(page.locator(".agenda-body :is(.agenda-day, .agenda-warnings, .agenda-ready, .agenda-take)")).to_have_count(
        0
    )
    page.locator('[data-key="begin-"]').click()
    expect(page.locator('[data-key="what-0"]')).to_be_focused()
    expect(page.locator(".agenda-body :is(.agenda-warnings, .agenda-ready, .agenda-take)")).to_have_count(0)
    half_a_day(page)
    page.locator('[data-key="anew"]').press("Enter")
    expect(page.locator(".agenda-begin")).to_be_visible()
    assert "#" not in page.url
    page.get_by_role("button", name=word("undo")).press("Enter")
    expect(page.locator(".agenda-line")).to_have_count(4)


def test_of_several_days_the_first_is_open_and_what_is_added_to_another_is_seen(page: Page, address: str) -> None:
    opened(page, address, "#plan=1&day=0900&break=15&own=30.Uvod&day=0900&break=15&own=20.Kraj")
    second = page.locator('[data-key="lines-1"]')
    expect(page.locator('[data-key="remove-0-0"]')).to_be_visible()
    expect(page.locator('[data-key="remove-1-0"]')).not_to_be_visible()
    page.locator('[data-key="down-0-1"]').press("Enter")  # to the other day
    expect(page.locator('[data-key="down-1-0"]')).to_be_focused()
    second.locator("> summary").click()
    expect(page.locator('[data-key="remove-1-0"]')).not_to_be_visible()
    page.locator('[data-key="what-1"]').select_option("break")
    page.locator('[data-key="add-1"]').press("Enter")
    expect(page.locator('[data-key="remove-1-3"]')).to_be_visible()


@pytest.mark.parametrize("context", [{"viewport": {"width": 360, "height": 740}}], indirect=True)
def test_on_a_phone_a_line_shows_its_buttons_when_it_is_opened_and_stays_open_where_it_goes(
    page: Page, address: str
) -> None:
    opened(page, address)
    half_a_day(page)
    assert max(page.locator(".agenda-line").evaluate_all("all => all.map((line) => line.offsetHeight)")) < 110
    for name in ("minutes", "up", "down", "remove"):
        expect(page.locator(f'[data-key="{name}-0-1"]')).not_to_be_visible()
    page.locator('[data-key="more-0-1"] summary').click()
    page.locator('[data-key="down-0-1"]').press("Enter")
    expect(page.locator('[data-key="down-0-2"]')).to_be_focused()
    expect(page.locator('[data-key="down-0-2"]')).to_be_visible()
    expect(page.locator(".agenda-more[open]")).to_have_count(1)
    page.locator('[data-key="more-0-2"] summary').focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator('[data-key="up-0-1"]')).to_be_focused()


def test_what_one_writes_looks_like_a_field(page: Page, address: str) -> None:
    opened(page, address)
    add(page, "own")
    for field in page.locator(".agenda-lines input:not([type=checkbox])").all():
        border = field.evaluate("each => parseFloat(getComputedStyle(each).borderTopWidth)")
        assert border >= 2, field.get_attribute("data-key")


def test_in_the_room_one_sees_the_day_alone_and_what_runs_now(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-12-01T09:35:00")
    opened(page, address)
    half_a_day(page)
    run(page)
    expect(page.locator("#agenda-run")).to_be_focused()
    shown = page.locator(".md-content__inner > :not(.agenda-builder, h1)")
    assert not any(each.is_visible() for each in shown.all())
    page.locator('[data-key="over-0"]').check()
    expect(page.locator(".agenda-line[aria-current]")).to_have_text(re.compile("Prvi korak"))
    box = page.locator('[data-key="over-0"]').bounding_box()
    assert box is not None
    assert box["width"] >= 24


def test_time_that_goes_by_changes_only_what_differs_and_is_said_now_and_then(page: Page, address: str) -> None:
    page.clock.install(time="2026-12-01T09:20:00")
    opened(page, address)
    half_a_day(page)
    run(page)
    page.locator('[data-key="over-0"]').evaluate(
        "box => { box.checked = true; box.dispatchEvent(new Event('change')) }"
    )
    page.clock.pause_at("2026-12-01T09:52:00")
    heard, seen = page.locator(".agenda-builder > [aria-live]"), page.locator(".agenda-late")
    expect(seen).to_have_text(word("late", n=2))
    page.evaluate(
        "() => (globalThis.held = [...document.querySelectorAll('.agenda-run, .agenda-run h2, .agenda-run input')])"
    )
    page.locator("#agenda-run").focus()
    page.clock.run_for(60_000)
    expect(seen).to_have_text(word("late", n=3))
    expect(heard).to_have_text("")
    page.clock.run_for(120_000)
    expect(heard).to_have_text(word("late", n=5))
    assert page.evaluate("() => globalThis.held.every((each) => each.isConnected)"), "a reader keeps its place"
    expect(page.locator("#agenda-run")).to_be_focused()
    page.locator('[data-key="over-1"]').check()
    expect(page.locator('[data-key="over-1"]')).to_be_focused()
    expect(heard).to_have_text(word("late", n=5))
    page.get_by_role("button", name=word("stop")).press("Enter")
    expect(page.locator('[data-key="run-0"]')).to_be_focused()
    expect(heard).to_have_text("")


def test_what_is_done_to_a_plan_is_said_and_the_focus_stays(page: Page, address: str) -> None:
    opened(page, address)
    half_a_day(page)
    status, undo = page.locator(".agenda-status"), page.locator('[data-key="undo"]')
    page.locator('[data-key="up-0-0"]').press("Enter")
    expect(status).to_contain_text(word("is_first", title="").strip())
    expect(page.locator('[data-key="up-0-0"]')).to_be_focused()
    expect(page.locator(".day-bar").first).to_have_attribute("aria-hidden", "true")
    page.locator('[data-key="remove-0-1"]').press("Enter")
    undo.press("Enter")
    expect(status).to_contain_text(word("undone"))
    expect(status).to_contain_text("Prvi korak")
    for _ in range(9):
        page.keyboard.press("Enter")
    expect(status).to_have_text(word("no_more"))
    expect(undo).to_be_focused()
    expect(undo).to_be_disabled()
    for _ in range(9):
        page.locator('[data-key="redo"]').press("Enter")
    expect(page.locator('[data-key="redo"]')).to_be_focused()
    page.locator('[data-key="add-day"]').press("Enter")
    expect(status).to_have_text(word("day_added", n=2))
    page.get_by_role("button", name=word("remove_day", n=2)).press("Enter")
    expect(status).to_contain_text(word("day_removed", n=2))
    page.locator('[data-key="minutes-0-0"]').fill("999")
    page.locator('[data-key="minutes-0-0"]').press("Tab")
    expect(page.locator('[data-key="minutes-0-0"]')).to_have_value("30")
    expect(status).to_contain_text("999")


def test_what_is_lost_is_said_by_outcome(page: Page, address: str) -> None:
    opened(page, address)
    add(page, "exercise:ritam-ruku")
    expect(page.locator(".agenda-lost .agenda-is").first).to_be_visible()


def test_a_full_day_prints_as_one_sheet_and_what_to_have_ready_as_another(page: Page, address: str) -> None:
    line = "&exercise=20.ritam-ruku&lead=Amira&room=Velika+sala"
    opened(page, address, "#plan=1&name=Dan&people=22&day=0900" + 11 * (line + "&own=10.Razgovor+u+parovima"))
    expect(page.locator(".agenda-paper tbody tr")).to_have_count(22)
    made = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b(?!s)", made)) == 2


def test_without_scripts_one_finds_the_days_that_are_ready(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGE)
    expect(page.locator(".agenda-without a").first).to_be_visible()
    context.close()


def press(what: Locator) -> None:
    """Press on something with the mouse, and let go a little later, as a hand does."""
    what.click(delay=80)


def test_what_is_typed_is_taken_and_what_is_pressed_next_is_pressed_at_once(page: Page, address: str) -> None:
    opened(page, address)
    add(page, "own")
    press(page.get_by_label(word("name")))
    page.keyboard.type("Moj dan")
    press(page.get_by_label(word("people")))
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("31")
    press(page.get_by_role("button", name=word("keep")))
    expect(page.get_by_role("status")).to_have_text(word("kept", name="Moj dan"))
    assert "name=Moj+dan&people=31&" in page.url
    expect(page.get_by_label(word("people"))).to_have_value("31")


def test_who_is_faster_than_the_machine_loses_nothing(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_label(word("name")).fill("Moj dan")
    page.evaluate(
        """() => {
            // All in one go: leave the field, type in the next, and add a line, before the machine draws anything.
            const [people, add] = ["people", "add-0"].map((key) => document.querySelector(`[data-key="${key}"]`));
            people.focus();
            people.value = "31";
            people.dispatchEvent(new Event("change", { bubbles: true }));
            add.click();
        }"""
    )
    expect(page.locator(".agenda-line")).to_have_count(1)
    assert "name=Moj+dan&people=31&" in page.url


def test_who_types_on_while_the_plan_is_drawn_anew_goes_on_in_the_same_field(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_label(word("people")).fill("31")
    page.evaluate(
        """() => {
            const [people, name] = ["people", "name"].map((key) => document.querySelector(`[data-key="${key}"]`));
            name.focus();
            document.execCommand("insertText", false, "Mo");
        }"""
    )
    expect(page.get_by_label(word("people"))).to_have_value("31")
    page.wait_for_function("location.hash.includes('people=31')")
    page.wait_for_timeout(200)  # it is drawn
    page.keyboard.type("j dan")
    page.keyboard.press("Tab")
    expect(page).to_have_url(re.compile(r"name=Moj\+dan&people=31&"))


def test_the_next_field_is_chosen_as_a_whole_as_the_tab_key_leaves_it(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_label(word("name")).fill("Moj dan")
    page.keyboard.press("Tab")
    expect(page.get_by_label(word("people"))).to_be_focused()
    page.wait_for_timeout(200)  # it is drawn
    page.keyboard.type("31")
    page.keyboard.press("Tab")
    expect(page).to_have_url(re.compile(r"name=Moj\+dan&people=31&"))


@pytest.mark.parametrize("kind", ["tasks", "steps"])
def test_the_slides_of_a_day_are_a_whole_file_with_its_pictures(
    page: Page, address: str, tmp_path: Path, kind: str
) -> None:
    page.goto(address + RUN_PAGE)
    path = tmp_path / "slides.pptx"
    with page.expect_download() as got:
        page.locator(f'.day-slides [data-do="{kind}"]').click()
    got.value.save_as(path)
    assert got.value.suggested_filename.endswith(".pptx")
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None
        parts = {name: file.read(name) for name in file.namelist()}
    for name, data in parts.items():
        if not name.endswith(".png"):
            ElementTree.fromstring(data)
    slides = [name for name in parts if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
    expect(page.locator(".slides-said")).to_have_text(say("learner.slides.made", n=len(slides)))
    pictures = [data for name, data in parts.items() if name.endswith(".png")]
    assert pictures
    for data in pictures:  # drawn, and not a blank sheet
        assert data.startswith(b"\x89PNG")
        assert len(data) > 5000
