"""WCAG 2.2 AA in every state of every type of page, and what a scanner does not see: keyboard, zoom, forced colours."""

from __future__ import annotations

import re
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from helpers import say
from playwright.sync_api import Browser, Page, Route, expect
from states import LESSON, QUIZ, STATES, everything_open, nothing, settled

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# What depends on the colours. All other rules see the same page in both schemes and are run once.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
# An office screen, and a phone at its narrowest: what 400 per cent make of an office screen, too (WCAG 1.4.10).
# Between it and wider phones no style changes.
STILL = {"reduced_motion": "reduce", "color_scheme": "light"}
WINDOWS = {"office": {"width": 1280, "height": 800}, "phone": {"width": 320, "height": 256}}

NO_SCROLL = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
# As the policy of the page wants it, the style comes from a script and not from an element.
WIDE_SPACING = """() => {
  const style = new CSSStyleSheet();
  style.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
  );
  document.adoptedStyleSheets.push(style);
}"""
USUAL_SPACING = "document.adoptedStyleSheets.pop()"
# Each state in each window. Who zooms does not open the page anew: where nothing is done that depends on the window,
# the page that was opened on an office screen becomes as narrow as a phone.
OPENED = [
    (name, windows)
    for name, state in STATES.items()
    for windows in ([[*WINDOWS]] if state.do in (nothing, everything_open) else [[each] for each in WINDOWS])
]


@pytest.fixture
def broken(page: Page) -> list[str]:
    """What a page did against its security policy, and errors of its scripts."""
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if "Content Security" in message.text else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    return told


# Lines of text that lie on each other: what stands in the way of reading, and what axe does not see. What is clipped is
# said to readers of screens only.
COVERED = """() => {
  const article = document.querySelector("article");
  const shown = (element) => {
    if (element.closest("svg, option, textarea, [role=tooltip]")) return false;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    for (let each = element; each !== article; each = each.parentElement) {
      if (getComputedStyle(each).clipPath !== "none") return false;
    }
    return true;
  };
  const lines = [];
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (!node.data.trim() || !shown(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) lines.push({ box, node });
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  const found = [];
  for (const [at, { box, node }] of lines.entries()) {
    for (let next = at + 1; next < lines.length && lines[next].box.top < box.bottom - 6; next += 1) {
      const other = lines[next];
      const shared = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      if (other.node !== node && shared > 6) found.push([node, other.node].map(({ data }) => data.trim().slice(0, 40)));
    }
  }
  return found;
}"""


# What is wrong alone is worked out to its end. Without `preload` axe asks for no file, which the policy would refuse.
FAULTS = """rules => axe.run({ runOnly: rules, preload: false, resultTypes: ["violations"] }).then(
  ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => [id, target, html]))
)"""

# A page has few colours and many elements. Axe would work out each colour anew for each of them.
EACH_COLOUR_ONCE = """() => {
  const made = axe.commons.color.Color.prototype;
  const { parseString } = made;
  const known = new Map();
  made.parseString = function (text) {
    if (!known.has(text)) {
      const { r, g, b, alpha } = parseString.call(this, text);
      known.set(text, { r, g, b, alpha });
    }
    return Object.assign(this, known.get(text));
  };
}"""


def faults(page: Page, rules: list[str]) -> list[tuple[str, list[str], str]]:
    """Return what axe finds on a page: rule, element and its HTML. `rules` are tags of the standard, or rules."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
        page.evaluate(EACH_COLOUR_ONCE)
    return [(rule, target, html[:200]) for rule, target, html in page.evaluate(FAULTS, rules)]


def test_a_picture_without_words_and_grey_words_on_grey_are_found(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.querySelector('article').append(new Image())")
    page.evaluate("""() => {
      const style = new CSSStyleSheet();
      style.replaceSync("article p { color: #999 !important; background: #888 !important; }");
      document.adoptedStyleSheets.push(style);
    }""")
    assert {rule for rule, _, _ in faults(page, RULES)} == {"image-alt", "color-contrast"}
    assert {rule for rule, _, _ in faults(page, OF_COLOURS)} == {"color-contrast"}


@pytest.mark.parametrize("context", [STILL], indirect=True, ids=["still"])
@pytest.mark.parametrize(("name", "windows"), OPENED, ids=["-".join((name, *windows)) for name, windows in OPENED])
def test_a_state_is_accessible_and_keeps_the_policy(
    page: Page, address: str, elsewhere: list[str], broken: list[str], name: str, windows: list[str]
) -> None:
    state = STATES[name]
    page.set_viewport_size(WINDOWS[windows[0]])
    page.goto(address + state.path)
    assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
    state.do(page)
    for window in windows:
        page.set_viewport_size(WINDOWS[window])
        coloured(page, "light")
        assert page.evaluate(NO_SCROLL), "the page needs a second scroll"
        page.evaluate("scrollTo(0, 0)")  # what lies below the head of the page is not small
        assert faults(page, RULES) == []
        assert page.evaluate(COVERED) == []
        coloured(page, "dark")
        assert faults(page, OF_COLOURS) == []
        page.evaluate(WIDE_SPACING)
        assert page.evaluate(NO_SCROLL), "with wide spacing the page needs a second scroll"
        page.evaluate(USUAL_SPACING)
    assert broken == []
    assert elsewhere == []


def coloured(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Show a page in light or dark colours, as the button in its head does."""
    page.emulate_media(color_scheme=scheme)
    page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme }", scheme)


