"""Somebody studies alone in the evening: answers questions, fills in worksheets, stops, and comes back."""

from __future__ import annotations

import re

import pytest
from helpers import BASE, say
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect
from states import settled

from macros.model.curriculum import Curriculum

pytestmark = pytest.mark.browser

QUIZ = "vjezbe/provjera-prve-minute/"
WALL = "vjezbe/prvi-korak/"
LESSON = "prva-pomoc/prve-minute/koraci/"
REFUSED = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
"""
FULL = """
Storage.prototype.setItem = function () { throw new DOMException("full", "QuotaExceededError"); };
"""
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def question(page: Page, id: str) -> Locator:
    return page.locator(f'[data-question="provjera-prve-minute/{id}"]')


def check(asked: Locator) -> None:
    asked.get_by_role("button", name=re.compile(f"^({say('learner.check')}|{say('learner.compare')}): ")).press("Enter")


def options(curriculum: Curriculum, id: str, right: bool) -> list[str]:
    (found,) = [each for each in curriculum.exercises["provjera-prve-minute"].questions if each.id == id]
    return [option.id for option in getattr(found, "options", ()) if option.right == right]


def row_name(asked: Locator, key: str) -> str:
    return asked.locator(f'.rows > [data-key="{key}"] select').get_attribute("aria-label") or ""


@pytest.mark.walk
def test_a_single_choice_by_keyboard_says_why_and_lets_one_try_again(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    page.goto(address + QUIZ)
    asked = question(page, "prvo")
    wrong, right = options(curriculum, "prvo", False)[0], options(curriculum, "prvo", True)[0]
    expect(asked.get_by_text(say("questions.answer"))).not_to_be_visible()
    again = asked.get_by_role("button", name=say("learner.again"))
    expect(again).to_have_count(0)  # beside the button that checks, it would take away what is chosen
    check(asked)
    expect(asked.get_by_role("status")).to_contain_text(say("learner.choose_first"))
    expect(again).to_have_count(0)
    asked.locator(f'input[value="{wrong}"]').focus()
    page.keyboard.press("Space")
    check(asked)
    reason = asked.locator(".reason")
    expect(asked.get_by_role("status")).to_have_text(reason.inner_text())  # heard, though it came in above the button
    expect(asked.locator(f'input[value="{wrong}"]')).to_have_accessible_description(
        re.compile(re.escape(reason.inner_text().splitlines()[-1].removeprefix(say("learner.not_yet")).strip()))
    )
    expect(reason).to_have_count(1)
    expect(asked.locator(".reason")).to_contain_text(say("learner.not_yet"))
    expect(asked.get_by_text(say("questions.answer"))).to_be_visible()
    asked.get_by_role("button", name=say("learner.again")).press("Enter")
    expect(asked.locator(".reason")).to_have_count(0)
    expect(asked.locator("input").first).to_be_focused()
    asked.locator(f'input[value="{right}"]').focus()
    page.keyboard.press("Space")
    check(asked)
    expect(asked.get_by_role("status")).to_contain_text(say("learner.right"))


def test_a_multiple_choice_wants_all_right_ones(page: Page, address: str, curriculum: Curriculum) -> None:
    page.goto(address + QUIZ)
    asked = question(page, "sta-reci")
    right = options(curriculum, "sta-reci", True)
    asked.locator(f'input[value="{right[0]}"]').check()
    if len(right) > 1:
        check(asked)
        expect(asked.get_by_role("status")).to_contain_text(say("learner.not_yet"))
    for id in right:
        asked.locator(f'input[value="{id}"]').check()
    check(asked)
    expect(asked.get_by_role("status")).to_contain_text(say("learner.right"))


def test_true_or_false(page: Page, address: str, curriculum: Curriculum) -> None:
    page.goto(address + QUIZ)
    asked = question(page, "uzdasi")
    (record,) = [each for each in curriculum.exercises["provjera-prve-minute"].questions if each.id == "uzdasi"]
    asked.locator(f'input[value="{"true" if record.right else "false"}"]').check()  # type: ignore[union-attr]
    check(asked)
    expect(asked.get_by_role("status")).to_contain_text(say("learner.right"))


@pytest.mark.parametrize("id", ["znak-i-postupak"])
def test_matching_needs_no_dragging(page: Page, address: str, curriculum: Curriculum, id: str) -> None:
    page.goto(address + QUIZ)
    asked = question(page, id)
    (record,) = [each for each in curriculum.exercises["provjera-prve-minute"].questions if each.id == id]
    pairs = record.pairs  # type: ignore[union-attr]
    for pair in pairs:
        asked.locator(f'.rows > [data-key="{pair.id}"] select').select_option(label=pair.right)
    check(asked)
    expect(asked.get_by_role("status")).to_contain_text(say("learner.right"))
    asked.locator(f'.rows > [data-key="{pairs[0].id}"] select').select_option(label=pairs[1].right)
    check(asked)
    expect(asked.get_by_role("status")).to_contain_text(say("learner.some", right=len(pairs) - 1, of=len(pairs)))


def test_ordering_by_keyboard_says_when_a_place_is_taken_twice(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    page.goto(address + QUIZ)
    asked = question(page, "redoslijed")
    (record,) = [each for each in curriculum.exercises["provjera-prve-minute"].questions if each.id == "redoslijed"]
    items = record.items  # type: ignore[union-attr]
    for place, item in enumerate(items, 1):
        select = asked.locator(f'.rows > [data-key="{item.id}"] select')
        select.focus()
        page.keyboard.type(str(1 if place == 2 else place))
    check(asked)
    named = "; ".join(row_name(asked, item.id) for item in items[:2])
    expect(asked.get_by_role("status")).to_contain_text(say("learner.taken_by", place="1", items=named))
    for item in items[:2]:
        select = asked.locator(f'.rows > [data-key="{item.id}"] select')
        expect(select).to_have_accessible_description(f"{say('learner.taken')}.")
        expect(select).to_have_attribute("aria-invalid", "true")
    asked.get_by_role("button", name=say("learner.to_open")).press("Enter")
    expect(asked.locator(f'.rows > [data-key="{items[0].id}"] select')).to_be_focused()
    asked.locator(f'.rows > [data-key="{items[1].id}"] select').focus()
    page.keyboard.type("2")
    check(asked)
    expect(asked.get_by_role("status")).to_contain_text(say("learner.right"))


def test_sorting(page: Page, address: str, curriculum: Curriculum) -> None:
    page.goto(address + QUIZ)
    asked = question(page, "hitno-ili-ne")
    (record,) = [each for each in curriculum.exercises["provjera-prve-minute"].questions if each.id == "hitno-ili-ne"]
    for item in record.items:  # type: ignore[union-attr]
        asked.locator(f'.rows > [data-key="{item.id}"] select').select_option(value=item.group)
    check(asked)
    expect(asked.get_by_role("status")).to_contain_text(say("learner.right"))


def test_a_short_answer_is_compared_and_kept(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    asked = question(page, "koga-zovem")
    check(asked)
    expect(asked.get_by_role("status")).to_have_text(say("learner.write_first"))
    answer = "Fear of blame, because nobody has signed"
    asked.locator("textarea").fill(answer)
    check(asked)
    expect(asked.locator("details.answer")).to_have_attribute("open", "")
    page.reload()
    expect(question(page, "koga-zovem").locator("textarea")).to_have_value("Fear of blame, because nobody has signed")


def test_what_is_typed_into_a_question_is_there_again_before_it_is_checked(
    context: BrowserContext, address: str, curriculum: Curriculum
) -> None:
    page = context.new_page()
    page.goto(address + QUIZ)
    wrong = options(curriculum, "prvo", False)[0]
    question(page, "prvo").locator(f'input[value="{wrong}"]').check()
    question(page, "redoslijed").locator("select").first.select_option(index=2)
    expect(question(page, "koga-zovem").get_by_role("button").first).to_be_visible()
    question(page, "koga-zovem").locator("textarea").press_sequentially("At once")
    page.close(run_before_unload=True)
    again = context.new_page()
    again.goto(address + QUIZ)
    expect(question(again, "koga-zovem").locator("textarea")).to_have_value("At once")
    expect(question(again, "prvo").locator(f'input[value="{wrong}"]')).to_be_checked()
    expect(question(again, "redoslijed").locator("select").first).not_to_have_value("")
    for id in ("koga-zovem", "prvo", "redoslijed"):
        expect(question(again, id).locator(".result")).to_have_text(say("learner.draft_kept"))
        expect(question(again, id).locator("details.answer")).not_to_be_visible()
    again.goto(f"{address}moja-sveska/")
    sheet = again.locator("#my-provjera-prve-minute")
    expect(sheet).to_contain_text(f"At once ({say('learner.workbook.not_checked')})")


def test_an_answer_that_is_changed_and_not_checked_keeps_both(page: Page, address: str, curriculum: Curriculum) -> None:
    page.goto(address + QUIZ)
    asked, right = question(page, "prvo"), options(curriculum, "prvo", True)[0]
    wrong = options(curriculum, "prvo", False)[0]
    asked.locator(f'input[value="{right}"]').check()
    check(asked)
    asked.locator(f'input[value="{wrong}"]').check()
    page.reload()
    expect(asked.locator(f'input[value="{wrong}"]')).to_be_checked()
    expect(asked.locator(".result")).to_have_text(say("learner.draft_kept"))
    page.goto(f"{address}moja-sveska/")
    sheet = page.locator("#my-provjera-prve-minute")
    expect(sheet.locator(".right")).to_have_text(say("learner.right"))
    expect(sheet).to_contain_text(say("learner.workbook.not_checked"))
    page.goto(address + QUIZ)
    asked.locator(f'input[value="{right}"]').check()
    page.reload()
    expect(asked.locator(".result")).to_have_text(say("learner.right"))


def test_a_text_that_is_not_checked_is_no_answered_question(page: Page, address: str) -> None:
    page.goto(address + LESSON)
    page.locator("details.part:has(.question)").first.evaluate("each => { each.open = true }")
    asked = page.locator(".question-single").first
    asked.locator("input").first.check()
    orientation = page.locator(".orientation")
    expect(orientation).not_to_contain_text(say("learner.of_questions", answered=1, of=2))
    check(asked)
    expect(orientation).to_contain_text(say("learner.of_questions", answered=1, of=2))


def test_the_browser_is_asked_to_keep_what_is_here_when_a_lesson_is_read(context: BrowserContext, address: str) -> None:
    context.add_init_script("navigator.storage.persist = async () => { window.asked = (window.asked ?? 0) + 1; }")
    page = context.new_page()
    page.goto(address + LESSON)
    page.get_by_role("button", name=say("learner.mark_read")).press("Enter")
    assert page.evaluate("window.asked") == 1


def test_hints_come_one_at_a_time(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    asked = page.locator(".question", has=page.locator("details.hint-more + details.hint-more")).first
    first, second = asked.locator("details.hint-more").all()[:2]
    expect(second).not_to_be_visible()
    first.locator("summary").press("Enter")
    expect(second).to_be_visible()


def test_a_whole_set_is_checked_at_once_and_announced_once(page: Page, address: str, curriculum: Curriculum) -> None:
    page.goto(address + QUIZ)
    right = options(curriculum, "prvo", True)[0]
    question(page, "prvo").locator(f'input[value="{right}"]').check()
    order = question(page, "redoslijed")
    order.locator("select").first.select_option(index=1)
    page.get_by_role("button", name=say("learner.check_all")).press("Enter")
    score = say("learner.score", right=1, of=7)  # one of the eight is compared by oneself
    expect(page.get_by_text(f"{score} {say('learner.open_questions', n=7)}")).to_be_visible()
    expect(page.get_by_text(score)).to_be_in_viewport()
    expect(question(page, "prvo").locator(".result")).to_have_attribute("role", "note")
    expect(order.locator("li").nth(1)).to_contain_text(say("learner.still_open"))
    expect(order.locator("li").first).not_to_contain_text(say("learner.still_open"))
    page.get_by_role("button", name=say("learner.to_open")).press("Enter")
    expect(question(page, "sta-reci").locator("input").first).to_be_focused()


def test_a_long_choice_can_be_read_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + QUIZ)
    row = page.locator(".question-match .rows > li").first
    long = "Počinjem s pritiscima na sredinu grudi i šaljem nekoga po AVD"
    row.locator("select").select_option(label=long)
    expect(row.locator(".in-full")).to_have_text(long)
    expect(row.locator(".in-full")).to_be_visible()
    page.set_viewport_size({"width": 1200, "height": 740})
    expect(row.locator(".in-full")).not_to_be_visible()
    page.set_viewport_size({"width": 360, "height": 740})
    expect(row.locator(".in-full")).to_be_visible()
    row.locator("select").select_option("")
    expect(row.locator(".in-full")).to_have_count(0)


def test_answers_come_back_after_closing_the_tab(context: BrowserContext, address: str, curriculum: Curriculum) -> None:
    page = context.new_page()
    page.goto(address + QUIZ)
    wrong = options(curriculum, "prvo", False)[0]
    question(page, "prvo").locator(f'input[value="{wrong}"]').check()
    check(question(page, "prvo"))
    page.close()
    again = context.new_page()
    again.goto(address + QUIZ)
    expect(question(again, "prvo").locator(f'input[value="{wrong}"]')).to_be_checked()
    expect(question(again, "prvo").locator(".reason")).to_contain_text(say("learner.not_yet"))


def test_an_answer_to_a_question_that_changed_is_kept_and_said_to_be(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    page.goto(address + QUIZ)
    wrong = options(curriculum, "prvo", False)[0]
    question(page, "prvo").locator(f'input[value="{wrong}"]').check()
    check(question(page, "prvo"))
    page.evaluate(
        """() => { const key = "/curriculum/|psi|1|answer/provjera-prve-minute/prvo";
        localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage[key]), h: "00000000" })); }"""
    )
    page.reload()
    expect(question(page, "prvo")).to_contain_text(say("learner.asked_differently", said="").strip())
    expect(question(page, "prvo").locator("input:checked")).to_have_count(0)


@pytest.mark.walk
def test_what_is_typed_is_there_again_and_below_the_sites_own_path(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + WALL)
    page.get_by_label("Šta me koči da priđem").fill("One form less")
    expect(page.get_by_text(say("learner.saved"))).to_be_visible()
    keys = page.evaluate("Object.keys(localStorage).filter((key) => key.includes('psi'))")
    assert keys
    assert all(key.startswith("/curriculum/|psi|1|") for key in keys)
    page.close()
    again = context.new_page()
    again.goto(address + LESSON)
    again.locator("summary", has_text=say("exercise.parts.worksheet")).first.click()
    expect(again.get_by_label("Šta me koči da priđem")).to_have_value("One form less")


def test_a_choice_that_was_pressed_by_mistake_can_be_made_empty_again(page: Page, address: str) -> None:
    page.goto(address + WALL)
    for group in (page.locator("fieldset:has(.scale)"), page.locator("form.worksheet fieldset:has(.row)").first):
        clear = group.get_by_role("button", name=re.compile(f"^{re.escape(say('learner.unchoose'))}: "))
        expect(clear).to_be_hidden()  # nothing is chosen
        group.locator("input").nth(1).check()
        expect(clear).to_be_visible()
        clear.press("Enter")
        expect(group.locator("input:checked")).to_have_count(0)
        expect(group.locator("input").first).to_be_focused()
        expect(clear).to_be_hidden()
    page.reload()
    settled(page)
    expect(page.locator("form.worksheet input:checked")).to_have_count(0)
    assert page.evaluate("JSON.parse(localStorage['/curriculum/|psi|1|field/prvi-korak/sigurnost']).v") == ""


def test_what_was_just_typed_is_kept_when_the_tab_is_closed_at_once(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + WALL)
    expect(page.get_by_text(say("learner.kept_here"))).to_be_visible()
    page.get_by_label("Šta me koči da priđem").press_sequentially("At once")
    page.close(run_before_unload=True)
    again = context.new_page()
    again.goto(address + WALL)
    expect(again.get_by_label("Šta me koči da priđem")).to_have_value("At once")


def test_two_tabs_at_once_lose_nothing(context: BrowserContext, address: str) -> None:
    first, second = context.new_page(), context.new_page()
    first.goto(address + WALL)
    second.goto(address + WALL)
    hope = "Šta me koči da priđem"
    fear = "Rečenica koja mi pomaže"
    first.get_by_label(hope).fill("From the first tab")
    expect(first.get_by_text(say("learner.saved"))).to_be_visible()
    second.get_by_label(fear).fill("From the second tab")
    expect(second.get_by_text(say("learner.saved"))).to_be_visible()
    expect(second.get_by_label(hope)).to_have_value("From the first tab")
    expect(first.get_by_label(fear)).to_have_value("From the second tab")


def test_two_tabs_that_write_in_the_same_field_keep_both_texts(context: BrowserContext, address: str) -> None:
    first, second = context.new_page(), context.new_page()
    hope = "Šta me koči da priđem"
    first.goto(address + WALL)
    second.goto(address + WALL)
    first.bring_to_front()
    first.get_by_label(hope).press_sequentially("First text")
    expect(first.get_by_text(say("learner.saved"))).to_be_visible()
    second.bring_to_front()
    second.get_by_role("textbox", name=hope).focus()
    first.evaluate(
        """() => { const key = "/curriculum/|psi|1|field/prvi-korak/strah";
        const entry = { ...JSON.parse(localStorage[key]), v: "First text, and more", t: Date.now() + 5 };
        localStorage.setItem(key, JSON.stringify(entry)); }"""
    )
    second.get_by_role("textbox", name=hope).press_sequentially("Second text")
    second.get_by_role("textbox", name=hope).blur()
    expect(second.locator(".other-version")).to_contain_text("First text, and more")
    second.get_by_role("button", name=say("learner.take_other")).click()
    expect(second.get_by_role("textbox", name=hope)).to_have_value("First text, and more")
    expect(second.locator(".other-version")).to_contain_text("Second text")
    told = second.locator(".worksheet-note")
    expect(told).to_have_text(say("learner.other_taken_kept", label=hope))
    expect(second.get_by_role("textbox", name=hope)).to_be_focused()
    expect(second.get_by_role("textbox", name=hope)).to_have_accessible_description(
        re.compile(say("learner.another_version"))
    )
    other = second.get_by_role("group", name=say("learner.another_version_of", label=hope))
    drop = other.get_by_role("button", name=f"{say('learner.drop_other')}: {hope}")
    drop.press("Enter")
    stay = other.get_by_role("button", name=say("learner.cancel"))
    expect(stay).to_be_focused()
    expect(stay).to_have_accessible_description(say("learner.drop_other_ask"))
    stay.press("Enter")
    expect(drop).to_be_focused()
    expect(other).to_contain_text("Second text")
    drop.press("Enter")
    other.get_by_role("button", name=f"{say('learner.really')}: {hope}").press("Enter")
    expect(other).to_have_count(0)
    expect(told).to_have_text(say("learner.other_dropped", label=hope))
    expect(second.get_by_role("textbox", name=hope)).to_have_accessible_description(
        re.compile(rf"^(?!.*{say('learner.another_version')})")
    )


@pytest.mark.parametrize(("script", "says"), [(REFUSED, "learner.not_saved_refused"), (FULL, "learner.not_saved_full")])
def test_where_nothing_can_be_kept_the_page_says_so_loudly(
    context: BrowserContext, address: str, script: str, says: str
) -> None:
    context.add_init_script("localStorage.length || localStorage.setItem('another site', 'x');")
    context.add_init_script(script)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address + WALL)
    if script == FULL:
        page.get_by_label("Šta me koči da priđem").fill("x")
    told = page.get_by_role("alert").filter(has_text=say(says))
    expect(told).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 400})
    page.get_by_label("Šta me koči da priđem").evaluate("each => { each.scrollIntoView() }")
    expect(told).to_be_in_viewport(ratio=1)  # beside what is not kept, in a long sheet too
    expect(page.get_by_text(say("exercise.good_after"))).to_be_visible()
    assert [error for error in errors if "SecurityError" not in error and "no" not in error] == []


def test_what_good_looks_like_waits_for_an_own_try(page: Page, address: str) -> None:
    page.goto(address + WALL)
    good = page.locator("details.good")
    expect(good).not_to_be_visible()
    expect(page.get_by_text(say("learner.good_waits"))).to_be_visible()
    page.get_by_label("Šta me koči da priđem").fill("One form less")
    expect(good).to_be_visible()
    good.locator("summary").press("Enter")
    expect(good.locator("p").first).to_be_visible()


def test_a_field_names_the_exercise_in_which_its_text_really_began(
    context: BrowserContext, address: str, curriculum: Curriculum
) -> None:
    far, near, last = "prvi-korak", "ritam-ruku", "moj-plan"
    page, other = context.new_page(), context.new_page()
    other.goto(f"{address}vjezbe/{far}/")
    other.locator('form [name="strah"]').fill("Begun far away")
    expect(other.get_by_text(say("learner.saved"))).to_be_visible()
    page.goto(f"{address}vjezbe/{last}/")
    note = page.locator('[data-field="odakle"] .carry')
    expect(note).to_contain_text(curriculum.exercises[far].title)
    expect(note).not_to_contain_text(curriculum.exercises[near].title)
    other.goto(f"{address}vjezbe/{near}/")
    other.locator('form [name="pocetak"]').fill("Nearer")
    expect(page.locator('form [name="odakle"]')).to_have_value("Nearer")
    expect(note).to_contain_text(curriculum.exercises[near].title)
    expect(note).not_to_contain_text(curriculum.exercises[far].title)


def test_a_field_follows_a_box_of_its_own_sheet_while_one_types_in_it(page: Page, address: str) -> None:
    page.goto(f"{address}vjezbe/krug-po-radionici/")
    box, field = page.locator('form [name="mjesta.ormaric.gdje"]').first, page.locator('form [name="kuda"]').first
    box.press_sequentially("Hala 2")
    expect(field).to_have_value("Hala 2")
    expect(box).to_be_focused()
    field.fill("Hala 2, ulaz B")
    field.blur()
    box.fill("Hala 3")
    box.blur()
    page.reload()
    expect(field).to_have_value("Hala 2, ulaz B")


def test_a_field_begins_with_what_was_written_before_follows_it_and_stops_when_changed(
    context: BrowserContext, address: str, curriculum: Curriculum
) -> None:
    exercise, field = next(
        (id, field)
        for id, each in curriculum.exercises.items()
        if each.worksheet
        for field in each.worksheet.fields
        if field.carry and "@" not in field.carry and field.type in ("line", "text")
    )
    source, _, name = str(field.carry).partition(".")
    first, second = context.new_page(), context.new_page()
    first.goto(f"{address}vjezbe/{source}/")
    first.locator(f'form [name="{name}"]').fill("Begun here")
    expect(first.get_by_text(say("learner.saved"))).to_be_visible()
    second.goto(f"{address}vjezbe/{exercise}/")
    carried = second.locator(f'form [name="{field.id}"]')
    expect(carried).to_have_value("Begun here")
    expect(second.locator(f'[data-field="{field.id}"] .carry')).to_contain_text(say("worksheet.carry"))
    first.locator(f'form [name="{name}"]').fill("Begun here, and changed")
    expect(carried).to_have_value("Begun here, and changed")
    carried.fill("Now my own")
    carried.blur()
    first.locator(f'form [name="{name}"]').fill("Changed again")
    first.locator(f'form [name="{name}"]').blur()
    second.reload()
    expect(second.locator(f'form [name="{field.id}"]')).to_have_value("Now my own")


def test_carry_works_over_three_exercises(page: Page, address: str) -> None:
    """The third begins with the first where nothing was written in the second."""
    page.goto(address + WALL)
    page.get_by_label("Šta me koči da priđem").fill("From the first")
    expect(page.get_by_text(say("learner.saved"))).to_be_visible()
    page.goto(f"{address}vjezbe/moj-plan/")
    expect(page.get_by_label("Odakle krećem")).to_have_value("From the first")


def kept_before(page: Page, name: str, value: str) -> None:
    """Put into the storage what a learner wrote when the site still used another name."""
    keep = "([name, entry]) => localStorage.setItem(name, JSON.stringify(entry))"
    page.evaluate(keep, [f"{BASE}|psi|1|{name}", {"v": value, "t": 1}])


def test_a_text_under_earlier_names_of_exercise_and_field_is_found_again(page: Page, address: str) -> None:
    page.goto(address)
    kept_before(page, "field/prvi-strah/kocnica", "Kept for years")
    page.goto(address + WALL)
    expect(page.get_by_label("Šta me koči da priđem")).to_have_value("Kept for years")


def test_an_answer_under_an_earlier_name_is_found_again(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    asked = question(page, "prvo")
    asked.locator('input[value="prekidac"]').check()
    check(asked)
    page.evaluate(
        """prefix => { const now = `${prefix}answer/provjera-prve-minute/prvo`;
        localStorage.setItem(now.replace(/prvo$/, "prvo-pitanje"), localStorage.getItem(now));
        localStorage.removeItem(now); }""",
        f"{BASE}|psi|1|",
    )
    page.reload()
    expect(question(page, "prvo").locator('input[value="prekidac"]')).to_be_checked()
    expect(question(page, "prvo").locator(".reason").first).to_contain_text(say("learner.right"))


def test_an_answer_and_a_mark_under_an_earlier_name_are_taken_over_once(page: Page, address: str) -> None:
    page.goto(address + WALL)
    kept = page.evaluate(
        """async () => {
          const store = site["core/store.js"];
          store.put("answer/old/one", { v: "kept", t: 1 });
          const names = ["answer/older/one", "answer/old/one"];
          const found = [store.adopt("answer/new/one", names)?.v, store.adopt("answer/new/one", names)?.v];
          return [...found, store.get("answer/new/one").v, store.get("answer/old/one")?.v ?? "moved"];
        }"""
    )
    assert kept == ["kept", None, "kept", "moved"]


def test_progress_is_marked_by_the_learner_and_shown_everywhere(page: Page, address: str) -> None:
    page.goto(address + LESSON)
    expect(page.locator(".orientation .is-read")).to_have_count(0)
    page.get_by_role("button", name=say("learner.mark_read")).press("Enter")
    expect(page.locator(".orientation")).to_contain_text(say("learner.of_lessons", read=1, of=3))
    page.get_by_role("button", name=say("learner.mark_done")).first.press("Enter")
    expect(page.locator(".orientation")).to_contain_text(say("learner.of_exercises", done=1, of=1))
    page.locator("#prvi-korak-questions, details.part:has(.question)").first.evaluate("each => { each.open = true }")
    asked = page.locator(".question-single").first
    asked.locator("input").first.check()
    check(asked)
    expect(page.locator(".orientation")).to_contain_text(say("learner.of_questions", answered=1, of=2))
    expect(page.locator("#site-menu .nav-done").first).to_be_attached()
    page.goto(address + "prva-pomoc/prve-minute/")
    expect(page.get_by_text(say("learner.of_lessons", read=1, of=3))).to_be_visible()
    expect(page.locator("li[data-lesson='koraci']")).to_contain_text(say("learner.of_exercises", done=1, of=1))
    page.goto(address)
    expect(page.get_by_text(say("path.go_on"))).to_be_visible()
    page.locator(".go-on a[data-lesson]:visible").click()
    expect(page.locator("h1")).to_have_text(re.compile("Poziv hitnoj"))
    page.goto(address + "prva-pomoc/putevi/")
    expect(page.locator(".path").first).to_contain_text(say("learner.done"))
    page.goto(address + LESSON)
    page.get_by_role("button", name=say("learner.read")).press("Enter")
    expect(page.locator(".orientation .is-read")).to_have_count(0)


def test_the_home_page_promises_nothing_to_a_new_visitor(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_text(say("path.go_on"))).not_to_be_visible()


@pytest.mark.parametrize("context", [PHONE], indirect=True)
def test_on_a_phone_answers_are_wide_enough_to_press(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    for row in page.locator(".question-single label.row").all()[:4]:
        box = row.bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert box["width"] > 250
    for small in page.locator(".md-content button, .md-content summary").filter(visible=True).all():
        box = small.bounding_box()
        assert box is not None
        assert box["height"] >= 24
    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def test_paper_has_every_line_that_was_typed_and_no_answer(page: Page, address: str) -> None:
    page.goto(address + WALL)
    lines = [f"Line {number} of my hope" for number in range(1, 13)]
    page.get_by_label("Šta me koči da priđem").fill("\n".join(lines))
    page.locator(".question input").first.check()
    page.get_by_role("button", name=re.compile(f"^{say('learner.check')}: ")).click()
    page.emulate_media(media="print")
    printed = page.locator(".printed").filter(has_text="Line 1 of my hope")
    expect(printed).to_be_visible()
    for line in lines:
        expect(printed).to_contain_text(line)
    height = printed.evaluate("(each) => each.scrollHeight - each.clientHeight")
    assert height <= 2
    for hidden in (".answer", ".reason", ".result", "button.do"):
        for each in page.locator(f".md-content {hidden}").all():
            expect(each).not_to_be_visible()


@pytest.mark.parametrize("context", [PHONE], indirect=True)
def test_saving_moves_nothing_below_so_that_the_next_press_hits(page: Page, address: str) -> None:
    page.goto(address + WALL)
    expect(page.get_by_text(say("learner.kept_here"))).to_be_visible()
    top = "document.querySelector('#questions').getBoundingClientRect().top + window.scrollY"
    page.get_by_label("Rečenica koja mi pomaže").focus()
    before = page.evaluate(top)
    page.keyboard.type("A word from the director")
    expect(page.get_by_text(say("learner.saved"))).to_be_visible()
    assert page.evaluate(top) == before


def test_rows_of_a_worksheet_appear_one_by_one_come_back_and_are_all_on_paper(page: Page, address: str) -> None:
    page.goto(f"{address}alati/mapa-opasnosti/")
    rows = page.locator(".sheet-table tbody tr")
    shown = page.locator(".sheet-table tbody tr:visible")
    expect(shown).to_have_count(2)
    more = page.get_by_role("button", name=say("learner.more_rows", n=3, all=6))
    more.press("Enter")
    expect(shown).to_have_count(3)
    expect(rows.nth(2).locator("textarea").first).to_be_focused()
    page.keyboard.type("comes back a third time")
    expect(page.get_by_text(say("learner.saved"))).to_be_visible()
    page.reload()
    expect(shown).to_have_count(3)
    expect(rows.nth(2).locator("textarea").first).to_have_value("comes back a third time")
    for n in range(4, 7):
        page.get_by_role("button", name=say("learner.more_rows", n=n, all=6)).press("Enter")
    expect(shown).to_have_count(6)
    expect(page.locator(".sheet-table + button")).to_be_hidden()
    page.reload()
    expect(shown).to_have_count(3)
    page.emulate_media(media="print")
    expect(shown).to_have_count(6)


def test_rows_with_a_name_of_their_own_are_all_shown(page: Page, address: str) -> None:
    page.goto(f"{address}vjezbe/krug-po-radionici/")
    table = page.locator(".sheet-table:has(tbody th)").first
    assert table.locator("tbody tr:visible").count() == table.locator("tbody tr").count() > 1


def test_text_for_a_later_row_from_another_tab_brings_the_row_into_sight(context: BrowserContext, address: str) -> None:
    here, there = context.new_page(), context.new_page()
    for tab in (here, there):
        tab.goto(f"{address}alati/mapa-opasnosti/")
    expect(here.locator(".sheet-table tbody tr:visible")).to_have_count(2)
    there.get_by_role("button", name=say("learner.more_rows", n=3, all=6)).click()
    there.keyboard.type("waits in the corridor")
    expect(here.locator(".sheet-table tbody tr:visible")).to_have_count(3)


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_enter_without_scripts_sends_nothing(page: Page, address: str) -> None:
    where = f"{address}vjezbe/prvi-korak/"
    page.goto(where)
    page.locator("form.worksheet textarea:visible").first.fill("a name that nobody should read")
    page.locator("form.worksheet input[type=radio]:visible").first.check()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.press("Enter")
    page.screenshot()  # a form that is sent would have left the page by the next picture
    assert page.url == where
    assert asked == []


def test_what_was_typed_into_a_late_row_before_the_scripts_came_stays_in_sight(page: Page, address: str) -> None:
    held: list[Route] = []
    page.route("**/learn*.js", lambda route: held.append(route))
    page.goto(f"{address}alati/mapa-opasnosti/", wait_until="commit")
    fifth = page.locator(".sheet-table tbody tr").nth(4).locator("textarea").first
    fifth.fill("waits in the corridor")
    held[0].continue_()
    expect(page.get_by_role("button", name=say("learner.more_rows", n=6, all=6))).to_be_visible()
    expect(fifth).to_be_visible()
    expect(fifth).to_have_value("waits in the corridor")


def test_an_answer_that_cannot_be_put_back_stops_nothing_else(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    page.evaluate(
        """() => { const key = Object.keys(localStorage)[0]?.split("|psi|")[0] ?? "/curriculum/";
        localStorage.setItem(`${key}|psi|1|answer/provjera-prve-minute/prvo`,
        JSON.stringify({ v: JSON.stringify({ right: true, said: "x", value: "{no json" }), t: 1 })); }"""
    )
    page.goto(f"{address}{QUIZ}#100%")
    expect(question(page, "prvo").get_by_role("button", name=re.compile(f"^{say('learner.check')}: "))).to_be_visible()
    expect(page.get_by_role("button", name=say("learner.mark_done"))).to_be_visible()


@pytest.mark.parametrize("context", [PHONE], indirect=True)
def test_after_a_check_the_result_is_in_sight(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    for asked in page.locator(".question").all()[:6]:
        for select in asked.locator("select").all():
            select.select_option(index=1)
        if asked.locator("input[type=radio], input[type=checkbox]").count():
            asked.locator("input").first.check()
        check(asked)
        if asked.locator(".result").inner_text():
            expect(asked.locator(".result")).to_be_in_viewport(ratio=1)


def test_a_lesson_that_is_read_leads_to_the_next(page: Page, address: str) -> None:
    page.goto(address + LESSON)
    leads = say("learner.next_lesson", title="Poziv hitnoj pomoći")
    following = page.locator(".next-lesson a")
    expect(following).to_have_text(say("learner.done_next", next=leads))
    page.get_by_role("button", name=say("learner.mark_read")).press("Enter")
    expect(following).to_have_text(leads)


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("path", ["vjezbe/prvi-korak/", "alati/mapa-opasnosti/", "alati/karta-poziva/"])
def test_nobody_writes_in_a_column_below_nine_rem_and_a_scale_of_five_stays_in_one_line(
    page: Page, address: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + path)
    settled(page)
    narrow = page.evaluate(
        """() => [...document.querySelectorAll('form.worksheet :is(textarea, select)')]
        .filter(each => each.checkVisibility() && each.offsetWidth < 9 * 20 - 8)
        .map(each => `${each.name} ${each.offsetWidth}`)"""
    )
    assert narrow == []
    for scale in page.locator(".scale:not(:has(label:nth-of-type(6)))").all():
        tops = {round(label.bounding_box()["y"]) for label in scale.locator("label").all()}  # type: ignore[index]
        assert len(tops) == 1


def test_a_long_choice_in_a_table_is_shown_in_full(page: Page, address: str) -> None:
    page.goto(f"{address}alati/mapa-opasnosti/")
    settled(page)
    select = page.locator("form.worksheet select").first
    select.evaluate("each => { each.options[1].textContent = 'A rather long way to say today' }")
    select.select_option(index=1)
    expect(page.locator(".in-full").first).to_have_text("A rather long way to say today")
    select.select_option(index=0)
    expect(page.locator(".in-full")).to_have_count(0)


def test_a_way_can_be_taken_and_the_home_page_leads_along_it(page: Page, address: str) -> None:
    page.goto(address + "prva-pomoc/putevi/")
    way = page.locator('.path[data-path="kratki-put"]')
    way.get_by_role("button", name=say("learner.way.take")).press("Enter")
    expect(way.get_by_text(say("learner.way.taken"))).to_be_visible()
    expect(way.get_by_role("button", name=say("learner.way.leave"))).to_be_focused()
    expect(way.locator(".path-ahead")).to_have_text(say("learner.way.begin", title="Oživljavanje"))
    page.goto(address)
    expect(page.get_by_text(say("path.begins"))).to_be_visible()
    expect(page.get_by_text(say("path.go_on"), exact=True)).not_to_be_visible()
    expect(page.locator(".go-on .resume a:visible")).to_have_attribute("data-lesson", "ozivljavanje")
    count = page.locator(".go-on .count")
    expect(count).to_contain_text(say("learner.way.inside", title="Kratki put"))
    expect(count).to_contain_text(say("learner.of_lessons", read=0, of=2))
    page.goto(address + "prva-pomoc/putevi/")
    way.get_by_role("button", name=say("learner.way.leave")).click()
    page.goto(address)
    expect(page.locator(".go-on")).not_to_be_visible()


def test_paths_are_folded_and_the_address_of_one_opens_it(page: Page, address: str) -> None:
    page.goto(address + "prva-pomoc/putevi/")
    settled(page)
    parts = page.locator(".path details")
    expect(parts.first.get_by_role("link").first).not_to_be_visible()
    page.goto(address + "prva-pomoc/putevi/#path-kratki-put")
    way = page.locator('.path[data-path="kratki-put"]')
    expect(way.get_by_role("link").first).to_be_visible()
    expect(parts.first.get_by_role("link").first).not_to_be_visible()


def test_the_sources_of_a_lesson_are_folded_until_somebody_asks_for_one(page: Page, address: str) -> None:
    page.goto(address + LESSON)
    settled(page)
    fold = page.locator(".sources-fold")
    note = fold.locator(".footnote li").first
    expect(note).not_to_be_visible()
    expect(fold.locator("summary")).to_contain_text(f"({fold.locator('.footnote > ol > li').count()})")
    page.locator(".footnote-ref").first.press("Enter")
    expect(note).to_be_in_viewport()
    page.reload()
    settled(page)
    expect(note).to_be_visible()


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_the_sources_of_a_lesson_are_open(page: Page, address: str) -> None:
    page.goto(address + LESSON)
    expect(page.locator(".footnote li").first).to_be_visible()


def test_who_took_a_way_is_led_along_it_from_lesson_to_lesson_and_leaves_it_with_one_press(
    page: Page, address: str
) -> None:
    page.goto(address + "prva-pomoc/putevi/")
    settled(page)
    page.locator('.path[data-path="kratki-put"]').get_by_role("button", name=say("learner.way.take")).press("Enter")
    page.goto(address + LESSON)
    settled(page)
    line = page.locator(".on-way")
    expect(line).to_contain_text(say("learner.way.outside", title="Kratki put"))
    page.get_by_role("button", name=say("learner.mark_read")).press("Enter")
    on = page.locator(".next-lesson a")
    expect(on).to_contain_text("Oživljavanje")
    on.click()
    settled(page)
    expect(line).to_contain_text(say("learner.way.at", title="Kratki put", n=1, of=2))
    takes = page.locator(".orientation .takes")
    expect(takes).to_contain_text(re.compile("s jednom vježbom"))
    page.get_by_role("button", name=say("learner.mark_read")).press("Enter")
    foot = page.locator(".turn a[rel=next]")
    assert foot.get_attribute("href") == on.get_attribute("href")  # one next on a page, not two
    on.click()
    settled(page)
    page.get_by_role("button", name=say("learner.mark_read")).press("Enter")
    expect(on).to_have_text(say("learner.finished"))
    page.goto(address + LESSON)
    settled(page)
    expect(line).to_contain_text(say("learner.way.outside", title="Kratki put"))
    expect(line.get_by_role("link")).to_have_count(0)  # it leads to nothing that is read
    page.go_back()
    settled(page)
    line.get_by_role("button", name=say("learner.way.whole")).press("Enter")
    expect(line).not_to_be_visible()
    expect(takes).not_to_contain_text("s jednom vježbom")
    expect(on).not_to_have_text(say("learner.finished"))
