"""Somebody prints: what stands on paper is ink on white, from every type of page, whatever the screen shows."""

from __future__ import annotations

import re

import pytest
from helpers import say
from playwright.sync_api import Page, expect
from states import QUIZ, STATES, State, nothing, settled

from macros.model import Exercise
from macros.model.curriculum import Curriculum
from macros.model.sheet import sheet_of

pytestmark = pytest.mark.browser

# Each visible text with a colour that white paper swallows, and each dark surface that a printer would fill. Pictures
# bring their own surfaces.
FAINT = """
() => {
  const light = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
    if (alpha === 0) return 1;
    const line = (part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * line(red) + 0.7152 * line(green) + 0.0722 * line(blue);
  };
  const found = [];
  for (const each of document.querySelectorAll("body, body *:not(svg *)")) {
    if (!each.checkVisibility({ visibilityProperty: true })) continue;
    const box = each.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const { color, backgroundColor } = getComputedStyle(each);
    const words = [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (words.length && 1.05 / (light(color) + 0.05) < 4.5) found.push(`${each.tagName}.${each.className} ${color}`);
    if (light(backgroundColor) < 0.6) found.push(`${each.tagName}.${each.className} on ${backgroundColor}`);
  }
  return [...new Set(found)];
}
"""
PAGES = {state.path: name for name, state in reversed(STATES.items())}


def shown_in_the_dark(page: Page, address: str, state: State) -> None:
    """Open a page in dark colours and bring it into its state."""
    page.emulate_media(color_scheme="dark")
    page.goto(address + state.path)
    state.do(page)


# Nothing is done on these pages, so that a visitor may go from one to the next.
UNTOUCHED = [name for name in PAGES.values() if STATES[name].do is nothing]
TOUCHED = [name for name in (*PAGES.values(), "quiz, answered", "workbook, full") if name not in UNTOUCHED]


def faint_on_paper(page: Page, address: str, state: State) -> list[str]:
    """Return what would be faint or dark where somebody prints a page in a state from dark colours."""
    page.emulate_media(media="screen")
    shown_in_the_dark(page, address, state)
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return list(page.evaluate(FAINT))


def test_each_type_of_page_is_ink_on_white_on_paper_from_dark_colours_too(page: Page, address: str) -> None:
    assert len(UNTOUCHED) > 30
    found = {name: faint_on_paper(page, address, STATES[name]) for name in UNTOUCHED}
    assert {name: faint for name, faint in found.items() if faint} == {}


@pytest.mark.parametrize("name", TOUCHED)
def test_what_was_done_on_a_page_is_ink_on_white_on_paper_too(page: Page, address: str, name: str) -> None:
    assert faint_on_paper(page, address, STATES[name]) == []


