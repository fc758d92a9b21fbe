"""A trainer puts a day on the wall: step by step, by keyboard, and whatever happens to the tab and to the clock."""

from __future__ import annotations

import datetime
import re

import pytest
from helpers import say
from playwright.sync_api import BrowserContext, Locator, Page, expect

from macros.model.curriculum import Curriculum
from macros.model.days import slots_of

pytestmark = pytest.mark.browser

ROOM = "predavaci/sala/"
NINE = datetime.datetime(2026, 11, 30, 9, 0)
# From then on the clock moves as a test wants. Until then the page has the time to come to life.
BEGINS = datetime.timedelta(seconds=50)
MODULE = "prve-minute"
OF = 8  # how many slots the day of that module has


def open_room(page: Page, address: str, way: str = "") -> None:
    page.goto(address + ROOM + way)
    expect(page.locator(".room-stage")).to_be_visible()


@pytest.fixture
def room(page: Page, address: str) -> Page:
    """The room, at nine o'clock."""
    page.clock.install(time=NINE)
    open_room(page, address)
    page.clock.pause_at(NINE + BEGINS)
    page.locator(".room-stage").focus()
    return page


def shown(page: Page, what: str) -> Locator:
    return page.locator(f".room-stage .room-{what}")


def at(page: Page, n: int, of: int = OF) -> None:
    """Expect the room to be at a step of a day."""
    expect(shown(page, "where")).to_contain_text(say("learner.room.where", day="", n=n, of=of).lstrip())


def minutes(curriculum: Curriculum) -> list[int]:
    return [each for each, _ in slots_of(curriculum, MODULE)]


def test_a_whole_day_is_led_with_the_keyboard_alone(room: Page, curriculum: Curriculum) -> None:
    first, second, *rest = minutes(curriculum)
    expect(shown(room, "time")).to_have_text(f"{first}:00")
    expect(shown(room, "ends")).to_have_text(say("learner.room.new"))
    room.keyboard.press("Space")
    expect(shown(room, "ends")).to_have_text(say("learner.room.ends", clock=f"09:{first:02}"))
    room.clock.run_for(60_000)
    expect(shown(room, "time")).to_have_text(f"{first - 1}:00")
    room.keyboard.press("+")
    expect(shown(room, "time")).to_have_text(f"{first + 4}:00")
    room.keyboard.press("-")
    expect(shown(room, "time")).to_have_text(f"{first - 1}:00")
    expect(shown(room, "said")).to_contain_text(say("learner.room.went"))
    room.keyboard.press("+")
    room.keyboard.press("ArrowRight")
    expect(shown(room, "time")).to_have_text(f"{second}:00")
    expect(shown(room, "name")).to_have_text(curriculum.exercises["prvi-korak"].title)
    expect(shown(room, "shown")).not_to_be_empty()
    room.keyboard.press("ArrowLeft")
    expect(shown(room, "time")).to_have_text(f"{first + 4}:00")
    room.keyboard.press("Space")
    expect(room.get_by_role("button", name=say("learner.room.start"))).to_be_visible()
    for _ in range(len(rest) + 1):
        room.keyboard.press("ArrowRight")
    expect(shown(room, "then")).to_have_text(say("learner.room.last"))
    expect(room.get_by_role("button", name=say("learner.room.next"), exact=True)).to_be_disabled()


def test_where_a_day_does_a_part_of_an_exercise_the_wall_says_which_part(room: Page, curriculum: Curriculum) -> None:
    slots = curriculum.modules[MODULE].day.slots
    for slot in slots:
        if slot.exercise and slot.short:
            expect(shown(room, "shown").locator("p").first).to_have_text(f"{say('room.today')} {slot.short}")
            return
        room.keyboard.press("ArrowRight")
    raise AssertionError("no exercise of this day is done in part")