STOPS = """() => {
  const seen = [];
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const ring = parseFloat(style.outlineWidth) >= 3 && style.outlineStyle !== "none";
  const row = element.closest("label.row, .scale label");
  return {
    what: element.outerHTML.slice(0, 90),
    end: element === document.body,
    shown: element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && box.width > 0 && box.height > 0,
    inside: box.right > 0 && box.left < innerWidth,
    ring: ring || Boolean(row && parseFloat(getComputedStyle(row).outlineWidth) >= 3),
  };
}"""


def stops(page: Page, most: int = 400) -> list[dict[str, Any]]:
    """Walk through the page with the tab key and return where it stops."""
    walked = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOPS)
        if stop["end"]:
            break
        walked.append(stop)
    return walked


@pytest.mark.parametrize("width", [1280, 900, 360])
@pytest.mark.parametrize("name", ["home", "lesson", "tool", "tools", "exercise", "quiz", "workbook", "not there"])
def test_the_tab_key_stops_only_at_what_is_seen_and_shows_it(page: Page, address: str, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + STATES[name].path)
    settled(page)
    walked = stops(page)
    assert "skip" in walked[0]["what"]
    assert [stop["what"] for stop in walked if not (stop["shown"] and stop["inside"])] == []
    assert [stop["what"] for stop in walked if not stop["ring"]] == []


@pytest.mark.parametrize("width", [1219, 768, 360])
def test_the_menu_opens_with_enter_and_closes_with_escape(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + LESSON)
    button = page.locator(".head-menu")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation", name=say("frame.menu"))).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#site-menu a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#site-menu")).not_to_be_visible()
    expect(button).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("#site-menu")).to_be_visible()


def test_the_colours_change_with_space_and_stay(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".head-scheme").focus()
    before = page.evaluate("document.documentElement.dataset.scheme")
    page.keyboard.press("Space")
    after = page.evaluate("document.documentElement.dataset.scheme")
    assert after != before
    page.goto(address + LESSON)
    assert page.evaluate("document.documentElement.dataset.scheme") == after


def test_a_slash_opens_the_search_and_dictated_words_do_not(page: Page, address: str) -> None:
    page.goto(address)
    settled(page)
    page.keyboard.type("save this first")  # as it arrives from who speaks to the computer outside a field
    expect(page.get_by_role("searchbox")).to_have_count(0)
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("searchbox")).not_to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("Karta za poziv")
    expect(page.locator(".found a").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".found a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Karta za poziv")


@pytest.mark.parametrize(("question", "stays"), [("Karta za poz", True), ("Karta", True), ("qqqq", False), ("", False)])
def test_who_is_among_the_results_stays_there_when_later_ones_arrive(
    page: Page, address: str, question: str, stays: bool
) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("Karta za poziv")
    expect(page.locator(".found a").first).to_have_text(re.compile("Karta za poziv"))
    page.keyboard.press("ArrowDown")
    expect(page.locator(".found a").first).to_be_focused()
    page.evaluate(  # as what was typed last is found after the key was pressed
        """(question) => {
            const box = document.querySelector("dialog.search input");
            box.value = question;
            document.querySelector(".found").dataset.old = "";
            for (const each of document.querySelectorAll(".found a")) each.dataset.old = "";
            box.dispatchEvent(new Event("input"));
        }""",
        question,
    )
    expect(page.locator(".found a[data-old]")).to_have_count(0)
    focused = page.locator(".found a:focus" if stays else "dialog.search :focus")
    expect(focused).to_have_count(1)
    if stays:
        expect(focused).to_have_text(re.compile("Karta za poziv"))


