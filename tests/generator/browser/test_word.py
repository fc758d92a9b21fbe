"""A trainer takes worksheets and the guide of a day along as documents for Word."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from helpers import say
from playwright.sync_api import Page, expect
from test_workbook import FEAR, HOPE, WALL, W, download

pytestmark = pytest.mark.browser

LINES = (f"{W}t", f"{W}br")


@pytest.fixture(autouse=True)
def errors(page: Page) -> Iterator[None]:
    """No script of the page may fail."""
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda told: found.append(told.text) if told.type == "error" else None)
    yield
    assert found == []


def text_of(element: ElementTree.Element) -> str:
    return "".join(each.text or "" if each.tag == f"{W}t" else "\n" for each in element.iter() if each.tag in LINES)


def body_of(path: Path) -> ElementTree.Element:
    """The body of a document. All its parts are well-formed, and what it names is in it."""
    with zipfile.ZipFile(path) as file:
        trees = {name: ElementTree.fromstring(file.read(name)) for name in file.namelist()}
    for ways, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")):
        assert {folder + each.attrib["Target"] for each in trees[ways]} <= set(trees)
    body = trees["word/document.xml"].find(f"{W}body")
    assert body is not None
    return body


def told(body: ElementTree.Element) -> list[tuple[str, str]]:
    """The style and the text of each paragraph, also of those in tables."""
    found = []
    for each in body.iter(f"{W}p"):
        style = each.find(f"{W}pPr/{W}pStyle")
        if text := text_of(each):
            found.append((style.attrib[f"{W}val"] if style is not None else "", text))
    return found


def told_in(page: Page, folder: Path) -> list[tuple[str, str]]:
    """The paragraphs of the document that the page makes of itself."""
    return told(body_of(download(page, say("learner.print.page_word"), folder)))


def tables(body: ElementTree.Element) -> list[list[list[str]]]:
    return [
        [["\n".join(map(text_of, cell.iter(f"{W}p"))) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
        for table in body.iter(f"{W}tbl")
    ]


def test_a_worksheet_for_word_has_what_it_asks_with_room_and_what_was_typed(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}vjezbe/{WALL}/")
    page.get_by_label(HOPE).fill("Čekam & <pitam>\nšta dalje")
    body = body_of(download(page, say("learner.print.word"), tmp_path))
    paragraphs = told(body)
    assert paragraphs[0] == ("Heading1", page.locator("h1").inner_text())
    assert paragraphs[1][1].startswith(say("learner.word.how"))
    asked = page.locator("form.worksheet .field").locator("label, legend, p.label").all_inner_texts()
    assert {text for style, text in paragraphs if style == "Label"} <= set(asked)
    assert {("Label", HOPE), ("Label", FEAR)} <= set(paragraphs)
    assert [["Čekam & <pitam>\nšta dalje"]] in tables(body)
    assert [[""]] in tables(body)
    options = page.locator("form.worksheet label.row").all_inner_texts()
    assert {f"☐ {option.strip()}" for option in options} <= {text for _, text in paragraphs}


def test_all_worksheets_of_a_day_are_one_file_in_which_each_begins_a_page(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}predavaci/odstampaj-dan/")
    body = body_of(download(page, say("learner.print.all_word"), tmp_path))
    titles = page.locator(".pack > .sheet:has(form.worksheet) h3").all_inner_texts()
    assert [text for style, text in told(body) if style == "Heading1"] == titles
    breaks = len(list(body.iter(f"{W}pageBreakBefore"))) + len(list(body.iter(f"{W}sectPr")))
    assert breaks == len(titles)
    heads = (
        page.locator("form.worksheet .sheet-table")
        .first.locator("thead th")
        .evaluate_all(
            "all => all.map(each => each.querySelector('.choices') ? each.firstChild.data : each.textContent)"
        )
    )
    assert heads in [[cell.split("\n")[0] for cell in table[0] if cell] for table in tables(body)]


def test_the_guide_of_a_day_for_word_has_its_headings_tables_and_talks_and_nothing_to_press(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}predavaci/vodi-dan/")
    page.locator(".day-shopping li").first.wait_for()
    body = body_of(download(page, say("learner.print.page_word"), tmp_path))
    paragraphs = told(body)
    headings = page.locator("article :is(h1, h2, h3):visible:not(:has(+ .day-slides))").all_inner_texts()
    assert [text for style, text in paragraphs if style.startswith("Heading")] == headings
    heads = [say(f"agenda.{each}") for each in ("time", "minutes", "what")]
    agenda = next(table for table in tables(body) if table[0][:3] == heads)
    assert len(agenda) == page.locator(".day-bar ~ .scroll tr, p:has(.day-bar) + .scroll tr").count()
    texts = [text for _, text in paragraphs]
    quotes = page.locator(".talk li q").all_text_contents()
    assert quotes
    assert all(" ".join(quote.split()) in " ".join(texts) for quote in quotes)
    pressed = page.locator("article button:visible").all_inner_texts()
    assert say("learner.print.page_word") in pressed
    assert not set(pressed) & set(texts)
    bold = [text_of(run) for run in body.iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None]
    assert set(page.locator(".talk p > strong").all_inner_texts()) <= {text.strip() for text in bold}
    leads = {(text_of(field), field.attrib[f"{W}instr"]) for field in body.iter(f"{W}fldSimple")}
    link = page.locator(".day-prints tbody a").first
    assert (link.inner_text(), f' HYPERLINK "{link.evaluate("each => each.href")}" ') in leads
    numbered = list(body.iter(f"{W}numPr"))
    assert len(numbered) >= page.locator(".talk li").count()


def test_each_number_of_people_has_a_line_of_its_own_also_where_only_the_page_reckons_with_it(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}laboratorija/jedno-prijepodne/")
    labels = page.locator(".day-shopping label:has(input[type=number]):visible")
    labels.nth(1).wait_for()
    told = labels.evaluate_all(
        """all => all.map(label => {
             const input = label.querySelector("input");
             return `${label.textContent.trim()} ${input.value || input.placeholder}`;
           })"""
    )
    texts = [text for _, text in told_in(page, tmp_path)]
    assert len(told) > 1
    assert set(told) <= set(texts)


def test_on_paper_nothing_of_the_slides_is_there_to_choose_or_to_press(page: Page, address: str) -> None:
    page.goto(f"{address}predavaci/vodi-dan/")
    rows = page.locator(".day-slides .doing")
    expect(rows.last).to_be_visible()
    page.emulate_media(media="print")
    for each in rows.all():
        expect(each).to_have_css("display", "none")


def test_a_lesson_is_no_guide_though_talks_are_held_on_it(page: Page, address: str) -> None:
    page.goto(f"{address}prva-pomoc/prve-minute/koraci/?way=group")
    expect(page.locator("details.talk").first).to_be_visible()
    expect(page.get_by_role("button", name=say("learner.print.page_word"))).to_have_count(0)