def test_the_choice_of_dark_colours_does_not_reach_the_paper(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(address)
    page.locator(".head-scheme").click()
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    page.emulate_media(media="print")
    assert page.evaluate(FAINT) == []


def asked_for(page: Page, address: str, path: str, word: str) -> None:
    """Press a button that prints, in a browser that prints when the test says so."""
    page.goto(address + path)
    settled(page)
    # In braces: what an expression comes to is called where it is a function.
    page.evaluate("() => { window.print = () => { window.asked = document.documentElement.dataset.prints ?? '' } }")
    page.get_by_role("button", name=re.compile(f"^{re.escape(say(word))}(: |$)")).first.click()
    page.wait_for_function("() => window.asked !== undefined")
    assert page.evaluate("window.asked"), "the whole page, and not one thing of it, is printed"


def sheets(page: Page, paper: str, margin: str = "20mm") -> int:
    """Print, and return how many sheets it takes."""
    sides = {"top": margin, "right": margin, "bottom": margin, "left": margin}
    made = page.pdf(format=paper, margin=sides, prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", made))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(
    "path", ["vjezbe/ritam-ruku/", "vjezbe/krug-po-radionici/", "alati/karta-poziva/", "vjezbe/kocnice-na-zidu/"]
)
def test_a_worksheet_alone_stands_on_one_sheet(page: Page, address: str, path: str, paper: str) -> None:
    asked_for(page, address, path, f"learner.print.{'canvas' if path.startswith('alati/') else 'sheet'}")
    assert sheets(page, paper) == 1


# The smallest type, and the lowest line to write on, in mm: labels, hints, cells and lines, as they are measured.
SMALL = """
() => {
  const shown = (all) => [...document.querySelectorAll(all)].filter((each) => each.checkVisibility());
  const type = shown("form.worksheet :is(label, legend, .label, .hint, th, textarea)").map((each) =>
    parseFloat(getComputedStyle(each).fontSize) * 0.75
  );
  const line = shown("form.worksheet textarea").map((each) => (each.getBoundingClientRect().height / 96) * 25.4);
  return [Math.min(...type), Math.min(...line)];
}
"""


def crowded(page: Page, address: str, path: str, times: int) -> None:
    """Open a page whose worksheet asks everything several times."""
    page.goto(address + path)
    settled(page)
    page.evaluate(
        """(times) => {
          const fields = [...document.querySelectorAll("form.worksheet > .field")];
          for (let time = 1; time < times; time++) fields.at(-1).after(...fields.map((each) => each.cloneNode(true)));
          window.print = () => { window.asked = document.documentElement.dataset.prints };
        }""",
        times,
    )
    page.get_by_role("button", name=say("learner.print.sheet"), exact=True).first.click()
    page.wait_for_function("() => window.asked !== undefined")


@pytest.mark.parametrize("times", [1, 3, 5])
def test_a_worksheet_is_read_and_written_on_without_a_magnifying_glass(page: Page, address: str, times: int) -> None:
    crowded(page, address, "vjezbe/krug-po-radionici/", times)
    type, line = page.evaluate(SMALL)
    assert type >= 9.99
    assert line >= 7.9


def test_a_worksheet_of_more_sheets_says_so_and_breaks_between_its_fields(page: Page, address: str) -> None:
    crowded(page, address, "vjezbe/krug-po-radionici/", 6)
    heads = page.locator(".sheet-again")
    many = heads.count() + 1
    assert many > 1
    expect(page.locator(".sheet-count")).to_have_text(say("learner.print.sheets", n=many))
    assert heads.evaluate_all("(all) => all.every((each) => each.nextElementSibling.matches('.field'))")
    assert sheets(page, "A4") == many
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".sheet-again, .sheet-count, [style*='--']")).to_have_count(0)


def test_boxes_to_draw_in_fill_their_sheet(page: Page, address: str) -> None:
    asked_for(page, address, "alati/karta-poziva/", "learner.print.canvas")
    form = page.locator("form.worksheet")
    assert form.evaluate("(each) => each.getBoundingClientRect().bottom / 96 * 25.4") > 150


def test_a_sheet_leaves_out_empty_rows_for_which_its_record_has_no_place(page: Page, address: str) -> None:
    path = "alati/mapa-opasnosti/"
    asked_for(page, address, path, "learner.print.canvas")
    rows = page.locator("form.worksheet .sheet-table").first.locator("tbody tr")
    shown = "(all) => all.filter((each) => each.checkVisibility()).length"
    page.emulate_media(media="print")
    assert (rows.count(), rows.evaluate_all(shown)) == (6, 5)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    rows.last.locator("textarea").first.evaluate("(each) => { each.value = 'zadnji red' }")
    page.get_by_role("button", name=say("learner.print.canvas"), exact=True).first.click()
    page.emulate_media(media="print")
    assert rows.evaluate_all(shown) == 6


def test_after_printing_the_page_is_as_it_was(page: Page, address: str) -> None:
    asked_for(page, address, "vjezbe/kocnice-na-zidu/", "learner.print.sheet")
    expect(page.locator(".half-sheet form")).to_have_count(2)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("[data-prints], [data-fit], .is-printed, .half-sheets")).to_have_count(0)
    expect(page.locator("article > p").first).to_be_visible()


