"""A reader says in which way they use a page, or which track is theirs, and sees what is for them."""

from __future__ import annotations

import pytest
from helpers import say
from playwright.sync_api import BrowserContext, Locator, Page, expect
from states import LESSON, everything_open, settled

pytestmark = pytest.mark.browser

EXERCISE = "vjezbe/prvi-korak/"
QUIZ = "vjezbe/provjera-prve-minute/"
TRACKS = "predavaci/vodi-dan/"
STEP = "laboratorija/sta-nas-koci/"
WAY = "document.documentElement.dataset.way"


def radio(page: Page, value: str, name: str = "way") -> Locator:
    """Return a value of a switch, which is hidden where the switch was answered before."""
    group = page.get_by_role("group", name=say(f"switch.{name}.legend"))
    return group.get_by_role("radio", name=value, include_hidden=True)


def change(page: Page, name: str = "way") -> Locator:
    group = page.get_by_role("group", name=say(f"switch.{name}.legend"))
    return group.get_by_role("button", name=say("switch.change"))


def line(page: Page, name: str = "way") -> Locator:
    return page.locator(f"[data-switch={name}] .switch-line")


def section(page: Page, name: str) -> Locator:
    return page.locator(f"#{name}")


def test_at_first_both_ways_are_shown_and_the_trainers_part_is_closed(page: Page, address: str) -> None:
    page.goto(address + EXERCISE)
    expect(radio(page, say("switch.way.all"))).to_be_checked()
    for name in ("alone", "steps", "materials", "trainer"):
        expect(section(page, name)).to_be_visible()
    expect(page.locator("details.trainer blockquote").first).not_to_be_visible()


def test_the_way_is_chosen_with_the_keyboard_remembered_and_taken_back(page: Page, address: str) -> None:
    page.goto(address + EXERCISE)
    settled(page)
    radio(page, say("switch.way.all")).focus()
    page.keyboard.press("ArrowDown")
    expect(radio(page, say("switch.way.alone"))).to_be_checked()
    expect(section(page, "alone")).to_be_visible()
    expect(section(page, "worksheet")).to_be_visible()
    for name in ("steps", "materials", "trainer"):
        expect(section(page, name)).not_to_be_visible()
    expect(page.locator(".contents a[href='#steps']")).not_to_be_visible()
    page.goto(address + LESSON)
    expect(radio(page, say("switch.way.alone"))).to_be_checked()
    expect(page.locator(".part-steps").first).not_to_be_visible()
    change(page).press("Enter")
    radio(page, say("switch.way.all")).check()
    expect(page.locator(".part-steps").first).to_be_visible()
    page.reload()
    expect(page.locator(".part-steps").first).to_be_visible()