@pytest.mark.parametrize("size", [(1440, 900), (1280, 800), (1366, 768)])
def test_all_of_the_stage_is_in_sight_when_the_page_opens(page: Page, address: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_room(page, address)
    for name in ("start", "next"):
        button = page.get_by_role("button", name=say(f"learner.room.{name}"), exact=True)
        expect(button).to_be_in_viewport(ratio=1)
    expect(shown(page, "name")).to_be_in_viewport(ratio=1)


def test_the_step_that_comes_is_named_with_its_minutes(room: Page, curriculum: Curriculum) -> None:
    title, second = curriculum.exercises["prvi-korak"].title, minutes(curriculum)[1]
    expect(shown(room, "then")).to_have_text(say("learner.room.then", name=title, n=second))


def test_a_page_that_was_closed_or_slept_shows_the_right_time(
    page: Page, context: BrowserContext, address: str, curriculum: Curriculum
) -> None:
    context.clock.install(time=NINE)
    open_room(page, address)
    page.get_by_role("button", name=say("learner.room.start")).click()
    page.close()
    later = context.new_page()
    context.clock.set_system_time(NINE + datetime.timedelta(minutes=minutes(curriculum)[0] - 3))
    open_room(later, address)
    expect(shown(later, "time")).to_have_text(re.compile(r"^(3:\d\d|2:[345]\d)$"))
    later.clock.fast_forward(120_000)  # as a laptop that was shut: timers fire once, late
    expect(shown(later, "time")).to_have_text(re.compile(r"^(1:\d\d|0:[345]\d)$"))


def test_when_the_clock_is_put_back_nobody_gets_an_hour_more(room: Page, curriculum: Curriculum) -> None:
    first = minutes(curriculum)[0]
    room.keyboard.press("Space")
    room.clock.run_for(120_000)
    room.clock.set_system_time(NINE - datetime.timedelta(hours=1))
    room.clock.run_for(1_000)
    expect(shown(room, "time")).to_have_text(re.compile(f"^({first - 2}:00|{first - 3}:5\\d)$"))
    expect(shown(room, "ends")).to_have_text(say("learner.room.ends", clock=f"08:{first - 2:02}"))


def test_the_end_is_seen_and_said_and_the_time_goes_on(room: Page, curriculum: Curriculum) -> None:
    said = room.locator(".room-stage [role=status]")
    room.keyboard.press("Space")
    room.clock.run_for((minutes(curriculum)[0] - 5) * 60_000)
    expect(said).to_have_text(say("learner.room.left", n=5))
    room.clock.run_for(4 * 60_000)
    expect(said).to_have_text(say("learner.room.left", n=1))
    before = room.locator(".room-stage").evaluate("each => getComputedStyle(each).backgroundColor")
    room.clock.run_for(60_000)
    expect(said).to_have_text(say("learner.room.over"))
    room.clock.run_for(40_000)
    expect(shown(room, "time")).to_have_text("+0:40")
    expect(shown(room, "ends")).to_have_text(say("learner.room.over"))
    assert room.locator(".room-stage").evaluate("each => getComputedStyle(each).backgroundColor") != before
    room.keyboard.press("+")
    expect(shown(room, "time")).to_have_text("5:00")


def test_between_changes_a_screen_reader_is_left_in_peace(room: Page) -> None:
    room.keyboard.press("Space")
    room.evaluate("""() => {
        window.told = 0;
        const told = new MutationObserver(() => (window.told += 1));
        told.observe(document.querySelector(".room-said"), { childList: true, characterData: true, subtree: true });
    }""")
    room.clock.run_for(120_000)
    assert room.evaluate("told") == 0
    expect(shown(room, "time")).to_have_attribute("role", "timer")


def test_a_key_opens_the_full_screen_and_not_the_search(room: Page) -> None:
    room.keyboard.press("f")
    room.wait_for_function("() => document.fullscreenElement?.matches('.room-stage')")
    assert room.locator("dialog[open]").count() == 0
    tall = "parseFloat(getComputedStyle(document.querySelector('.room-time')).fontSize) / innerHeight"
    assert room.evaluate(tall) >= 0.2


def test_the_same_key_of_a_cyrillic_keyboard_opens_the_full_screen(room: Page) -> None:
    room.evaluate("""() => {
        HTMLElement.prototype.requestFullscreen = async () => { window.asked = true; };
        document.body.dispatchEvent(
            new KeyboardEvent("keydown", { key: "ф", code: "KeyF", bubbles: true, cancelable: true }));
    }""")
    assert room.locator("dialog[open]").count() == 0  # the search has the same key
    assert room.evaluate("window.asked")


def test_at_the_first_and_the_last_step_the_focus_stays_and_it_is_said(room: Page) -> None:
    back = room.get_by_role("button", name=say("learner.room.back"), exact=True)
    follow = room.get_by_role("button", name=say("learner.room.next"), exact=True)
    follow.press("Enter")
    for _ in range(2):
        back.press("Enter")
    expect(back).to_be_focused()
    expect(shown(room, "said")).to_have_text(say("learner.room.first"))
    for _ in range(OF + 1):
        follow.press("Enter")
    at(room, OF)
    expect(follow).to_be_focused()
    expect(shown(room, "said")).to_have_text(say("learner.room.last"))


def test_a_space_on_a_button_presses_that_button_only(room: Page) -> None:
    room.get_by_role("button", name=say("learner.room.more", n=5)).focus()
    room.keyboard.press("Space")
    expect(room.get_by_role("button", name=say("learner.room.start"))).to_be_visible()
    expect(shown(room, "time")).to_have_text("15:00")


def test_elsewhere_on_the_page_the_keys_are_what_they_always_are(room: Page, curriculum: Curriculum) -> None:
    of = len(slots_of(curriculum, "povrede"))
    days = room.locator(".room-days")
    days.focus()
    room.keyboard.press("ArrowRight")  # turns the list of days, and not the step
    at(room, 1, of=of)
    room.locator(".room-keys").click()
    room.evaluate("document.activeElement.blur()")
    room.keyboard.press("ArrowRight")
    at(room, 2, of=of)


def test_who_has_switched_single_keys_off_moves_the_room_from_within_only(room: Page) -> None:
    room.evaluate(
        "localStorage.setItem('/curriculum/|psi|1|set/keys', JSON.stringify({ v: 'off', t: 1 })); "
        "document.activeElement.blur()"
    )
    room.keyboard.press("ArrowRight")
    at(room, 1)
    room.locator(".room-stage").focus()
    room.keyboard.press("ArrowRight")
    at(room, 2)


def test_another_day_is_chosen_kept_and_linked_and_each_keeps_its_place(
    room: Page, address: str, curriculum: Curriculum
) -> None:
    room.keyboard.press("ArrowRight")
    room.locator(".room-days").select_option("povrede")
    expect(shown(room, "where")).to_contain_text(curriculum.title("module:povrede"))
    expect(room.locator("[data-day=prve-minute]")).not_to_be_visible()
    room.clock.resume()
    open_room(room, address)
    expect(shown(room, "where")).to_contain_text(curriculum.title("module:povrede"))
    open_room(room, address, f"?day={MODULE}")
    at(room, 2)


def test_the_task_of_the_track_stands_on_the_wall_and_without_a_choice_that_of_each(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    step = curriculum.lab_steps["sta-nas-koci"]
    open_room(page, address, "?day=jedno-prijepodne")
    expect(shown(page, "name")).to_have_text(curriculum.title("lab_step:sta-nas-koci"))
    expect(shown(page, "time")).to_have_text(f"{step.minutes}:00")
    task = shown(page, "shown")
    for track in curriculum.course.tracks:
        expect(task.get_by_text(step.task_in(track))).to_be_visible()
    page.get_by_role("radio", name="Radionica").check()
    expect(task.get_by_text(step.task_in("radionica"))).to_be_visible()
    expect(task.get_by_text(step.task_in("ured"))).not_to_be_visible()
    expect(task.get_by_text(say("lab.track", track=curriculum.course.tracks["radionica"]))).not_to_be_visible()


def test_a_row_of_the_table_leads_to_its_step(room: Page, curriculum: Curriculum) -> None:
    title = curriculum.exercises["ritam-ruku"].title
    room.get_by_role("button", name=f"{say('learner.room.go')} {title}").press("Enter")
    expect(shown(room, "name")).to_have_text(title)
    expect(room.locator("tr[aria-current=step]")).to_contain_text(title)
    expect(room.locator(".room-stage")).to_be_focused()


def test_the_window_on_the_desk_turns_the_one_on_the_wall(room: Page, context: BrowserContext, address: str) -> None:
    desk = context.new_page()
    context.clock.resume()
    open_room(desk, address)
    desk.locator(".room-stage").focus()
    desk.keyboard.press("ArrowRight")
    at(room, 2)


@pytest.mark.parametrize("kept", ["", "{", '{"v": 3}', '{"v": "{\\"at\\": 99}", "t": 1}'])
def test_what_was_kept_and_is_damaged_is_left_aside(page: Page, address: str, kept: str) -> None:
    page.goto(address)
    page.evaluate("kept => localStorage.setItem('/curriculum/|psi|1|set/room/prve-minute', kept)", kept)
    open_room(page, address)
    at(page, 1)


def test_all_of_a_long_task_stands_on_the_wall(room: Page) -> None:
    room.evaluate("""() => {
        const row = document.querySelectorAll("[data-day=prve-minute] tr[data-minutes]")[1];
        row.querySelector(".room-task").textContent = "Zapišite jednu rečenicu na papirić. ".repeat(12);
    }""")
    room.keyboard.press("ArrowRight")
    hidden = shown(room, "shown").evaluate("each => each.scrollHeight - each.clientHeight")
    assert hidden <= 1


def test_on_paper_the_task_has_more_room_than_the_title(page: Page, address: str) -> None:
    open_room(page, address)
    page.locator(".room-title").first.evaluate("title => title.after(' ' + 'a long note '.repeat(40))")
    page.emulate_media(media="print")
    what, task = (
        page.locator(f".room-day td.room-{each}").first.evaluate("td => td.offsetWidth") for each in ("what", "task")
    )
    assert what < task


def test_a_task_of_sixty_words_is_read_from_the_last_row(room: Page) -> None:
    """The longest task that a step may have has letters of a sixteenth of the wall."""
    room.set_viewport_size({"width": 1920, "height": 1080})
    room.keyboard.press("f")
    room.wait_for_function("() => document.fullscreenElement?.matches('.room-stage')")
    room.evaluate("""() => {
        const row = document.querySelectorAll("[data-day=prve-minute] tr[data-minutes]")[1];
        row.querySelector(".room-task").textContent = "Zapišite jednu rečenicu na papirić. ".repeat(12);
    }""")
    room.keyboard.press("ArrowRight")
    tall = "each => parseFloat(getComputedStyle(each).fontSize) / innerHeight"
    room.wait_for_function("() => document.querySelector('.room-shown').textContent.length > 400")
    assert shown(room, "shown").evaluate(tall) >= 1 / 16


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_the_day_and_its_tasks_are_read(
    context: BrowserContext, address: str, curriculum: Curriculum
) -> None:
    page = context.new_page()
    page.goto(address + ROOM)
    expect(page.locator(".room-stage")).not_to_be_visible()
    expect(page.locator(".room-settings")).not_to_be_visible()
    rows = page.locator("[data-day=prve-minute] tr[data-minutes]")
    expect(rows).to_have_count(len(minutes(curriculum)))
    expect(rows.nth(1)).to_contain_text(curriculum.exercises["prvi-korak"].title)


def test_the_room_asks_for_nothing_once_it_is_open(room: Page, context: BrowserContext, curriculum: Curriculum) -> None:
    asked: list[str] = []
    room.on("request", lambda each: asked.append(each.url))
    context.set_offline(True)
    room.keyboard.press("Space")
    room.keyboard.press("ArrowRight")
    room.clock.run_for(minutes(curriculum)[1] * 60_000)
    expect(shown(room, "ends")).to_have_text(say("learner.room.over"))
    assert asked == []
