"""A trainer or a learner looks for what fits their situation, sends the address, and goes back."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

import pytest
from helpers import say
from playwright.sync_api import Locator, Page, expect

from macros.model.curriculum import Curriculum

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
EXERCISES, TOOLS, CASES = "vjezbe/", "alati/", "slucajevi/"

FIRST, CALL, RHYTHM, SORTING = "prvi-korak", "poziv-u-paru", "ritam-ruku", "sta-prvo"
ROUND, PLAN, QUIZ, LAST = "krug-po-radionici", "moj-plan", "provjera-prve-minute", "provjera-povrede"
OUT, NUMBERS, WALL = "evakuacija", "provjera-brojeva", "kocnice-na-zidu"
ALL = {FIRST, CALL, RHYTHM, SORTING, ROUND, PLAN, OUT, QUIZ, LAST, NUMBERS, WALL}
IN_20 = {FIRST, SORTING, QUIZ, LAST, NUMBERS, WALL}
IN_30 = ALL - {ROUND, OUT}
ALONE_IN_15 = {FIRST, CALL, SORTING, OUT, QUIZ, LAST, NUMBERS, WALL}
ALONE_IN_20 = ALL - {ROUND}
FOR_24 = ALL - {RHYTHM, ROUND}


def rows(page: Page) -> Locator:
    """Return the rows of records that can be seen."""
    return page.locator("[data-listing] > ul > li:visible")


def shown(page: Page) -> set[str]:
    """Return the ids of the records whose rows can be seen, from the links to their pages."""
    hrefs = (
        rows(page).locator("p:first-child > a").evaluate_all("links => links.map((each) => each.getAttribute('href'))")
    )
    return {href.removesuffix("/").rpartition("/")[2] for href in hrefs}


def status(page: Page) -> Locator:
    return page.locator(".finder-count")


def see(page: Page, expected: Iterable[str], of: int = len(ALL), what: str = "exercises") -> None:
    """Expect exactly these records, and their number in the status and above the list."""
    ids = set(expected)
    counted = say(f"learner.finder.count.{what}", n=len(ids), of=of)
    expect(status(page)).to_have_text(re.compile(rf"^{re.escape(counted)}"))
    for id in ids:  # as many as before, and others: wait for them
        expect(rows(page).locator(f'p:first-child > a:is([href="{id}/"], [href$="/{id}/"])')).to_have_count(1)
    expect(rows(page)).to_have_count(len(ids))
    assert shown(page) == ids
    if ids:
        caption = say(f"listing.caption.{what}", n=of) if len(ids) == of else counted
        expect(page.locator(".listing > p")).to_have_text(caption)


def open_finder(page: Page, address: str, path: str = EXERCISES) -> None:
    page.goto(address + path)
    expect(page.locator("form.finder")).to_be_visible()


def minutes(page: Page) -> Locator:
    return page.locator("form.finder input[name=minutes]")


def people(page: Page) -> Locator:
    return page.locator("form.finder input[name=people]")


def way(page: Page, name: str) -> Locator:
    """Return the radio of a way of working: any, room, online or alone."""
    return page.get_by_role("radio", name=re.compile(f"^{re.escape(say(f'finder.how.{name}'))}"))


def more(page: Page) -> None:
    page.get_by_text(say("finder.more")).click()


def clear(page: Page) -> Locator:
    return page.get_by_role("button", name=say("finder.clear"))


@pytest.mark.parametrize(
    ("most", "group", "fit"),
    [
        (20, 24, IN_20),
        (20, 5, IN_20),
        (30, 3, {CALL, RHYTHM, PLAN, QUIZ, LAST, NUMBERS, WALL}),
        (35, 1, {PLAN, QUIZ, LAST, NUMBERS}),
        (120, 61, {QUIZ, LAST, NUMBERS}),
        (9, 10, set()),
    ],
)
def test_minutes_and_people_leave_what_fits(page: Page, address: str, most: int, group: int, fit: set[str]) -> None:
    open_finder(page, address)
    people(page).fill(str(group))
    minutes(page).fill(str(most))
    see(page, fit)


def test_alone_counts_the_minutes_of_self_study_and_no_people(page: Page, address: str) -> None:
    open_finder(page, address)
    minutes(page).fill("20")
    people(page).fill("1")
    see(page, {QUIZ, LAST, NUMBERS})
    way(page, "alone").check()
    see(page, ALONE_IN_20)
    expect(page.locator("#finder-not-counted")).to_be_visible()
    for name, fit in (("online", {QUIZ, LAST, NUMBERS}), ("room", {QUIZ, LAST, NUMBERS})):
        way(page, name).check()
        see(page, fit)
        expect(page.locator("#finder-not-counted")).not_to_be_visible()


def test_online_counts_the_minutes_online(page: Page, address: str) -> None:
    open_finder(page, address)
    minutes(page).fill("20")
    way(page, "online").check()
    see(page, {*IN_20, CALL})


def test_wishes_are_joined(page: Page, address: str) -> None:
    open_finder(page, address)
    more(page)
    page.locator("select[name=lesson]").select_option("pripremljeno-mjesto")
    see(page, {ROUND, PLAN, LAST, OUT, NUMBERS})
    page.locator("select[name=level]").select_option("core")
    see(page, {ROUND, LAST})
    minutes(page).fill("20")
    see(page, {LAST})
    page.locator("select[name=kind]").select_option("mapping")
    see(page, set())


def test_each_choice_says_how_many_it_would_leave_and_keeps_its_word(page: Page, address: str) -> None:
    open_finder(page, address)
    minutes(page).fill("30")
    see(page, IN_30)
    for kind, count in (("quiz", 3), ("mapping", 1), ("planning", 1)):
        option = page.locator(f"select[name=kind] option[value={kind}]")
        expect(option).to_have_text(say("learner.finder.option", label=say(f"exercise.kinds.{kind}"), n=count))
    for way, count in (("any", len(IN_30)), ("alone", len(ALONE_IN_20))):
        label = say("learner.finder.option", label=say(f"finder.how.{way}"), n=count)
        expect(page.get_by_role("radio", name=label, exact=True)).to_be_visible()


def test_tools_by_stage_minutes_and_people(page: Page, address: str) -> None:
    open_finder(page, address, TOOLS)
    page.locator("select[name=stage]").select_option("poziv")
    see(page, {"karta-poziva"}, 3, "tools")
    page.locator("select[name=stage]").select_option("")
    minutes(page).fill("15")
    see(page, {"karta-poziva", "popis-ormarica"}, 3, "tools")
    clear(page).click()
    people(page).fill("5")
    see(page, {"mapa-opasnosti"}, 3, "tools")


def test_cases_by_government_kind_and_how_sure_we_are(page: Page, address: str) -> None:
    open_finder(page, address, CASES)
    page.locator("select[name=government]").select_option("regional")
    see(page, {"dobrovoljci"}, 3, "cases")
    page.locator("select[name=government]").select_option("")
    page.locator("select[name=sure]").select_option("evaluated")
    see(page, {"kazina", "dobrovoljci"}, 3, "cases")
    page.locator("select[name=kind]").select_option("ispitivanje")
    page.locator("select[name=module]").select_option("prve-minute")
    see(page, {"kazina"}, 3, "cases")


def test_the_address_says_what_was_chosen_and_can_be_sent(page: Page, address: str) -> None:
    open_finder(page, address)
    minutes(page).fill("30")
    people(page).fill("24")
    way(page, "online").check()
    more(page)
    page.locator("select[name=lesson]").select_option("poziv")
    expect(page).to_have_url(re.compile(r"/vjezbe/\?minutes=30&people=24&how=online&lesson=poziv$"))
    colleague = page.context.new_page()
    colleague.goto(page.url)
    see(colleague, {CALL, QUIZ})
    expect(minutes(colleague)).to_have_value("30")
    expect(people(colleague)).to_have_value("24")
    expect(way(colleague, "online")).to_be_checked()
    expect(colleague.locator("select[name=lesson]")).to_have_value("poziv")
    expect(colleague.locator("select[name=lesson]")).to_be_visible()  # what is chosen is not folded away


def test_what_else_stands_in_the_address_stays(page: Page, address: str) -> None:
    open_finder(page, address, f"{EXERCISES}?from=mail#exercises")
    way(page, "alone").check()
    expect(page).to_have_url(re.compile(r"\?from=mail&how=alone#exercises$"))
    clear(page).click()
    expect(page).to_have_url(re.compile(r"\?from=mail#exercises$"))


def test_back_and_forward_follow_what_was_chosen(page: Page, address: str) -> None:
    open_finder(page, address)
    minutes(page).press("2")
    expect(page).to_have_url(re.compile(r"\?minutes=2$"))
    minutes(page).press("0")  # after the pause, in the same field: one step for Back all the same
    expect(page).to_have_url(re.compile(r"\?minutes=20$"))
    see(page, IN_20)
    way(page, "alone").check()
    see(page, ALONE_IN_20)
    page.go_back()
    see(page, IN_20)
    expect(way(page, "any")).to_be_checked()
    page.go_back()
    see(page, ALL)
    expect(minutes(page)).to_have_value("")
    page.go_forward()
    see(page, IN_20)
    expect(minutes(page)).to_have_value("20")


def test_back_from_an_exercise_finds_the_list_as_it_was(page: Page, address: str) -> None:
    open_finder(page, address)
    people(page).fill("24")
    see(page, FOR_24)
    page.locator("[data-listing] > ul > li > p:first-child > a:visible").first.click()
    expect(page.locator("form.finder")).to_have_count(0)
    page.go_back()
    see(page, FOR_24)
    expect(people(page)).to_have_value("24")


def test_one_button_clears_all(page: Page, address: str) -> None:
    open_finder(page, address, f"{EXERCISES}?minutes=20&people=24&how=alone&kind=opener")
    clear(page).click()
    see(page, ALL)
    expect(page).to_have_url(address + EXERCISES)
    expect(minutes(page)).to_have_value("")
    expect(way(page, "any")).to_be_checked()
    expect(clear(page)).to_be_focused()
    page.go_back()
    see(page, {FIRST})


def test_where_nothing_fits_the_page_says_so_and_offers_to_clear(page: Page, address: str) -> None:
    open_finder(page, address)
    minutes(page).fill("1")
    see(page, [])
    counted = say("learner.finder.count.exercises", n=0, of=len(ALL))
    expect(status(page)).to_have_text(say("learner.finder.nothing", count=counted))
    expect(page.locator(".listing")).not_to_be_visible()
    clear(page).click()
    see(page, ALL)


@pytest.mark.parametrize(
    "query",
    ["minutes=abc", "minutes=-5", "minutes=0", "minutes=1e3", "minutes=99999", "people=3.5", "people=", "how=swimming",
     "track=none", "kind=%22%5D", "lesson=no-such&module=x", "toString=1&__proto__=2", "minutes=%E0%A4%A"],
)  # fmt: skip
def test_wrong_values_in_the_address_are_ignored(page: Page, address: str, query: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    open_finder(page, address, f"{EXERCISES}?{query}")
    see(page, ALL)
    expect(minutes(page)).to_have_value("")
    expect(way(page, "any")).to_be_checked()
    assert errors == []
    way(page, "alone").check()
    expect(page).to_have_url(re.compile(r"[?&]how=alone$"))
    assert "minutes" not in page.url


def test_right_values_beside_wrong_ones_count(page: Page, address: str) -> None:
    open_finder(page, address, f"{EXERCISES}?minutes=020&people=many&track=none")
    see(page, IN_20)
    expect(minutes(page)).to_have_value("20")


def test_a_wrong_number_is_told_and_not_counted(page: Page, address: str) -> None:
    open_finder(page, address)
    people(page).fill("many")
    told = page.locator("#finder-people-wrong")
    says = re.compile(re.escape(say("learner.finder.wrong", example="24").partition("24")[0]))
    expect(told).to_have_text(says)
    expect(people(page)).to_have_attribute("aria-invalid", "true")
    expect(people(page)).to_have_accessible_description(says)
    see(page, ALL)
    people(page).fill("24")
    expect(told).to_have_text("")
    expect(people(page)).to_have_attribute("aria-invalid", "false")
    see(page, FOR_24)


def test_the_count_is_announced_once_and_not_at_every_key(page: Page, address: str) -> None:
    page.clock.install()
    open_finder(page, address)
    page.evaluate(
        """() => {
        const place = document.querySelector(".finder-count");
        window.said = [];
        const hear = new MutationObserver(() => window.said.push(place.textContent));
        hear.observe(place, { childList: true, subtree: true });
        }"""
    )
    expect(status(page)).to_have_attribute("role", "status")
    minutes(page).press_sequentially("20")
    minutes(page).press("Tab")
    page.clock.run_for(5_000)  # whatever waits has had its time
    assert page.evaluate("window.said") == [say("learner.finder.count.exercises", n=len(IN_20), of=len(ALL))]


def test_with_the_keyboard_alone(page: Page, address: str) -> None:
    open_finder(page, address)
    page.evaluate("window.sameDocument = true")
    minutes(page).focus()
    page.keyboard.type("15")
    page.keyboard.press("Enter")  # at once, and nothing is loaded anew
    see(page, {LAST, NUMBERS})
    page.keyboard.press("Tab")
    expect(people(page)).to_be_focused()
    page.keyboard.type("24")
    page.keyboard.press("Tab")
    see(page, {LAST, NUMBERS})
    expect(way(page, "any")).to_be_focused()
    page.keyboard.press("ArrowUp")  # radios go round
    expect(way(page, "alone")).to_be_checked()
    see(page, ALONE_IN_15)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # unfold
    page.keyboard.press("Tab")
    kind = page.locator("select[name=kind]")
    expect(kind).to_be_focused()
    page.keyboard.press("ArrowDown")
    first = kind.locator("option").nth(1).get_attribute("value")
    expect(kind).to_have_value(first or "")
    for _ in range(page.locator("form.finder select").count()):  # the other choices, then the button
        page.keyboard.press("Tab")
    expect(clear(page)).to_be_focused()
    page.keyboard.press("Enter")
    see(page, ALL)
    assert page.evaluate("window.sameDocument")


def test_a_screen_reader_hears_groups_and_labels(page: Page, address: str) -> None:
    open_finder(page, address)
    form = page.get_by_role("form", name=say("finder.exercises.title"))
    expect(form).to_be_visible()
    expect(form.get_by_role("group", name=say("finder.how.title")).get_by_role("radio")).to_have_count(4)
    expect(form.get_by_role("textbox")).to_have_count(2)
    for name in ("minutes", "people"):
        expect(form.get_by_label(say(f"finder.exercises.{name}"))).to_be_visible()
    more(page)
    for name in ("kind", "level", "track", "module", "lesson"):
        expect(form.get_by_role("combobox", name=say(f"finder.{name}"), exact=True)).to_be_visible()


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
@pytest.mark.parametrize(("path", "kind"), [(EXERCISES, "exercises"), (TOOLS, "tools"), (CASES, "cases")])
def test_without_scripts_there_is_a_sorted_list_and_no_form(
    page: Page, address: str, curriculum: Curriculum, path: str, kind: str
) -> None:
    page.goto(f"{address}{path}?minutes=1&kind=quiz")
    expect(page.locator("form.finder")).not_to_be_visible()
    records = getattr(curriculum, kind)
    expect(rows(page)).to_have_count(len(records))
    names = [name.inner_text().split()[-1] for name in page.locator("[data-listing] > ul > li > p:first-child").all()]
    codes = [name for name in names if name[1:2].isdigit()]
    assert codes == sorted(codes)
    assert names[: len(codes)] == codes, "what has no code, a quiz, comes last"
    assert shown(page) == set(records)


@pytest.mark.parametrize("context", [PHONE], indirect=True)
@pytest.mark.parametrize("path", [EXERCISES, TOOLS, CASES])
def test_on_a_phone_fields_stand_below_each_other_and_a_thumb_hits_them(page: Page, address: str, path: str) -> None:
    open_finder(page, address, path)
    folded = page.get_by_text(say("finder.more"))
    if folded.count():
        folded.tap()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    controls = page.locator("form.finder :is(input[type=text], select, label.row, button, summary)")
    boxes = [box for control in controls.all() if (box := control.bounding_box())]
    assert len(boxes) == controls.count()
    for box in boxes:
        assert box["height"] >= 24
        assert box["width"] >= 24
        assert box["x"] + box["width"] <= 360
    assert all(above["y"] + above["height"] <= below["y"] for above, below in itertools.pairwise(boxes))


@pytest.mark.parametrize("context", [PHONE], indirect=True)
def test_on_a_phone_rows_that_do_not_fit_are_hidden(page: Page, address: str) -> None:
    open_finder(page, address)
    page.locator("label.row", has=way(page, "alone")).tap()
    minutes(page).tap()
    page.keyboard.type("15")
    page.keyboard.press("Enter")
    see(page, ALONE_IN_15)
    expect(minutes(page)).to_have_attribute("inputmode", "numeric")
    expect(page.locator("[data-listing] > ul > li[hidden]").first).not_to_be_visible()


def test_paper_shows_the_rows_that_fit_and_no_form(page: Page, address: str) -> None:
    open_finder(page, address, f"{EXERCISES}?minutes=20")
    see(page, IN_20)
    page.emulate_media(media="print")
    expect(page.locator("form.finder")).not_to_be_visible()
    assert shown(page) == IN_20


def test_where_its_script_is_lost_on_the_way_the_page_says_so_and_goes_on(page: Page, address: str) -> None:
    page.route("**/assets/*/finder.js", lambda route: route.abort())
    page.goto(address + EXERCISES)
    told = page.get_by_role("alert").filter(has_text=say("learner.unloaded"))
    expect(told).to_be_visible()
    assert told.evaluate("element => element.nextElementSibling.matches('form.finder')")
    expect(rows(page)).to_have_count(len(ALL))
    expect(page.locator("html[data-live]")).to_have_count(1)