def test_a_canvas_keeps_its_columns_on_paper_with_wide_margins(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 600, "height": 900})
    page.goto(f"{address}alati/karta-poziva/")
    page.emulate_media(media="print")
    columns = page.locator(".canvas-2").evaluate(
        "(each) => getComputedStyle(each).gridTemplateColumns.split(' ').length"
    )
    assert columns == 2


CARDS = "vjezbe/sta-prvo/?way=group"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_backs_of_cards_meet_their_fronts_on_paper_that_is_turned_over_its_long_edge(
    page: Page, address: str, paper: str
) -> None:
    asked_for(page, address, CARDS, "learner.print.backs")
    front, back = page.locator(".card-sheet").all()
    columns = int(front.get_attribute("data-columns") or 0)
    marks = [
        [each.locator(".card-mark").all_text_contents() for each in side.locator(":scope > div").all()]
        for side in (front, back)
    ]
    rows = [marks[1][at : at + columns] for at in range(0, len(marks[1]), columns)]
    assert marks[0] == [each for row in rows for each in reversed(row)]
    assert front.locator(".card-side").first.evaluate("(each) => getComputedStyle(each).fontSize") == "24px"  # 18 pt
    assert page.locator(".card-side").evaluate_all(
        "(all) => all.every((each) => each.scrollHeight <= each.clientHeight + 1)"
    )
    assert sheets(page, paper) == 2


@pytest.mark.parametrize(("cards", "rows"), [(8, 4), (10, 5), (12, 4)])
def test_ten_short_cards_stand_on_one_sheet_and_where_it_saves_none_cards_are_larger(
    page: Page, address: str, cards: int, rows: int
) -> None:
    page.goto(address + CARDS)
    settled(page)
    page.evaluate(
        """(many) => {
          const deck = document.querySelector("ol.cards");
          const made = Array.from({ length: many }, () => deck.firstElementChild.cloneNode(true));
          deck.replaceChildren(...made);
          window.print = () => { window.asked = document.documentElement.dataset.prints };
        }""",
        cards,
    )
    page.get_by_role("button", name=say("learner.print.cards"), exact=True).first.click()
    page.wait_for_function("() => window.asked !== undefined")
    assert page.locator(".card-sheet").first.get_attribute("data-rows") == str(rows)
    assert page.locator(".card-sheet").count() == (1 if cards <= 10 else 2)
    assert page.locator(".card-side").evaluate_all(
        "(all) => all.every((each) => each.scrollHeight <= each.clientHeight + 1 && each.dataset.size === '18')"
    )


def test_learners_get_cards_without_what_stands_on_their_backs(page: Page, address: str) -> None:
    asked_for(page, address, CARDS.replace("group", "alone"), "learner.print.cards")
    expect(page.locator(".card-front").first).to_be_attached()
    expect(page.locator(".card-back")).to_have_count(0)
    expect(page.get_by_role("button", name=say("learner.print.backs"))).to_have_count(0)


@pytest.mark.parametrize("key", [True, False])
def test_a_quiz_prints_with_its_key_for_who_leads_a_group_or_without_it(page: Page, address: str, key: bool) -> None:
    asked_for(page, address, f"{QUIZ}?way=group", "learner.print.key" if key else "learner.print.questions")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".question legend").first).to_be_visible()
    expect(page.locator(".question > .answer").first).to_be_visible(visible=key)
    expect(page.locator("article > p").first).not_to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.querySelectorAll('details.answer[open]').length") == 0


