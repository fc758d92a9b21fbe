"""Of the theme's style a built site leaves out what no page can mean, and nothing else."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from macros.site.assets import theme_style

pytestmark = pytest.mark.browser

# Each selector of a style with the media and other conditions around it.
READ = """(style) => {
  const one = (text) => {
    const found = []; let depth = 0, start = 0;
    [...text].forEach((sign, at) => {
      if ("([".includes(sign)) depth += 1; else if (")]".includes(sign)) depth -= 1;
      else if (sign === "," && !depth) { found.push(text.slice(start, at)); start = at + 1; }
    });
    return [...found, text.slice(start)].map((each) => each.trim());
  };
  const rules = (list, around) => [...list].flatMap((rule) =>
    rule.selectorText ? one(rule.selectorText).map((each) => [around, each, rule.style.length > 0 &&
      [...rule.style].every((name) => name.startsWith("--"))])
    : rule.cssRules ? rules(rule.cssRules, `${around} ${rule.conditionText ?? ""}`.replaceAll(" ", "")) : []);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return rules(sheet.cssRules, "");
}"""
# Those of some selectors that mean an element of a page in one of its states. What cannot be asked for means nothing.
MEANT = """([html, selectors]) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const STATE = /::?(?!not|is|where|has|root|first|last|nth|only)[a-z-]+(?![\\w-]*\\()/g;
  return selectors.filter((each) => {
    const alone = /(^|[\\s>+~])(?=$|[>+~])/g;
    const lasting = each.replace(STATE, "").replaceAll(/:not\\(\\s*\\)/g, "").replace(alone, "$1*");
    try { return page.querySelector(lasting) !== null; } catch { return true; }
  });
}"""


@pytest.fixture
def theirs() -> str:
    """The style of the theme as it is installed."""
    package = importlib.util.find_spec("material")
    assert package
    assert package.origin
    style = theme_style(Path(package.origin).parent / "templates")
    assert style
    return style.read_text(encoding="utf-8")


@pytest.fixture
def ours(site: Path) -> str:
    """The style that all pages of the built site have."""
    (style,) = site.glob("assets/*/all.css")
    return style.read_text(encoding="utf-8")


def test_a_style_that_a_page_can_mean_is_there(site: Path, ours: str, theirs: str, page: Page) -> None:
    page.goto("about:blank")
    there = {(around, selector) for around, selector, _ in page.evaluate(READ, ours)}
    whole = page.evaluate(READ, theirs)
    # A rule that only says what variables are goes with them.
    left_out = sorted({selector for around, selector, says in whole if (around, selector) not in there and not says})
    assert len(left_out) > len(whole) / 4, "not much is left out"
    for path in sorted(site.rglob("*.html")):
        meant = page.evaluate(MEANT, [path.read_text(encoding="utf-8"), ["body:hover", ".no", *left_out]])
        assert meant == ["body:hover"], path


def test_each_variable_that_is_used_is_there(ours: str, theirs: str) -> None:
    used, there = set(re.findall(r"var\((--[\w-]+)", ours)), set(re.findall(r"[{;](--[\w-]+):", ours))
    assert used
    assert not (used - there) & set(re.findall(r"[{;](--[\w-]+):", theirs))


LISTED = """(html) => {
  const made = document.createElement("div");
  made.innerHTML = html;
  document.querySelector("article").append(made);
  return getComputedStyle(made.querySelector(":is(ol, ul) ol")).listStyleType;
}"""


@pytest.mark.parametrize("outside", ["<ol class=cards><li>{}</ol>", "<ol><li>{}</ol>", "<ul><li>{}</ul>"])
def test_a_list_that_is_numbered_by_its_author_has_numbers_inside_another_list_too(
    page: Page, address: str, outside: str
) -> None:
    page.goto(address)
    assert page.evaluate(LISTED, outside.format("<ol><li>A</ol>")) == "decimal"


@pytest.mark.parametrize("context", [{"viewport": {"width": 360, "height": 740}}], indirect=True)
def test_a_row_of_a_phone_has_no_colon_where_its_column_has_no_head(page: Page, address: str) -> None:
    page.goto(address)
    before = page.evaluate(
        """() => {
          const row = "<table class=stack><tbody><tr><td>A<td data-label=Who>B</table>";
          document.querySelector("article").insertAdjacentHTML("beforeend", `<div id=rows>${row}</div>`);
          return [...document.querySelectorAll("#rows td")].map((each) => getComputedStyle(each, "::before").content);
        }"""
    )
    assert before == ["none", '"Who: "']


def test_on_each_page_the_text_has_the_room_that_it_needs(site: Path, page: Page, address: str) -> None:
    """A menu or a list of contents that a page does not have leaves its column to the text."""
    narrow = []
    for file in sorted(site.rglob("*.html")):
        page.goto(address + file.relative_to(site).as_posix().removesuffix("index.html"))
        text = page.locator("main, .md-content").first
        for wide in (360, 1000, 1440):
            page.set_viewport_size({"width": wide, "height": 800})
            room = text.evaluate("text => text.clientWidth")
            if room < min(wide - 40, 600):
                narrow.append((file.relative_to(site).as_posix(), wide, room))
    assert narrow == []
