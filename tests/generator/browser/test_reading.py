"""A person opens the site, with and without scripts, on a phone and at a desk."""

from __future__ import annotations

import gzip
import re

import pytest
from helpers import say
from playwright.sync_api import Page, expect
from states import LESSON, QUIZ, WALKED, settled

from macros.model.address import url_of
from macros.model.curriculum import Curriculum

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def test_a_lesson_is_found_by_search_below_a_sub_path(page: Page, address: str, elsewhere: list[str]) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("oživljavanje")
    result = page.locator("dialog.search .found a", has_text="Oživljavanje").first
    expect(result).to_be_visible()
    result.click()
    expect(page).to_have_url(re.compile(re.escape(address + LESSON)))
    expect(page.locator("h1")).to_have_text(re.compile("Oživljavanje"))
    assert elsewhere == []


def test_the_first_button_leads_to_the_first_lesson(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Počni učiti").click()
    expect(page.locator("h1")).to_have_text(re.compile("Pet koraka"))
    expect(page.locator(".orientation")).to_contain_text(say("orientation.lesson", n=1, of=3))


def test_a_page_that_is_not_there_keeps_its_style_and_its_links(page: Page, address: str) -> None:
    response = page.goto(f"{address}no/such/page/")
    assert response is not None
    assert response.status == 404
    page.get_by_role("link", name="Alati").first.click()
    expect(page.locator("h1")).to_have_text(re.compile("Alati"))


def test_a_page_that_is_not_there_guesses_what_was_meant(page: Page, address: str) -> None:
    page.goto(f"{address}alati/karta-poziv/")
    expect(page.locator(".guess a").first).to_have_attribute("href", re.compile("alati/karta-poziva/$"))
    page.get_by_role("button", name=say("frame.search")).last.click()
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_before_printing_everything_opens_and_closes_again(page: Page, address: str) -> None:
    page.goto(address + LESSON)
    settled(page)
    closed = page.locator("details:not([open])").count()
    assert closed > 3
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("details:not([open])")).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("details:not([open])")).to_have_count(closed)


@pytest.mark.parametrize(
    "path", ["vjezbe/", "alati/", "vjezbe/ritam-ruku/", "prva-pomoc/", "podsjetnik/rjecnik/", "404.html"]
)
def test_at_a_desk_the_text_has_its_whole_measure(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{address}{path}")
    assert page.locator("article").evaluate("each => each.offsetWidth") >= 640
    assert page.evaluate("document.documentElement.scrollWidth") == 1440


def test_on_paper_a_table_is_a_table_and_a_box_is_there(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 680, "height": 900})  # A4 between its margins
    page.goto(f"{address}slucajevi/kazina/")
    page.emulate_media(media="print")
    assert page.locator("table.stack tr").last.evaluate("each => getComputedStyle(each).display") == "table-row"
    expect(page.locator(".admonition.note").first).to_be_visible()


def test_on_paper_a_list_to_choose_from_is_a_line_to_write_on(page: Page, address: str) -> None:
    page.goto(f"{address}vjezbe/ritam-ruku/")
    page.emulate_media(media="print")
    for path, select in ((QUIZ, ".question select"), ("vjezbe/ritam-ruku/", ".sheet-table select")):
        page.goto(address + path)
        shown = page.locator(select).first.evaluate("each => getComputedStyle(each).borderTopWidth")
        assert shown == "0px", select


def test_the_fields_of_a_closed_part_take_no_room(page: Page, address: str) -> None:
    """Asking for their place costs a layout of the page, and a browser that fills in forms asks for each of them."""
    page.goto(address + LESSON)
    fields = page.locator("details.part:not([open]) :is(textarea, input)")
    assert fields.count() > 5
    assert fields.evaluate_all("all => all.filter(each => each.getClientRects().length)") == []


