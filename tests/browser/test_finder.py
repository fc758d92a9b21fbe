"""A trainer or a learner looks for what fits their situation, sends the address, and goes back."""

from __future__ import annotations

import itertools
import re
import time
from collections.abc import Iterable

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.model.curriculum import Curriculum
from macros.views.listing.situation import situations

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
EXERCISES, TOOLS, CASES = "exercises/", "toolbox/", "case-studies/"


def shown(page: Page) -> set[str]:
    """Return the ids of the records whose rows can be seen, from the links to their pages."""
    links = page.locator("table[data-listing] tbody th a:visible")
    hrefs = links.evaluate_all("links => links.map((each) => each.getAttribute('href'))")
    return {href.removesuffix("/").rpartition("/")[2] for href in hrefs}


def status(page: Page) -> Locator:
    return page.locator(".finder-count")


def see(page: Page, expected: Iterable[str], of: int, what: str = "exercises") -> None:
    """Expect exactly these records, and their number in the status and in the table's caption."""
    expected = set(expected)
    expect(status(page)).to_have_text(re.compile(rf"^{len(expected)} of {of} {what}"))
    late = time.monotonic() + 3
    while shown(page) != expected and time.monotonic() < late:  # as many as before, and others: wait for them
        page.wait_for_timeout(50)
    assert shown(page) == expected
    if expected:
        caption = f"All {of} {what}" if len(expected) == of else f"{len(expected)} of {of} {what}"
        expect(page.locator("table[data-listing] caption")).to_have_text(caption)


def exercises(
    curriculum: Curriculum, minutes: int = 999, people: int | None = None, alone: bool = False, **more: str
) -> set[str]:
    """Return the exercises that fit, as the records say."""
    found = set()
    for id, each in curriculum.exercises.items():
        takes = each.minutes_alone if alone else each.minutes
        enough = alone or people is None or each.group.min <= people <= each.group.max
        kind = each.kind == more.get("kind", each.kind) and each.level == more.get("level", each.level)
        lesson = more.get("lesson", each.lessons[0]) in each.lessons
        if takes <= minutes and enough and kind and lesson:
            found.add(id)
    return found


def open_finder(page: Page, address: str, path: str = EXERCISES) -> None:
    page.goto(address + path)
    expect(page.locator("form.finder")).to_be_visible()


def minutes(page: Page) -> Locator:
    return page.get_by_label("Minutes, at most")


def people(page: Page) -> Locator:
    return page.get_by_label("People who take part")


def more(page: Page) -> None:
    page.get_by_text("More to choose by").click()


@pytest.mark.parametrize(("most", "group"), [(20, 24), (30, 5), (30, 10), (35, 3), (120, 61), (25, 1)])
def test_minutes_and_people_leave_what_fits(
    page: Page, address: str, curriculum: Curriculum, most: int, group: int
) -> None:
    open_finder(page, address)
    minutes(page).fill(str(most))
    see(page, exercises(curriculum, most), len(curriculum.exercises))
    people(page).fill(str(group))
    see(page, exercises(curriculum, most, group), len(curriculum.exercises))


def test_alone_counts_the_minutes_of_self_study_and_no_people(page: Page, address: str, curriculum: Curriculum) -> None:
    of = len(curriculum.exercises)
    open_finder(page, address)
    minutes(page).fill("20")
    people(page).fill("1")
    see(page, exercises(curriculum, 20, 1), of)
    page.get_by_role("radio", name="Alone").check()
    expected = exercises(curriculum, 20, alone=True)
    assert expected != exercises(curriculum, 20)
    see(page, expected, of)
    expect(page.locator("#finder-not-counted")).to_be_visible()
    for name in ("Online", "In one room"):
        page.get_by_role("radio", name=name).check()
        see(page, exercises(curriculum, 20, 1), of)
        expect(page.locator("#finder-not-counted")).not_to_be_visible()


def test_wishes_are_joined(page: Page, address: str, curriculum: Curriculum) -> None:
    of = len(curriculum.exercises)
    open_finder(page, address)
    more(page)
    page.get_by_label("Lesson").select_option("reading-cases")
    see(page, exercises(curriculum, lesson="reading-cases"), of)
    page.get_by_label("Level").select_option("core")
    see(page, exercises(curriculum, lesson="reading-cases", level="core"), of)
    minutes(page).fill("20")
    see(page, exercises(curriculum, 20, lesson="reading-cases", level="core"), of)
    page.get_by_label("Kind of exercise").select_option("source-work")
    see(page, exercises(curriculum, 20, lesson="reading-cases", level="core", kind="source-work"), of)