def test_on_paper_stands_what_one_chooses_from_and_the_key_names_its_letters(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    (question,) = [each for each in curriculum.exercises["sta-prvo"].questions if each.type == "sort"]
    asked_for(page, address, "vjezbe/sta-prvo/?way=group", "learner.print.questions")
    listed = page.locator(".lettered li")
    page.emulate_media(media="print")
    expect(listed.first).to_be_visible()
    assert listed.all_text_contents() == [group.label for group in question.groups]
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(listed.first).not_to_be_visible()
    asked_for(page, address, "vjezbe/sta-prvo/?way=group", "learner.print.short")
    letters = {group.id: "AB"[at] for at, group in enumerate(question.groups)}
    told = page.locator(".short-key li strong").first.text_content() or ""
    assert sorted(told.split("; ")) == sorted(letters[item.group] for item in question.items)


@pytest.mark.parametrize("word", ["questions", "key"])
def test_questions_stand_in_columns_of_one_paper_and_are_as_large_as_other_text(
    page: Page, address: str, word: str
) -> None:
    asked_for(page, address, f"{QUIZ}?way=group", f"learner.print.{word}")
    rows = page.locator(".question.is-printed").evaluate_all(
        """(all) => {
          let top = 0;
          return all.map((each) => {
            const { top: begins, bottom } = each.getBoundingClientRect();
            if (each.matches(".begins-column") || !top) top = begins;
            return (bottom - top) / 96 * 25.4;
          });
        }"""
    )
    assert max(rows) <= 237
    page.emulate_media(media="print")
    small = page.locator(".question.is-printed :is(legend, .row, li, p):visible").evaluate_all(
        "(all) => Math.min(...all.map((each) => parseFloat(getComputedStyle(each).fontSize) * 0.75))"
    )
    assert small >= 9.99


def test_a_learner_is_offered_no_key(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    settled(page)
    expect(page.locator(".question legend").first).to_be_visible()
    for word in ("key", "questions"):
        expect(page.get_by_role("button", name=say(f"learner.print.{word}"))).to_have_count(0)


def test_a_trainers_part_prints_alone_with_what_to_do_and_what_to_say(page: Page, address: str) -> None:
    asked_for(page, address, "vjezbe/prvi-korak/?way=group", "learner.print.guide")
    page.emulate_media(media="print")
    expect(page.locator("details.trainer .to-do").first).to_be_visible()
    expect(page.locator("details.trainer blockquote").first).to_be_visible()
    expect(page.locator("dl.debrief:visible")).to_have_count(1)
    expect(page.locator(".trainer-ways")).not_to_be_visible()
    expect(page.locator("form.worksheet").first).not_to_be_visible()


def test_the_words_of_a_talk_print_alone_from_its_lesson(page: Page, address: str, curriculum: Curriculum) -> None:
    asked_for(page, address, "prva-pomoc/prve-minute/koraci/?way=group", "learner.print.guide")
    page.emulate_media(media="print")
    expect(page.locator("details.trainer q").first).to_be_visible()
    talk = curriculum.talks["pet-koraka"]
    told = page.locator("details.trainer summary", has_text=talk.title)
    expect(told).to_be_visible()
    expect(told).to_contain_text(say("talks.minutes", n=talk.minutes))
    expect(page.locator("figure.drawn:visible")).to_have_count(1)  # the words point at it
    for other in (".part-materials", ".script", "article h2"):
        expect(page.locator(f"{other}:visible")).to_have_count(0)


def test_signs_print_one_a_sheet_and_as_large_as_it_allows(page: Page, address: str, curriculum: Curriculum) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    asked_for(page, address, "vjezbe/sta-prvo/?way=group", "learner.print.signs")
    signs = page.locator(".sign-sheet")
    assert signs.count() == len(curriculum.exercises["sta-prvo"].signs)
    assert signs.evaluate_all("(all) => all.every((each) => each.scrollHeight <= each.clientHeight + 1)")
    assert min(int(each.get_attribute("data-size") or 0) for each in signs.all()) >= 54
    many = signs.count()
    for paper, margin in (("A4", "0"), ("A4", "20mm"), ("Letter", "20mm")):
        assert sheets(page, paper, margin) == many, (paper, margin)
        asked_for(page, address, "vjezbe/sta-prvo/?way=group", "learner.print.signs")  # it is as before after printing


@pytest.mark.parametrize(("paper", "margin"), [("A4", "0"), ("A4", "20mm"), ("Letter", "20mm")])
def test_signs_for_tables_stand_four_on_a_sheet_and_are_cut_apart(
    page: Page, address: str, curriculum: Curriculum, paper: str, margin: str
) -> None:
    asked_for(page, address, "vjezbe/ritam-ruku/?way=group", "learner.print.signs")
    strips = page.locator(".strip-sheet > .sign-strip")
    assert strips.count() == len(curriculum.exercises["ritam-ruku"].signs)
    assert strips.evaluate_all("(all) => all.every((each) => each.scrollHeight <= each.clientHeight + 1)")
    assert min(int(each.get_attribute("data-size") or 0) for each in strips.all()) >= 36
    assert sheets(page, paper, margin) == 1


def test_a_day_adds_up_its_things_for_as_many_people_as_the_trainer_writes(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    page.goto(f"{address}predavaci/vodi-dan/")
    field = page.get_by_label(say("learner.groups.people"))
    field.fill("11")
    day = curriculum.modules["prve-minute"].day
    held = [curriculum.exercises[slot.exercise] for slot in day.slots if slot.exercise and not slot.materials]
    thing = next(each for exercise in held for each in exercise.amounts if each.each == "group")
    expect(page.locator(".day-shopping .counted")).to_contain_text(thing.thing)
    field.fill("0")
    expect(page.locator(".day-shopping .counted")).to_have_text("")
    expect(page.locator(".day-shopping")).to_contain_text(say("learner.groups.wrong", most=500))


def test_the_picture_of_the_room_has_a_seat_for_each_person_in_a_group(page: Page, address: str) -> None:
    page.goto(f"{address}vjezbe/sta-prvo/?way=group")
    settled(page)
    plans = page.locator(".room-plans [data-plan]")
    assert plans.count()
    for people in (11, 24):
        page.get_by_label(say("learner.groups.people")).first.fill(str(people))
        expect(plans.first.locator(".room-person")).to_have_count(people)
        expect(plans.first.locator(".room-for")).to_have_text(say("learner.groups.drawn", people=people))


PACK = "predavaci/odstampaj-dan/?way=group"


def packed(curriculum: Curriculum) -> list[Exercise]:
    """Return the exercises of the sample's day."""
    slots = curriculum.modules["prve-minute"].day.slots
    return [curriculum.exercises[id] for id in dict.fromkeys(slot.exercise for slot in slots if slot.exercise)]


def test_all_worksheets_of_a_day_print_in_one_go_each_on_a_sheet_of_its_own_and_empty(
    page: Page, address: str, curriculum: Curriculum
) -> None:
    held = [each for each in packed(curriculum) if sheet_of(each, curriculum.tools)]
    page.goto(f"{address}vjezbe/{held[0].id}/")
    settled(page)
    page.locator("form.worksheet textarea").first.fill("samo moje")
    for paper in ("A4", "Letter"):
        asked_for(page, address, PACK, "learner.print.all_sheets")
        assert sheets(page, paper) == len(held), paper
    asked_for(page, address, PACK, "learner.print.all_sheets")  # after printing it is as before
    page.emulate_media(media="print")
    expect(page.locator("form.is-printed, .half-sheets")).to_have_count(len(held))
    expect(page.get_by_text("samo moje")).to_have_count(0)
    assert page.locator("form.worksheet textarea").evaluate_all("(all) => all.every((each) => each.value === '')")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("[data-prints], [data-look], [data-fit], .is-printed, .half-sheets")).to_have_count(0)


def test_all_cards_and_all_signs_of_a_day_print_in_one_go(page: Page, address: str, curriculum: Curriculum) -> None:
    held = packed(curriculum)
    asked_for(page, address, PACK, "learner.print.all_cards")
    cards = sum(len(each.cards.items) for each in held if each.cards)
    expect(page.locator(".card-front")).to_have_count(cards)
    asked_for(page, address, PACK, "learner.print.all_signs")
    expect(page.locator(".sign-sheet, .sign-strip")).to_have_count(sum(len(each.signs) for each in held))
    # Those for the wall lie across and those for tables stand upright: no empty sheet comes between them.
    laid = page.locator(".sign-sheet, .strip-sheet").count()
    assert page.locator(".strip-sheet").count() == 1
    assert sheets(page, "A4") == laid


@pytest.mark.parametrize(("word", "selector"), [("questions", ".question legend"), ("short", ".short-key li")])
def test_the_quiz_of_a_day_is_in_its_pack_and_nobody_answers_it_there(
    page: Page, address: str, curriculum: Curriculum, word: str, selector: str
) -> None:
    asked = len(curriculum.exercises["provjera-prve-minute"].own_questions)
    asked_for(page, address, PACK, f"learner.print.{word}")
    page.emulate_media(media="print")
    assert page.locator(selector).evaluate_all("(all) => all.filter((each) => each.checkVisibility()).length") == asked
    expect(page.locator(".pack .question[data-question]")).to_have_count(0)
    expect(page.locator(".pack .question fieldset[inert]")).to_have_count(asked)


KINDS = {"worksheet": "all_sheets", "cards": "all_cards", "signs": "all_signs", "questions": "questions"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_pack_counts_its_sheets_as_they_come_out_of_the_printer(page: Page, address: str, kind: str) -> None:
    asked_for(page, address, PACK, f"learner.print.{KINDS[kind]}")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".paper-sum")).to_be_visible()
    counted = page.locator(f".copies[data-what='{kind}']").evaluate_all(
        "(all) => all.map((each) => Math.ceil(Number(each.dataset.sheets))).reduce((sum, each) => sum + each, 0)"
    )
    for paper in ("A4", "Letter"):
        asked_for(page, address, PACK, f"learner.print.{KINDS[kind]}")
        assert sheets(page, paper) == counted, paper


def test_each_sheet_of_a_pack_says_how_many_copies_of_it_the_day_needs(page: Page, address: str) -> None:
    marks = "(all) => all.map((each) => each.dataset.times)"
    for kind, marked in {"worksheet": "h3.is-printed, .half-sheet h3", "cards": ".card-sheet"}.items():
        asked_for(page, address, PACK, f"learner.print.{KINDS[kind]}")
        halves = page.locator(f".pack > .sheet:has(.half-sheets) .copies[data-what='{kind}']")
        told = page.locator(f".copies[data-what='{kind}']").evaluate_all(
            "(all) => all.map((each) => each.dataset.copies)"
        )
        half = halves.evaluate_all("(all) => all.map((each) => Math.ceil(each.dataset.copies / 2))")
        found = set(page.locator(marked).evaluate_all(marks))
        assert found
        assert found <= {f"{each} ×" for each in (*told, *half)}
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        expect(page.locator("[data-times]")).to_have_count(0)


def test_a_wide_worksheet_that_fits_an_upright_sheet_better_takes_no_more_of_them_in_a_pack(
    page: Page, address: str
) -> None:
    asked_for(page, address, PACK, "learner.print.all_sheets")
    upright = page.locator("form.worksheet[data-look=portrait]")
    assert upright.count()
    many = page.locator("form.is-printed, .half-sheets").count()
    upright.first.evaluate("(each) => each.classList.add('worksheet-landscape')")  # as its record names it
    assert sheets(page, "A4") == many


def test_a_pack_says_how_much_paper_it_takes_for_all_who_come(page: Page, address: str) -> None:
    page.goto(address + PACK)
    told = page.locator(".paper-sum")
    expect(told).to_be_visible()
    field = page.get_by_label(say("learner.groups.people"))
    field.fill("1")
    one = told.text_content()
    field.fill("24")
    expect(told).not_to_have_text(one or "")
    expect(page.locator("[data-prints], .is-printed, .half-sheets, .card-decks, .begins-column")).to_have_count(0)
    field.fill("0")
    expect(told).to_have_count(0)


def test_a_pack_is_not_counted_while_it_is_printed(page: Page, address: str) -> None:
    asked_for(page, address, PACK, "learner.print.all_sheets")
    page.wait_for_timeout(1500)
    assert page.evaluate("document.documentElement.dataset.prints")
    assert page.locator("form.worksheet.is-printed").count()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".paper-sum")).to_have_count(1)