def test_a_link_into_a_disclosure_opens_it(page: Page, address: str) -> None:
    page.goto(address + LESSON)
    inside = page.locator("details :is(h2, h3, h4, h5, textarea)[id]").first.get_attribute("id")
    page.goto(f"{address}{LESSON}#{inside}")
    page.reload()
    expect(page.locator(f"details:has([id='{inside}'])").first).to_have_attribute("open", "")


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_the_menu_opens_and_the_search_leads_to_the_list(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + LESSON)
    page.locator(".head-menu").click()
    expect(page.get_by_role("navigation", name=say("frame.menu"))).to_be_visible()
    page.goto(address + LESSON)
    page.locator(".head-search").click()
    expect(page.locator("h1")).to_have_text("Sve od A do Ž")


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_a_question_shows_options_and_keeps_its_answer_behind_a_disclosure(
    page: Page, address: str
) -> None:
    page.goto(address + QUIZ)
    question = page.locator(".question-single").first
    expect(question.locator("label.row").first).to_be_visible()
    answer = question.locator("details.answer")
    expect(answer.locator("strong.right").first).not_to_be_visible()
    answer.locator("summary").click()
    expect(answer.locator("strong.right").first).to_be_visible()


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_a_worksheet_is_labelled_space(page: Page, address: str) -> None:
    page.goto(f"{address}vjezbe/prvi-korak/")
    field = page.get_by_label("Šta me koči da priđem")
    expect(field).to_be_visible()
    field.fill("That one form goes away")
    expect(field).to_have_value("That one form goes away")


@pytest.mark.parametrize("context", [PHONE], indirect=True)
def test_no_page_is_wider_than_a_phone_asks_another_host_or_reports_an_error(
    page: Page, address: str, curriculum: Curriculum, elsewhere: list[str]
) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    too_wide = []
    for path in curriculum.pages:
        page.goto(address + url_of(path))
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            too_wide.append(path)
    assert too_wide == []
    assert elsewhere == []
    assert errors == []


def test_paper_shows_the_worksheet_and_no_answer(page: Page, address: str) -> None:
    page.goto(f"{address}vjezbe/prvi-korak/")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")  # as the theme does
    page.emulate_media(media="print")
    expect(page.get_by_text("Šta me koči da priđem")).to_be_visible()
    for answer in page.locator(".answer").all():
        expect(answer).not_to_be_visible()


def test_paper_explains_the_terms_of_the_page_and_not_those_of_answers(page: Page, address: str) -> None:
    page.goto(address + LESSON)
    settled(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    explained = page.locator(".paper-terms")
    expect(explained).not_to_be_visible()
    page.emulate_media(media="print")
    expect(explained).to_be_visible()
    marked = page.locator("article a.term:not(:is(.answer, .trainer, #good, #trainer) a)").count()
    assert explained.locator("dt").count() == marked > 1
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(explained).to_have_count(1)


# The first visit of a page, everything loaded: kilobytes as they travel, and requests.
HEAVIEST = 90_000
MOST_REQUESTS = 14


# The lesson with most exercises.
LARGEST = "prva-pomoc/povrede/pripremljeno-mjesto/"


@pytest.mark.parametrize("path", ["", LESSON, LARGEST, QUIZ, "vjezbe/", "moja-sveska/"])
def test_a_first_visit_is_light_and_loads_nothing_of_the_search(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}vjezbe/prvi-korak/")
    page.get_by_label("Šta me koči da priđem").fill("One form less")  # so that the workbook is full
    expect(page.get_by_text(say("learner.saved"))).to_be_visible()
    bodies: dict[str, bytes] = {}
    # A first visit has nothing of the site yet but what was written.
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.on("response", lambda answer: bodies.update({answer.url: answer.body()}))
    page.goto(address + path)
    settled(page)
    weights = {url.removeprefix(address) or "(page)": len(gzip.compress(body, 9)) for url, body in bodies.items()}
    assert [name for name in weights if name.endswith("/learn.js")]
    assert not [name for name in weights if "search" in name]
    assert sum(weights.values()) <= HEAVIEST, (sum(weights.values()), weights)
    assert len(weights) <= MOST_REQUESTS, weights


SHIFT = """() => new Promise(done => {
  let shift = 0;
  const add = each => { if (!each.hadRecentInput) shift += each.value; };
  new PerformanceObserver(list => list.getEntries().forEach(add))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shift))));
})"""


@pytest.mark.parametrize("context", [PHONE], indirect=True)
@pytest.mark.parametrize("path", ["", LESSON, WALKED, LARGEST, "alati/", QUIZ, "moja-sveska/"])
def test_nothing_moves_while_a_page_comes_to_life(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    settled(page)
    assert page.evaluate(SHIFT) == 0
