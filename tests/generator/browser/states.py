"""Every type of page and every state that a page can be in. A new page type or state joins the tests by a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from helpers import say
from playwright.sync_api import Page, expect


def nothing(page: Page) -> None:
    """Leave the page as it opens."""


def settled(page: Page) -> None:
    """Wait until the scripts of the page have come to life."""
    page.wait_for_function(
        "() => document.readyState === 'complete' && document.documentElement?.dataset.live !== undefined"
    )


def everything_open(page: Page) -> None:
    """Open every disclosure, answers included."""
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


def wrong_and_right(page: Page) -> None:
    """Answer a single and a multiple choice, one wrong and one right, and ask for a hint."""
    for kind in ("single", "multiple", "true-false"):
        for question in page.locator(f".question-{kind}").all()[:2]:
            question.locator("input").first.check()
            question.locator("button.do").first.click()
    expect(page.locator(".result").first).to_be_visible()


def filled(page: Page) -> None:
    """Write into every text field."""
    for field in page.locator("form.worksheet textarea").all():
        if field.is_visible():
            field.fill("One form less, and nobody asks for it")
    expect(page.get_by_text(say("learner.saved")).first).to_be_visible()


def a_part_done(page: Page) -> None:
    """Tick the first part of a lesson, and open the map of its parts."""
    page.locator(".stretch-end button").first.click()
    page.locator(".stretch-map summary").click()
    expect(page.locator(".stretch-map .read-mark").first).to_be_visible()


def menu_open(page: Page) -> None:
    """Open the menu where there is one."""
    if page.locator(".head-menu").is_visible():
        page.locator(".head-menu").click()
        expect(page.locator("#site-menu")).to_be_visible()


def searched(page: Page) -> None:
    """Search, with results."""
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("krvarenje")
    expect(page.locator(".found a").first).to_be_visible()


def nothing_found(page: Page) -> None:
    """Search, without results."""
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("qqqqqqqq")
    expect(page.get_by_text(say("learner.search.nothing"))).to_be_visible()


def note_shown(page: Page) -> None:
    """Show the note of a citation."""
    page.locator(".footnote-ref").first.focus()
    expect(page.get_by_role("tooltip")).to_be_visible()


def filtered(page: Page) -> None:
    """Filter a table."""
    page.locator("form.finder input").first.fill("15")


def wrong_answers_written(page: Page) -> None:
    """Write a wrong answer to each question that is written, and look at all of them."""
    for field in page.locator(".question input[type=text]").all():
        field.fill("5")
    page.get_by_role("button", name=say("learner.check_all")).click()
    everything_open(page)


def full_workbook(page: Page) -> None:
    """Write and answer somewhere, then come back to the workbook."""
    here = page.url
    page.goto(here.replace("moja-sveska/", "vjezbe/prvi-korak/"))
    filled(page)
    page.goto(here)
    expect(page.locator(".workbook textarea").first).to_be_visible()


def lesson_read(page: Page) -> None:
    """Mark a lesson as read."""
    page.locator(".mark button").last.click()


def question_comes_back(page: Page) -> None:
    """Read a lesson, and answer the first question that comes back."""
    here = page.url
    page.goto(here.replace("ponavljanje/", "prva-pomoc/prve-minute/koraci/"))
    lesson_read(page)
    page.goto(here)
    expect(page.locator(".review-card .question")).to_be_visible()
    page.locator(".review-card .row input").first.check()
    page.locator(".review-card .question button.do").first.click()


def term_comes_back(page: Page) -> None:
    """Go on to the first term, and look what it means."""
    question_comes_back(page)
    page.get_by_role("button", name=say("review.next")).click()
    page.get_by_role("button", name=say("learner.review.show_meaning")).click()
    expect(page.locator(".review-card form.worksheet[data-live]")).to_be_visible()


def for_a_group(page: Page) -> None:
    """Say that one leads a group, and open all answers."""
    page.locator(".switch input[value=group]").check()
    page.get_by_role("button", name=say("switch.answers")).first.click()
    expect(page.locator("details.trainer").first).to_be_visible()


def alone(page: Page) -> None:
    """Say that one learns alone."""
    page.locator(".switch input[value=alone]").check()


def time_is_up(page: Page) -> None:
    """Let a step in the room run over its end."""
    page.locator(".room-do .main").click()
    page.evaluate("Date.now = (() => { const now = Date.now(); return () => now + 3_000_000; })()")
    expect(page.locator(".room-stage[data-state=over]")).to_be_visible()


def planned(page: Page) -> None:
    """Take the days that are ready, and see what is said of them."""
    page.locator(".agenda-begin li button").first.click()
    expect(page.locator(".agenda-line").first).to_be_visible()


def laid(page: Page) -> None:
    """Lay the worked example beside one's own words."""
    page.get_by_role("button", name=say("worked.load")).click()
    expect(page.get_by_role("button", name=say("worked.leave"))).to_be_visible()


def laid_on_worksheet(page: Page) -> None:
    """Lay the worked example, and open it on a worksheet with a table."""
    laid(page)
    page.goto(page.url.replace("uradjen-primjer/", "vjezbe/krug-po-radionici/"))
    expect(page.locator("details.beside").first).to_be_visible()
    everything_open(page)


def drawn(page: Page) -> None:
    """Draw pilots, and open what chance does on average."""
    page.get_by_role("button", name=say("chance.draw")).click()
    expect(page.locator(".chance-drawn")).to_be_visible()
    everything_open(page)