def test_while_a_pack_is_counted_the_reader_stays_where_she_is(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 500})
    page.add_init_script("addEventListener('DOMContentLoaded', () => scrollTo(0, 1200))")
    page.goto(address + PACK)
    expect(page.locator(".paper-sum")).to_have_count(1)
    assert page.evaluate("scrollY") > 600


def test_a_day_to_print_is_a_list_with_buttons_on_the_screen_its_quizzes_too(page: Page, address: str) -> None:
    page.goto(address + PACK.partition("?")[0])
    settled(page)
    expect(page.locator(".pack form.worksheet:visible, .pack .cards:visible, .pack .question:visible")).to_have_count(0)
    expect(page.get_by_role("button", name=say("learner.print.all_sheets"))).to_be_visible()
    expect(page.get_by_role("button", name=say("learner.print.sheet")).first).to_be_visible()
    expect(page.get_by_role("button", name=say("learner.print.key")).first).to_be_visible()


def test_nothing_in_a_printed_table_lies_over_the_lines_between_its_cells(page: Page, address: str) -> None:
    page.goto(address + "alati/mapa-opasnosti/")
    settled(page)
    page.emulate_media(media="print")
    painted = "all => all.map(each => getComputedStyle(each).backgroundImage + getComputedStyle(each).backgroundColor)"
    cells = page.locator(".sheet-table textarea").evaluate_all(painted)
    assert cells
    assert set(cells) == {"nonergba(0, 0, 0, 0)"}


