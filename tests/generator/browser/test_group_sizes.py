"""A trainer writes how many people come, and an exercise says how many groups they make and what they need."""

from __future__ import annotations

import re

import pytest
from helpers import say
from playwright.sync_api import Locator, Page, expect

from macros.model.curriculum import Curriculum

pytestmark = pytest.mark.browser


def word(key: str, **values: object) -> str:
    return say(f"learner.groups.{key}", **values)


def opened(page: Page, address: str, id: str) -> None:
    page.goto(f"{address}vjezbe/{id}/")
    page.locator("details.trainer summary").first.click()
    expect(page.get_by_label(word("people"))).to_be_visible()


def test_it_says_the_groups_and_counts_what_to_have_ready(page: Page, address: str, curriculum: Curriculum) -> None:
    exercise = curriculum.exercises["ritam-ruku"]
    [first, *_] = exercise.amounts
    opened(page, address, "ritam-ruku")
    page.get_by_label(word("people")).fill("11")
    told = page.locator(".group-sizes .counted")
    assert first.each == "group"
    expect(told).to_contain_text("11")
    expect(told.locator("li").first).to_have_text(word("amount", n=3 * first.amount, text=first.thing))


def test_too_few_too_many_and_what_is_no_number_are_said(page: Page, address: str, curriculum: Curriculum) -> None:
    group = curriculum.exercises["ritam-ruku"].group
    opened(page, address, "ritam-ruku")
    people, told = page.get_by_label(word("people")), page.locator(".group-sizes")
    people.fill(str(group.max + 1))
    expect(told.get_by_text(word("too_many", to=group.max, rooms=2))).to_be_visible()
    for wrong in ("0", "501", ""):
        people.fill(wrong)
        expect(told.locator("p:not([role])", has_text=word("wrong", most=500))).to_be_visible()
        expect(people).to_have_accessible_description(word("wrong", most=500))


def test_the_number_is_remembered_for_the_next_exercise(page: Page, address: str) -> None:
    opened(page, address, "ritam-ruku")
    people = page.get_by_label(word("people"))
    people.fill("13")
    people.blur()
    people.press_sequentially("99")  # a number on the way to one that is too large is not kept
    people.blur()
    opened(page, address, "evakuacija")
    expect(page.get_by_label(word("people"))).to_have_value("13")


def test_only_that_it_is_counted_is_said_and_not_the_whole_list(page: Page, address: str) -> None:
    opened(page, address, "ritam-ruku")
    said = page.locator(".group-sizes [role=status]")
    expect(said).to_have_text("")  # nothing is said on arrival
    people = page.get_by_label(word("people"))
    people.fill("")
    people.press_sequentially("23")
    expect(said).to_have_text(word("counted.few", n=23))
    expect(people).to_have_accessible_description("")


DAY = "predavaci/vodi-dan/"


def of_day(page: Page, address: str, people: int) -> Locator:
    page.goto(f"{address}{DAY}")
    page.get_by_label(word("people")).fill(str(people))
    return page.locator(".day-shopping .counted")


def test_a_day_says_how_many_tables_and_seats_everybody(page: Page, address: str, curriculum: Curriculum) -> None:
    told = of_day(page, address, 22)
    day = curriculum.modules["prve-minute"].day
    held = {slot.exercise for slot in day.slots if slot.exercise}
    steps = page.locator(".day-steps")
    expect(steps.locator("tbody tr")).to_have_count(len(held))
    expect(steps).to_contain_text(curriculum.exercises["ritam-ruku"].title)
    expect(told).to_contain_text(word("of_day.tables", n=5, made="…").partition("…")[2])  # everybody has a chair
    for people in (1, 7, 22, 500):  # every row of groups adds up to those who come
        page.get_by_label(word("people")).fill(str(people))
        row = steps.locator("tr", has_text=curriculum.exercises["ritam-ruku"].title).locator(".seated")
        parts = re.findall(r"(\d+) od (\d+)", row.inner_text())
        assert sum(int(count) * int(size) for count, size in parts) == people


def test_what_people_give_back_is_counted_once(page: Page, address: str) -> None:
    told = of_day(page, address, 11)
    expect(told.get_by_text(word("of_day.thing", text="Olovke", n=11))).to_be_visible()
    expect(told.get_by_role("link")).to_have_count(0)  # what prints stands once, in the list of what to print


def test_people_of_a_lab_are_split_into_its_tracks(page: Page, address: str, curriculum: Curriculum) -> None:
    page.goto(f"{address}laboratorija/jedno-prijepodne/")
    page.get_by_label(word("people"), exact=True).fill("22")
    ured, radionica = curriculum.course.tracks["ured"], curriculum.course.tracks["radionica"]
    field = page.get_by_label(word("of_day.of_them", title=ured), exact=True)
    expect(field).to_have_attribute("placeholder", "11")
    field.fill("6")
    expect(page.locator(".day-shopping")).to_contain_text(word("of_day.in_track", title=radionica, n=16))
    page.reload()
    expect(field).to_have_value("6")


def test_on_paper_a_day_says_the_room_in_words(page: Page, address: str) -> None:
    of_day(page, address, 22)
    picture = page.locator(".day-steps .room-plans svg").first
    expect(picture).to_be_visible()
    page.emulate_media(media="print")
    expect(picture).to_be_hidden()
    expect(page.locator(".day-steps .room-plans li").first).to_be_visible()


COPIES = "(all) => all.map(({ dataset: { exercise, what, copies } }) => [exercise, what, copies])"


def test_the_pack_of_a_day_counts_copies_as_the_page_of_that_day_does(page: Page, address: str) -> None:
    of_day(page, address, 22)
    told = page.locator(".day-prints .copies").evaluate_all(COPIES)
    page.goto(f"{address}predavaci/odstampaj-dan/")  # the number of people is remembered
    expect(page.locator(".pack .copies[data-copies]").first).to_be_visible()
    assert told
    assert page.locator(".pack .copies").evaluate_all(COPIES) == told


def test_a_day_begins_with_its_own_number_of_people_until_the_trainer_writes_another(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    usual = curriculum.modules["jedno-prijepodne"].day.people
    page.goto(f"{address}laboratorija/jedno-prijepodne/")
    people = page.get_by_label(word("people"), exact=True)
    expect(people).to_have_value(str(usual))
    people.fill("9")
    page.reload()
    expect(people).to_have_value("9")