def decided(page: Page) -> None:
    """Decide in a story until it ends."""
    while page.locator(".scene:visible .turn").count():
        page.locator(".scene:visible .turn").first.click()
    expect(page.locator(".gamebook-found")).to_be_visible()


def broken(page: Page) -> None:
    """Break an if of a theory of change."""
    expect(page.locator(".theory[data-live]")).to_be_visible()
    page.locator(".theory summary").first.click()
    expect(page.locator(".theory-falls").first).to_be_visible()


def placed(page: Page) -> None:
    """Put a name into a corner of the plot."""
    settled(page)
    page.locator(".sheet-table textarea").first.fill("Kod pile, gdje prolaze svi")
    for key in ("ArrowUp", "ArrowRight"):
        page.locator(".plot-chip").press(key)
    expect(page.locator(".plot-corner .plot-chip")).to_be_visible()


@dataclass(frozen=True)
class State:
    """A page, and what is done with it."""

    path: str
    do: Callable[[Page], None] = nothing


LESSON = "prva-pomoc/prve-minute/ozivljavanje/"
WALKED = "prva-pomoc/povrede/pripremljeno-mjesto/"  # long enough for parts
QUIZ = "vjezbe/provjera-prve-minute/"

STATES = {
    "home": State(""),
    "home, menu open": State("", menu_open),
    "home, searched": State("", searched),
    "home, nothing found": State("", nothing_found),
    "programme": State("prva-pomoc/"),
    "paths": State("prva-pomoc/putevi/"),
    "alignment": State("prva-pomoc/ishodi/"),
    "module": State("prva-pomoc/prve-minute/"),
    "lesson": State(LESSON),
    "lesson, everything open": State(LESSON, everything_open),
    "lesson, menu open": State(LESSON, menu_open),
    "lesson, note shown": State(LESSON, note_shown),
    "lesson, read": State(LESSON, lesson_read),
    "lesson, for a group": State(LESSON, for_a_group),
    "lesson, a part done": State(WALKED, a_part_done),
    "lesson with boxes": State("prva-pomoc/prve-minute/koraci/"),
    "lesson, pilots drawn": State("prva-pomoc/povrede/pripremljeno-mjesto/", drawn),
    "game book": State("prva-pomoc/pad-u-hodniku/", everything_open),
    "game book, at an end": State("prva-pomoc/pad-u-hodniku/", decided),
    "lesson, an if broken": State("prva-pomoc/povrede/pripremljeno-mjesto/", broken),
    "tools": State("alati/"),
    "tools, filtered": State("alati/", filtered),
    "story": State("alati/prica/"),
    "tool": State("alati/karta-poziva/"),
    "tool, wide example": State("alati/mapa-opasnosti/"),
    "tool, names placed": State("alati/mapa-opasnosti/", placed),
    "tool, filled": State("alati/mapa-opasnosti/", filled),
    "cases": State("slucajevi/"),
    "case": State("slucajevi/kazina/"),
    "exercises": State("vjezbe/"),
    "exercise": State("vjezbe/ritam-ruku/"),
    "exercise, everything open": State("vjezbe/ritam-ruku/", everything_open),
    "exercise, alone": State("vjezbe/ritam-ruku/", alone),
    "exercise, filled": State("vjezbe/prvi-korak/", filled),
    "quiz": State(QUIZ),
    "quiz, answered": State(QUIZ, wrong_and_right),
    "quiz, everything open": State(QUIZ, everything_open),
    "exercise of others": State("vjezbe/evakuacija/", everything_open),
    "numbers and gaps": State("vjezbe/provjera-brojeva/", wrong_answers_written),
    "trainers": State("predavaci/"),
    "agenda": State("predavaci/vodi-dan/"),
    "programmes": State("predavaci/planovi/"),
    "plan": State("predavaci/dnevni-red/", planned),
    "taught": State("predavaci/kako-su-vodili/"),
    "room": State("predavaci/sala/"),
    "room, time is up": State("predavaci/sala/", time_is_up),
    "guide": State("predavaci/pisi-i-mijenjaj/"),
    "rules": State("predavaci/pravila/"),
    "workbook": State("moja-sveska/"),
    "workbook, full": State("moja-sveska/", full_workbook),
    "record": State("zapis/"),
    "review": State("ponavljanje/"),
    "review, a question": State("ponavljanje/", question_comes_back),
    "review, a term": State("ponavljanje/", term_comes_back),
    "own page": State("moja-stranica/"),
    "own page, filled": State("moja-stranica/", filled),
    "note of a team": State("plan-tima/", filled),
    "example laid": State("uradjen-primjer/", laid),
    "exercise, example laid": State("uradjen-primjer/", laid_on_worksheet),
    "lab step": State("laboratorija/sta-nas-koci/", everything_open),
    "lab step, alone": State("laboratorija/sta-nas-koci/", alone),
    "thread": State("laboratorija/"),
    "glossary": State("podsjetnik/rjecnik/"),
    "roles": State("podsjetnik/uloge/"),
    "inventory": State("podsjetnik/popis/"),
    "sources": State("podsjetnik/izvori/"),
    "a to z": State("podsjetnik/abeceda/"),
    "accessibility": State("podsjetnik/pristupacnost/"),
    "offline": State("podsjetnik/bez-interneta/"),
    "not there": State("no/such/page/"),
}