def test_a_printed_step_has_no_empty_thread_and_lets_its_disclosures_break(page: Page, address: str) -> None:
    page.goto(f"{address}laboratorija/jedna-promjena/")
    settled(page)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".so-far")).not_to_be_visible()
    breaks = "all => all.map(each => getComputedStyle(each).breakInside)"
    assert set(page.locator("details:not(.talk)").evaluate_all(breaks)) == {"auto"}


def test_the_browsers_own_command_prints_the_list_of_a_days_papers(page: Page, address: str) -> None:
    page.goto(address + PACK)
    settled(page)
    page.emulate_media(media="print")
    expect(page.locator(".pack-told").first).to_be_visible()
    expect(page.locator(".pack form.worksheet:visible, .pack .cards:visible, .pack .question:visible")).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".paper-terms:visible")).to_have_count(0)


def test_what_a_day_prints_is_told_with_its_copies_and_leads_to_where_it_prints(page: Page, address: str) -> None:
    page.goto(f"{address}predavaci/vodi-dan/")
    settled(page)
    page.get_by_label(say("learner.groups.people")).first.fill("11")
    sheet = page.locator(".prints li").filter(has_text=say("pack.things.worksheet")).first
    expect(sheet).to_contain_text(say("learner.groups.copies", n=11))
    sheet.get_by_role("link").click()
    expect(page.locator("#worksheet:target")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "word", "feet"),
    [
        ("vjezbe/ritam-ruku/", "sheet", 1),
        (CARDS, "cards", 1),
        (f"{QUIZ}?way=group", "questions", 1),
        (CARDS, "signs", 0),
    ],
)
def test_whose_it_is_stands_at_the_end_of_what_is_printed(
    page: Page, address: str, path: str, word: str, feet: int
) -> None:
    asked_for(page, address, path, f"learner.print.{word}")
    page.emulate_media(media="print")
    expect(page.locator(".paper-foot:visible")).to_have_count(feet)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".paper-foot:visible")).to_have_count(1)  # the page's own


def test_a_short_key_names_each_question_on_one_sheet(page: Page, address: str) -> None:
    asked_for(page, address, f"{QUIZ}?way=group", "learner.print.short")
    page.emulate_media(media="print")
    lines = page.locator(".short-key li strong")
    expect(lines).to_have_count(page.locator(".question").count())
    assert all(lines.all_text_contents())
    assert sheets(page, "A4") == 1
    expect(page.locator(".short-key")).to_have_count(0)
