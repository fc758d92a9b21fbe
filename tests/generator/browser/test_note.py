"""What somebody wrote in several exercises stands together on one page, with what is still missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers import say
from playwright.sync_api import Page, expect
from states import settled
from test_workbook import WALL, download, open_workbook, read_word, store, stored, write

pytestmark = pytest.mark.browser

PAGE = "moja-stranica/"
FEAR = "Šta me je kočilo"
DANGERS = "Opasnosti kod nas"
STEP = "Moj prvi korak"


def gaps(page: Page) -> list[str]:
    return page.locator(".note-gaps a").all_inner_texts()


def test_an_empty_page_leads_to_where_it_is_written_and_one_that_is_begun_names_what_is_missing(
    page: Page, address: str
) -> None:
    page.goto(address + PAGE)
    settled(page)
    expect(page.locator(".note-gaps")).not_to_be_visible()
    page.get_by_label(STEP).fill("I ask for gloves on Monday")
    expect(page.locator(".note-gaps")).to_contain_text(say("learner.note.gaps"))
    assert gaps(page) == [FEAR, DANGERS]
    page.get_by_role("link", name="Moj plan").click()
    expect(page.locator("h1")).to_contain_text("Moj plan")


def test_it_is_made_of_the_texts_of_exercises_follows_them_and_is_changed_in_place(page: Page, address: str) -> None:
    write(page, address, "I might do it wrong")
    dangers = {f"field/krug-po-radionici/opasnosti.{n}": {"v": text, "t": 1} for n, text in ((1, "Saw"), (3, "Oven"))}
    store(page, {**dangers, "field/poziv-u-paru/karta.gdje": {"v": "Hall 2", "t": 9}})
    page.goto(address + PAGE)
    expect(page.get_by_label(FEAR)).to_have_value("I might do it wrong")
    expect(page.get_by_label(DANGERS)).to_have_value("Saw\nOven")
    expect(page.locator(".note-gaps a")).to_have_text([STEP])
    origin = page.locator(".field", has=page.get_by_label(FEAR)).locator(".begins")
    expect(page.get_by_label(FEAR)).to_have_accessible_description(re.compile(re.escape(origin.inner_text())))
    count = page.get_by_role("status").and_(page.locator(".note-count"))
    page.get_by_label(STEP).fill("I ask for gloves on Monday")
    expect(page.locator(".note-gaps")).to_have_text(say("learner.note.full"))
    expect(count).to_have_text("")  # nothing is said over one's own typing, and no list at all
    expect(page.locator(".note-gaps[role]")).to_have_count(0)
    page.get_by_label(STEP).blur()
    expect(count).to_have_text(say("learner.note.full"))
    page.get_by_label(FEAR).fill("I might hurt somebody")
    page.get_by_label(FEAR).blur()
    expect(page.locator(".worksheet-note")).to_have_text(say("learner.own_now"))
    described = page.get_by_label(FEAR).get_attribute("aria-describedby") or ""
    assert origin.get_attribute("id") not in described.split()
    page.goto(f"{address}vjezbe/{WALL}/")
    expect(page.get_by_label("Šta me koči da priđem")).to_have_value("I might do it wrong")
    page.goto(address + PAGE)
    expect(page.get_by_label(FEAR)).to_have_value("I might hurt somebody")
    assert stored(page)["field/own_page/kocnica"]["v"] == "I might hurt somebody"


def test_a_part_of_a_canvas_comes_where_the_better_place_is_empty(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    store(page, {"field/poziv-u-paru/karta.gdje": {"v": "Hall 2", "t": 9}})
    page.reload()
    expect(page.get_by_label(DANGERS)).to_have_value("Hall 2")


def test_its_files_hold_what_it_shows(page: Page, address: str, tmp_path: Path) -> None:
    write(page, address, "I might do it wrong")
    page.goto(address + PAGE)
    page.get_by_label(STEP).fill("=1+1")
    page.get_by_label(STEP).blur()
    word = read_word(download(page, say("workbook.as.docx"), tmp_path))
    assert word[0] == ("Heading1", "Moja stranica")
    assert word[1] == ("Normal", page.locator(".note-first").text_content())
    assert word[1][1].endswith(f" · {say('note.draft')}")
    # What is still empty has its place too, so that it can be finished there.
    labels = page.locator(".note-sheet label").all_inner_texts()
    assert [text for style, text in word[2:] if style == "Label"] == labels
    assert word[word.index(("Label", FEAR)) + 1] == ("Normal", "I might do it wrong")
    assert word[word.index(("Label", DANGERS)) + 1] == ("Normal", "")
    assert word[word.index(("Label", STEP)) + 1] == ("Normal", "=1+1")
    markdown = download(page, say("workbook.as.md"), tmp_path)
    assert markdown.name.startswith("moja-stranica-")
    assert markdown.suffix == ".txt"  # which any phone opens
    assert "**Moj prvi korak**\n\n=1+1\n" in markdown.read_text(encoding="utf-8")
    assert f"**{DANGERS}**" in markdown.read_text(encoding="utf-8")


def test_it_is_the_first_sheet_of_the_workbook_once_something_is_written_in_it(page: Page, address: str) -> None:
    write(page, address, "I might do it wrong")
    page.goto(address + PAGE)
    page.get_by_label(STEP).fill("I ask for gloves on Monday")
    page.get_by_label(STEP).blur()
    open_workbook(page, address)
    first = page.locator(".workbook-sheet").first
    expect(first.locator("h3")).to_have_text("Moja stranica")
    expect(first.get_by_label(FEAR)).to_have_value("I might do it wrong")


def test_one_sheet_of_paper_holds_the_page_and_nothing_else(page: Page, address: str) -> None:
    write(page, address, "I might do it wrong")
    page.goto(address + PAGE)
    page.evaluate("() => { window.print = () => undefined }")
    page.get_by_role("button", name=say("learner.print.note")).click()
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".note-sheet form")).to_be_visible()
    expect(page.locator("textarea + .printed").first).to_have_text("I might do it wrong")
    expect(page.locator(".note-first")).to_contain_text(say("note.draft"))
    for away in (".head", ".foot", ".note-take", ".note-gaps", "article > p"):
        expect(page.locator(away).first).not_to_be_visible()
    # Its form is as wide as the paper for which it was measured, and not as a line of text on the screen.
    wide = page.locator(".note-sheet form").evaluate("form => form.offsetWidth / form.closest('article').offsetWidth")
    assert wide == pytest.approx(1)
    pages = re.findall(rb"/Type /Page\b(?!s)", page.pdf(prefer_css_page_size=True))
    assert len(pages) == 1
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".head")).to_be_visible()


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_it_is_a_blank_sheet_that_says_where_each_part_begins(page: Page, address: str) -> None:
    page.goto(address + PAGE)
    expect(page.get_by_label(FEAR)).to_be_visible()
    expect(page.get_by_text(say("worksheet.begins")).first).to_be_visible()
    expect(page.locator(".note-take")).not_to_be_visible()


def test_a_note_that_is_filled_fits_on_two_sheets_with_all_its_words(page: Page, address: str) -> None:
    page.goto(address + "plan-tima/")
    text = "Ljudi čekaju kraj ormarića, a ključ je kod nekoga ko je danas na odmoru. Brojali smo to dvije sedmice. " * 5
    for field in page.locator(".note-sheet form textarea").all():
        field.fill(text)
    page.evaluate("() => { window.print = () => undefined }")
    page.get_by_role("button", name=say("learner.print.note")).click()
    page.emulate_media(media="print")
    for away in (".note-team", ".note-take", ".check-ins-live"):
        expect(page.locator(away)).not_to_be_visible()
    for copy in page.locator(".note-sheet .printed").all():
        expect(copy).to_have_text(text.strip())
    pages = re.findall(rb"/Type /Page\b(?!s)", page.pdf(prefer_css_page_size=True))
    assert len(pages) <= 2


def test_on_paper_a_group_has_its_heading_above_it_and_on_the_same_sheet(page: Page, address: str) -> None:
    page.goto(f"{address}plan-tima/")
    settled(page)
    page.evaluate("() => { window.print = () => undefined }")
    *others, last = page.locator(".note-sheet form .field textarea").all()
    for each in others:
        each.fill("One line\n" * 9)
    torn = 0
    for lines in (1, 14, 17, 20):
        last.fill("One line\n" * lines)
        page.get_by_role("button", name=say("learner.print.note")).click()
        page.emulate_media(media="print")
        torn += page.locator(".sheet-again").count()
        expect(page.locator(".note-group + .sheet-again")).to_have_count(0)
        wide = page.locator(".note-sheet form").bounding_box()["width"]  # type: ignore[index]
        for heading in page.locator(".note-group").all():
            assert heading.bounding_box()["width"] == pytest.approx(wide, abs=2)  # type: ignore[index]
        page.emulate_media(media="screen")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert torn


def test_the_file_of_an_empty_note_has_every_part_to_fill_in(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address + PAGE)
    settled(page)
    word = read_word(download(page, say("workbook.as.docx"), tmp_path))
    labels = [text for style, text in word if style == "Label"]
    assert labels == page.locator(".note-sheet label").all_inner_texts()
    assert {FEAR, STEP} <= set(labels)


def test_a_printed_page_of_a_note_is_a_paper_with_its_team_and_day_and_no_talk(page: Page, address: str) -> None:
    page.goto(address + "plan-tima/")
    settled(page)
    expect(page.locator(".note-first")).not_to_be_visible()
    page.get_by_label(say("note.name")).fill("Plavi šljemovi")
    page.get_by_label(say("note.name")).blur()
    page.emulate_media(media="print")
    first = page.locator(".note-first")
    expect(first).to_be_visible()
    who, day, draft = first.inner_text().split(" · ")
    assert (who, draft) == ("Plavi šljemovi", say("note.draft"))
    assert re.search(r"\d{4}", day)
    for away in ("article > p", "article > h2", ".note-team"):
        for each in page.locator(away).all():
            expect(each).not_to_be_visible()
    expect(page.locator(".note-sheet label").first).to_be_visible()


def test_a_part_that_joins_two_places_says_both_and_names_where_they_are(page: Page, address: str) -> None:
    page.goto(address + "plan-tima/")
    store(page, {"field/prvi-korak/iskustvo": {"v": "ne", "t": 1}})
    page.reload()
    part = page.get_by_label("Ko je već pomagao")
    expect(part).to_have_value("Ne")
    store(page, {"field/poziv-u-paru/karta.gdje": {"v": "Hall 2", "t": 9}})
    page.reload()
    expect(part).to_have_value(re.compile(r" Ne\nGdje smo\? Hall 2$"))
    expect(page.locator('[data-field="iskustvo"] .begins a')).to_have_count(2)
    part.fill("Edo")
    part.blur()
    page.reload()
    expect(part).to_have_value("Edo")