@pytest.mark.parametrize(("path", "name", "value"), [(EXERCISE, "way", "alone"), (TRACKS, "track", "")])
def test_who_has_answered_sees_one_line_on_the_next_page_and_opens_it_by_keyboard(
    page: Page, address: str, path: str, name: str, value: str
) -> None:
    page.goto(address + path)
    settled(page)
    expect(line(page, name)).not_to_be_visible()
    box = page.locator(f"[data-switch={name}]")
    box.locator("input[value=alone], input[value=radionica]").check()
    box.locator(f"input[value='{value}']").check()  # "Show me all" is an answer too
    expect(box.locator("input").first).to_be_visible()  # nothing moves under the hand of who has just answered
    page.reload()
    settled(page)
    expect(box.locator("input").first).not_to_be_visible()
    shown = say(f"switch.{name}.shown_{value or 'all'}")
    expect(line(page, name)).to_have_text(f"{say('switch.shown')} {shown} {say('switch.change')}")
    change(page, name).focus()
    page.keyboard.press("Enter")
    expect(change(page, name)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(box.locator("input:checked")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    expect(box.locator("input").first).to_be_visible()  # who moves through the values tries each
    expect(line(page, name)).not_to_contain_text(shown)
    change(page, name).press("Enter")
    expect(box.locator("input").first).not_to_be_visible()


def test_who_leads_a_group_finds_the_trainers_part_open_in_a_lesson_too(page: Page, address: str) -> None:
    page.goto(address + LESSON)
    settled(page)
    expect(page.locator("details.trainer").first).not_to_be_visible()
    radio(page, say("switch.way.group")).check()
    expect(page.locator("details.trainer .script").first).to_be_visible()
    sheet = page.locator("section.sheet").filter(has=page.locator("details.trainer .script")).first
    expect(sheet.locator("details.trainer .debrief").first).to_be_visible()
    for part in ("steps", "debrief"):
        expect(sheet.locator(f".part-{part}")).not_to_be_visible()
    expect(page.locator("[data-way='alone']").first).not_to_be_visible()
    page.reload()
    expect(page.locator("details.trainer .script").first).to_be_visible()


def test_what_to_say_stands_before_what_learners_work_on(page: Page, address: str) -> None:
    page.goto(f"{address}{EXERCISE}?way=group")
    settled(page)
    shown = [each for each in page.locator("article h2[id]").all() if each.is_visible()]
    names = [each.get_attribute("id") for each in shown]
    assert names.index("trainer") < min(names.index(each) for each in ("worksheet", "questions") if each in names)
    assert not {"steps", "debrief", "alone"} & set(names), "these stand in the trainer's part, or are for others"
    page.goto(f"{address}{EXERCISE}#debrief")
    expect(section(page, "debrief")).to_be_visible()


def test_an_address_chooses_the_way_before_anything_is_drawn(page: Page, address: str) -> None:
    page.add_init_script("""
        addEventListener("DOMContentLoaded", () => {
            const of = (id) => document.getElementById(id).checkVisibility();
            window.early = [of("alone"), of("steps"), document.querySelector("details.trainer").open];
        });
    """)
    page.goto(f"{address}{EXERCISE}?way=group")
    expect(radio(page, say("switch.way.group"))).to_be_checked()
    assert page.evaluate("early") == [False, False, True]
    page.goto(address + EXERCISE)
    assert page.evaluate(WAY) == "group"


@pytest.mark.parametrize("asked", ["?way=nobody", "?track=group", "?way=", "?way=alone%22%5D"])
def test_an_address_with_a_slip_hides_nothing(page: Page, address: str, asked: str) -> None:
    page.goto(address + EXERCISE + asked)
    expect(section(page, "alone")).to_be_visible()
    expect(section(page, "steps")).to_be_visible()


def test_what_was_chosen_stands_in_the_address_to_be_sent(page: Page, address: str) -> None:
    page.goto(address + EXERCISE)
    settled(page)
    radio(page, say("switch.way.alone")).check()
    assert page.url.endswith("?way=alone")
    radio(page, say("switch.way.all")).check()
    assert page.url == address + EXERCISE


def test_paper_shows_what_the_screen_shows(page: Page, address: str) -> None:
    page.goto(f"{address}{EXERCISE}?way=alone")
    settled(page)
    page.emulate_media(media="print")
    expect(section(page, "alone")).to_be_visible()
    expect(section(page, "steps")).not_to_be_visible()
    expect(page.locator(".switch")).not_to_be_visible()


@pytest.mark.parametrize("opened", [True, False])
def test_answers_print_for_who_leads_a_group_and_has_opened_them(page: Page, address: str, opened: bool) -> None:
    page.goto(f"{address}{QUIZ}?way=group")
    settled(page)
    answer = page.locator(".question .answer").first
    expect(answer).to_be_visible()
    if opened:
        page.get_by_role("button", name=say("switch.answers")).press("Enter")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(answer).to_be_visible(visible=opened)


def test_a_learner_cannot_open_all_answers_nor_print_them(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    settled(page)
    expect(page.get_by_role("button", name=say("switch.answers"))).not_to_be_visible()
    page.evaluate("document.querySelectorAll('details.answer').forEach(each => each.open = true)")
    page.emulate_media(media="print")
    expect(page.locator(".question .answer").first).not_to_be_visible()


def test_a_link_into_a_hidden_part_shows_it_and_forgets_that(page: Page, address: str) -> None:
    page.goto(f"{address}{EXERCISE}?way=alone")
    page.goto(f"{address}{EXERCISE}#steps")
    expect(section(page, "steps")).to_be_in_viewport()
    expect(page.get_by_text(say("learner.switch.led"))).to_be_visible()
    expect(radio(page, say("switch.way.all"))).to_be_checked()
    expect(line(page)).to_contain_text(say("switch.way.shown_all"))
    page.goto(address + LESSON)
    expect(radio(page, say("switch.way.alone"))).to_be_checked()
    expect(line(page)).to_contain_text(say("switch.way.shown_alone"))


def test_a_track_is_chosen_and_leaves_the_rest(page: Page, address: str) -> None:
    page.goto(f"{address}{TRACKS}?track=radionica")
    expect(page.get_by_role("heading", name="Sala u radionici")).to_be_visible()
    expect(page.get_by_role("heading", name="Sala u uredu")).not_to_be_visible()
    expect(page.get_by_role("heading", name="Raspored")).to_be_visible()


def test_a_step_of_a_lab_shows_one_track_or_all(page: Page, address: str) -> None:
    page.goto(f"{address}laboratorija/sta-nas-koci/")
    for track in ("ured", "radionica"):
        expect(page.locator(f".tracks > [data-track={track}]")).to_be_visible()
    radio(page, "Radionica", "track").check()
    expect(page.locator(".tracks > [data-track=radionica]")).to_be_visible()
    expect(page.locator(".tracks > [data-track=ured]")).not_to_be_visible()
    expect(page.get_by_text("Počnite od telefona")).not_to_be_visible()
    page.goto(f"{address}laboratorija/sta-nas-koci/?track=ured")
    expect(page.get_by_text("Počnite od telefona")).to_be_visible()


def place(page: Page, value: str) -> Locator:
    return page.locator(f"input[data-sets=track][value={value}]")


def test_the_switch_follows_what_is_chosen_in_a_worksheet_here_and_on_the_next_page(page: Page, address: str) -> None:
    page.goto(address + STEP)
    settled(page)
    everything_open(page)
    place(page, "radionica").check()
    expect(radio(page, "Radionica", "track")).to_be_checked()
    expect(page.locator(".tracks > [data-track=ured]")).not_to_be_visible()
    page.goto(address + TRACKS)
    expect(radio(page, "Radionica", "track")).to_be_checked()
    change(page, "track").press("Enter")
    radio(page, "Ured", "track").check()
    page.goto(address + STEP)
    settled(page)
    everything_open(page)
    expect(place(page, "radionica")).to_be_checked()  # what a learner chose is not written over
    expect(radio(page, "Ured", "track")).to_be_checked()


def test_an_empty_field_begins_with_the_switch_and_is_kept_with_the_sheet(page: Page, address: str) -> None:
    kept = "() => Object.keys(localStorage).filter(each => each.includes('field/kocnice-na-zidu/mjesto')).length"
    page.goto(f"{address}{STEP}?track=ured")
    settled(page)
    everything_open(page)
    expect(place(page, "ured")).to_be_checked()
    change(page, "track").press("Enter")
    radio(page, "Radionica", "track").check()
    expect(place(page, "radionica")).to_be_checked()
    assert page.evaluate(kept) == 0  # to look at a track writes nothing
    page.locator("form.worksheet [name$=izabrana]").first.fill("Ključ od ormarića")
    page.wait_for_function(kept)
    radio(page, "Ured", "track").check()
    page.reload()
    settled(page)
    everything_open(page)
    expect(place(page, "radionica")).to_be_checked()


def test_who_brings_a_filled_sheet_into_a_new_browser_finds_its_track(page: Page, address: str) -> None:
    page.goto(address + STEP)
    settled(page)
    everything_open(page)
    place(page, "ured").check()
    page.evaluate(
        "() => Object.keys(localStorage).forEach(each => /set.track$/.test(each) && localStorage.removeItem(each))"
    )
    page.goto(address + STEP)
    settled(page)
    everything_open(page)
    expect(radio(page, "Ured", "track")).to_be_checked()


def test_what_a_learner_wrote_is_not_hidden_in_silence(page: Page, address: str) -> None:
    page.goto(address + EXERCISE)
    settled(page)
    page.locator("form.worksheet textarea").first.fill("Bojim se")
    expect(page.get_by_text(say("learner.saved"))).to_be_visible()
    # As a page of two tracks has it: the worksheet stands in a part that is for one of them.
    page.evaluate("document.querySelector('form.worksheet').dataset.way = 'group'")
    radio(page, say("switch.way.alone")).check()
    expect(page.locator("form.worksheet")).not_to_be_visible()
    note = page.locator(".switch-note")
    note.get_by_role("button", name=say("learner.switch.show")).press("Enter")
    expect(page.locator("form.worksheet textarea").first).to_be_visible()


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_everything_is_shown_one_after_the_other(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}{TRACKS}?track=ured")
    expect(page.get_by_role("heading", name="Sala u radionici")).to_be_visible()
    expect(page.get_by_role("heading", name="Sala u uredu")).to_be_visible()
    expect(page.locator(".switch")).not_to_be_visible()
    page.goto(f"{address}{EXERCISE}?way=alone")
    expect(section(page, "steps")).to_be_visible()
    expect(section(page, "alone")).to_be_visible()