def test_each_choice_says_how_many_it_would_leave_and_keeps_its_word(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    open_finder(page, address)
    minutes(page).fill("30")
    see(page, exercises(curriculum, 30), len(curriculum.exercises))
    for option in page.locator("select[name=kind] option").all()[1:]:
        count = len(exercises(curriculum, 30, kind=option.get_attribute("value") or ""))
        expect(option).to_have_text(re.compile(rf"^[A-Z][a-z ]+ \({count}\)$"))
    alone = len(exercises(curriculum, 30, alone=True))
    expect(page.get_by_role("radio", name=f"Alone ({alone})", exact=True)).to_be_visible()


def test_tools_by_stage_minutes_and_people(page: Page, address: str, curriculum: Curriculum) -> None:
    tools, of = curriculum.tools, len(curriculum.tools)
    open_finder(page, address, TOOLS)
    page.get_by_label("Stage of the process").select_option("choose")
    see(page, {id for id, tool in tools.items() if tool.stage == "choose"}, of, "tools")
    minutes(page).fill("30")
    see(page, {id for id, tool in tools.items() if tool.stage == "choose" and tool.minutes.min <= 30}, of, "tools")
    page.get_by_role("button", name="Clear all").click()
    page.get_by_label("People who work on it together").fill("8")
    see(page, {id for id, tool in tools.items() if tool.people.min <= 8 <= tool.people.max}, of, "tools")


def rows(curriculum: Curriculum) -> list[dict[str, str]]:
    """Return what the cases that module 1 uses are filtered by, with their ids."""
    listed = [{"id": id, **row} for id, row in zip(curriculum.cases, situations(curriculum, "cases"), strict=True)]
    return [row for row in listed if "why-and-what" in row["module"].split()]


def test_cases_by_government_kind_and_how_sure_we_are(page: Page, address: str, curriculum: Curriculum) -> None:
    cases, of = curriculum.cases, len(curriculum.cases)
    open_finder(page, address, CASES)
    page.get_by_label("Level of government").select_option("local")
    see(page, {id for id, case in cases.items() if "local" in case.government}, of, "case studies")
    page.get_by_label("Level of government").select_option("")
    page.get_by_label("How sure are we?").select_option("evaluated")
    see(page, {id for id, case in cases.items() if case.sure == "evaluated"}, of, "case studies")
    page.get_by_label("Kind of case").select_option("failure")
    page.get_by_label("Module that uses it").select_option("why-and-what")
    chosen = {row["id"] for row in rows(curriculum) if row["kind"] == "failure" and row["sure"] == "evaluated"}
    assert chosen
    see(page, chosen, of, "case studies")


def test_the_address_says_what_was_chosen_and_can_be_sent(page: Page, address: str, curriculum: Curriculum) -> None:
    open_finder(page, address)
    minutes(page).fill("30")
    people(page).fill("24")
    page.get_by_role("radio", name="Online").check()
    more(page)
    page.get_by_label("Lesson").select_option("why-innovate")
    expect(page).to_have_url(re.compile(r"/exercises/\?minutes=30&people=24&how=online&lesson=why-innovate$"))
    colleague = page.context.new_page()
    colleague.goto(page.url)
    see(colleague, exercises(curriculum, 30, 24, lesson="why-innovate"), len(curriculum.exercises))
    expect(minutes(colleague)).to_have_value("30")
    expect(people(colleague)).to_have_value("24")
    expect(colleague.get_by_role("radio", name="Online")).to_be_checked()
    expect(colleague.get_by_label("Lesson")).to_have_value("why-innovate")
    expect(colleague.get_by_label("Lesson")).to_be_visible()  # what is chosen is not folded away


def test_what_else_stands_in_the_address_stays(page: Page, address: str) -> None:
    open_finder(page, address, f"{EXERCISES}?from=mail#exercises")
    page.get_by_role("radio", name="Alone").check()
    expect(page).to_have_url(re.compile(r"\?from=mail&how=alone#exercises$"))
    page.get_by_role("button", name="Clear all").click()
    expect(page).to_have_url(re.compile(r"\?from=mail#exercises$"))


def test_back_and_forward_follow_what_was_chosen(page: Page, address: str, curriculum: Curriculum) -> None:
    of = len(curriculum.exercises)
    open_finder(page, address)
    minutes(page).press_sequentially("20", delay=500)  # slowly: one step for Back all the same
    see(page, exercises(curriculum, 20), of)
    page.get_by_role("radio", name="Alone").check()
    see(page, exercises(curriculum, 20, alone=True), of)
    page.go_back()
    see(page, exercises(curriculum, 20), of)
    expect(page.get_by_role("radio", name="In a group")).to_be_checked()
    page.go_back()
    see(page, exercises(curriculum), of)
    expect(minutes(page)).to_have_value("")
    page.go_forward()
    see(page, exercises(curriculum, 20), of)
    expect(minutes(page)).to_have_value("20")


def test_back_from_an_exercise_finds_the_list_as_it_was(page: Page, address: str, curriculum: Curriculum) -> None:
    open_finder(page, address)
    people(page).fill("3")
    expected = exercises(curriculum, people=3)
    see(page, expected, len(curriculum.exercises))
    page.locator("table[data-listing] tbody th a:visible").first.click()
    expect(page.locator("form.finder")).to_have_count(0)
    page.go_back()
    see(page, expected, len(curriculum.exercises))
    expect(people(page)).to_have_value("3")


def test_one_button_clears_all(page: Page, address: str, curriculum: Curriculum) -> None:
    open_finder(page, address, f"{EXERCISES}?minutes=20&people=24&how=alone&kind=opener")
    clear = page.get_by_role("button", name="Clear all")
    clear.click()
    see(page, curriculum.exercises, len(curriculum.exercises))
    expect(page).to_have_url(address + EXERCISES)
    expect(minutes(page)).to_have_value("")
    expect(page.get_by_role("radio", name="In a group")).to_be_checked()
    expect(clear).to_be_focused()
    page.go_back()
    see(page, exercises(curriculum, 20, alone=True, kind="opener"), len(curriculum.exercises))


def test_where_nothing_fits_the_page_says_so_and_offers_to_clear(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    open_finder(page, address)
    minutes(page).fill("1")
    see(page, [], len(curriculum.exercises))
    expect(status(page)).to_contain_text("Nothing fits all of this at once.")
    expect(page.locator("table[data-listing]")).not_to_be_visible()
    page.get_by_role("button", name="Clear all").click()
    see(page, curriculum.exercises, len(curriculum.exercises))


@pytest.mark.parametrize(
    "query",
    ["minutes=abc", "minutes=-5", "minutes=0", "minutes=1e3", "minutes=99999", "people=3.5", "people=", "how=swimming",
     "track=none", "kind=%22%5D", "lesson=no-such&module=x", "toString=1&__proto__=2", "minutes=%E0%A4%A"],
)  # fmt: skip
def test_wrong_values_in_the_address_are_ignored(page: Page, address: str, curriculum: Curriculum, query: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    open_finder(page, address, f"{EXERCISES}?{query}")
    see(page, curriculum.exercises, len(curriculum.exercises))
    expect(minutes(page)).to_have_value("")
    expect(page.get_by_role("radio", name="In a group")).to_be_checked()
    assert errors == []
    page.get_by_role("radio", name="Alone").check()
    expect(page).to_have_url(re.compile(r"[?&]how=alone$"))
    assert "minutes" not in page.url


def test_right_values_beside_wrong_ones_count(page: Page, address: str, curriculum: Curriculum) -> None:
    open_finder(page, address, f"{EXERCISES}?minutes=020&people=many&track=none")
    see(page, exercises(curriculum, 20), len(curriculum.exercises))
    expect(minutes(page)).to_have_value("20")


def test_a_wrong_number_is_told_and_not_counted(page: Page, address: str, curriculum: Curriculum) -> None:
    open_finder(page, address)
    people(page).fill("many")
    told = page.locator("#finder-people-wrong")
    expect(told).to_have_text(re.compile("Write a whole number"))
    expect(people(page)).to_have_attribute("aria-invalid", "true")
    expect(people(page)).to_have_accessible_description(re.compile("Write a whole number"))
    see(page, curriculum.exercises, len(curriculum.exercises))
    people(page).fill("24")
    expect(told).to_have_text("")
    expect(people(page)).to_have_attribute("aria-invalid", "false")
    see(page, exercises(curriculum, people=24), len(curriculum.exercises))


def test_the_count_is_announced_once_and_not_at_every_key(page: Page, address: str, curriculum: Curriculum) -> None:
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
    minutes(page).press_sequentially("20", delay=40)
    minutes(page).press("Tab")
    expected = f"{len(exercises(curriculum, 20))} of {len(curriculum.exercises)} exercises"
    expect(status(page)).to_have_text(expected)
    page.wait_for_timeout(700)
    assert page.evaluate("window.said") == [expected]


def test_with_the_keyboard_alone(page: Page, address: str, curriculum: Curriculum) -> None:
    of = len(curriculum.exercises)
    open_finder(page, address)
    page.evaluate("window.sameDocument = true")
    minutes(page).focus()
    page.keyboard.type("20")
    page.keyboard.press("Enter")  # at once, and nothing is loaded anew
    see(page, exercises(curriculum, 20), of)
    page.keyboard.press("Tab")
    expect(people(page)).to_be_focused()
    page.keyboard.type("24")
    page.keyboard.press("Tab")
    see(page, exercises(curriculum, 20, 24), of)
    expect(page.get_by_role("radio", name="In a group")).to_be_focused()
    page.keyboard.press("ArrowUp")  # radios go round
    expect(page.get_by_role("radio", name="Alone")).to_be_checked()
    see(page, exercises(curriculum, 20, alone=True), of)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # unfold
    page.keyboard.press("Tab")
    expect(page.get_by_label("Kind of exercise")).to_be_focused()
    page.keyboard.type("Ref")
    see(page, exercises(curriculum, 20, alone=True, kind="reflection"), of)
    for _ in range(5):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Clear all")).to_be_focused()
    page.keyboard.press("Enter")
    see(page, curriculum.exercises, of)
    assert page.evaluate("window.sameDocument")


def test_a_screen_reader_hears_groups_and_labels(page: Page, address: str) -> None:
    open_finder(page, address)
    form = page.get_by_role("form", name="Find an exercise for your situation")
    expect(form).to_be_visible()
    expect(form.get_by_role("group", name="How you work").get_by_role("radio")).to_have_count(4)
    expect(form.get_by_role("textbox")).to_have_count(2)
    more(page)
    for name in ("Kind of exercise", "Level", "Track", "Module", "Lesson"):
        expect(form.get_by_role("combobox", name=name, exact=True)).to_be_visible()


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
@pytest.mark.parametrize(("path", "kind"), [(EXERCISES, "exercises"), (TOOLS, "tools"), (CASES, "cases")])
def test_without_scripts_there_is_a_sorted_table_and_no_form(
    page: Page, address: str, curriculum: Curriculum, path: str, kind: str
) -> None:
    page.goto(f"{address}{path}?minutes=1&kind=quiz")
    expect(page.locator("form.finder")).not_to_be_visible()
    records = getattr(curriculum, kind)
    expect(page.locator("table[data-listing] tbody tr")).to_have_count(len(records))
    names = [link.inner_text().split()[0] for link in page.locator("table[data-listing] tbody th a").all()]
    codes = [name for name in names if name[1:2].isdigit()]
    assert codes == sorted(codes)
    assert names[: len(codes)] == codes, "what has no code, a quiz, comes last"
    assert shown(page) == set(records)


@pytest.mark.parametrize("context", [PHONE], indirect=True)
@pytest.mark.parametrize("path", [EXERCISES, TOOLS, CASES])
def test_on_a_phone_fields_stand_below_each_other_and_a_thumb_hits_them(page: Page, address: str, path: str) -> None:
    open_finder(page, address, path)
    folded = page.get_by_text("More to choose by")
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
def test_on_a_phone_rows_that_do_not_fit_are_hidden(page: Page, address: str, curriculum: Curriculum) -> None:
    open_finder(page, address)
    page.locator("label.row", has_text="Alone").tap()
    minutes(page).tap()
    page.keyboard.type("15")
    page.keyboard.press("Enter")
    see(page, exercises(curriculum, 15, alone=True), len(curriculum.exercises))
    expect(minutes(page)).to_have_attribute("inputmode", "numeric")
    expect(page.locator("table[data-listing] tr[hidden]").first).not_to_be_visible()


def test_paper_shows_the_rows_that_fit_and_no_form(page: Page, address: str, curriculum: Curriculum) -> None:
    open_finder(page, address, f"{EXERCISES}?minutes=20")
    see(page, exercises(curriculum, 20), len(curriculum.exercises))
    page.emulate_media(media="print")
    expect(page.locator("form.finder")).not_to_be_visible()
    assert shown(page) == exercises(curriculum, 20)