def test_enter_waits_for_the_answer_to_what_was_typed_last(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("uvod")
    expect(page.locator(".found a").first).to_be_visible()
    held: list[Route] = []
    waits = True
    page.route(re.compile(r"/search/\w+/"), lambda route: held.append(route) if waits else route.continue_())
    with page.expect_request(re.compile(r"/search/\w+/")):
        page.get_by_role("searchbox").fill("Karta za poziv")
        page.keyboard.press("Enter")
    waits = False
    for route in held:
        route.continue_()
    expect(page.locator("h1")).to_have_text("Karta za poziv")


def test_what_is_typed_while_the_search_is_on_its_way_stands_in_it(page: Page, address: str) -> None:
    page.goto(address)
    held: list[Route] = []
    page.route(re.compile(r"/search[.\w]*\.js"), lambda route: held.append(route))
    with page.expect_request(re.compile(r"/search[.\w]*\.js")):
        page.locator(".head-search").press("Space")
    for letters in ("Kaf", "s za p"):  # among them the keys that open the search
        page.keyboard.type(letters)
        page.keyboard.press("Backspace")
        page.keyboard.press("Shift")
    page.keyboard.press("f")
    assert page.get_by_role("searchbox").count() == 0
    for route in held:
        route.continue_()
    expect(page.get_by_role("searchbox")).to_have_value("Kas za f")
    page.keyboard.type("x")
    expect(page.get_by_role("searchbox")).to_have_value("Kas za fx")
    expect(page.locator(".found a").first).to_be_visible()


def test_a_key_right_after_the_search_was_closed_opens_it_again(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    # Before the browser draws again, the focus is still in the field that went away.
    page.evaluate("""() => {
        const box = document.querySelector("dialog.search input");
        box.closest("dialog").close();
        box.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true }));
    }""")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_in_a_field_the_keys_of_the_search_are_letters(page: Page, address: str) -> None:
    page.goto(f"{address}vjezbe/prvi-korak/")
    field = page.get_by_label("Šta me koči da priđem")
    field.click()
    page.keyboard.type("s/f")
    expect(field).to_have_value("s/f")
    assert page.locator("dialog").count() == 0


def test_a_note_goes_with_escape_and_can_be_pointed_at(page: Page, address: str) -> None:
    page.goto(address + LESSON)
    reference = page.locator(".footnote-ref").first
    reference.hover()
    note = page.get_by_role("tooltip")
    expect(note).to_be_visible()
    page.clock.install()
    note.hover()
    page.clock.run_for(5_000)  # whatever waits before it takes the note away has had its time
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).not_to_be_visible()


@pytest.mark.parametrize("context", [{"viewport": {"width": 360, "height": 740}, "has_touch": True}], indirect=True)
def test_a_first_touch_shows_the_note_and_a_second_follows_it(page: Page, address: str) -> None:
    page.goto(address + LESSON)
    reference = page.locator(".footnote-ref").first
    reference.tap()
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert "#fn" not in page.url
    reference.tap()
    page.wait_for_url("**#fn**")


def test_a_table_of_many_columns_fits_a_tablet(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 768, "height": 800})
    page.goto(address + STATES["tool, wide example"].path)
    assert page.evaluate(NO_SCROLL)


@pytest.mark.parametrize("context", [{"forced_colors": "active"}], indirect=True)
def test_with_forced_colours_a_chosen_row_and_the_current_page_can_be_told(page: Page, address: str) -> None:
    page.goto(address + QUIZ)
    row = page.locator(".question-single .row").first
    row.locator("input").check()
    assert row.locator("input").evaluate("each => getComputedStyle(each).appearance") != "none"
    current = page.locator(".tabs a[aria-current]")
    assert float(current.evaluate("each => parseFloat(getComputedStyle(each).borderBottomWidth)")) >= 3


def test_with_reduced_motion_nothing_moves(browser: Browser, address: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + LESSON)
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0"
        " || parseFloat(getComputedStyle(e).animationDuration) > 0).length"
    )
    context.close()
    assert moving == 0
