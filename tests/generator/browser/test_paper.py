"""Somebody prints: what stands on paper is ink on white, from every type of page, whatever the screen shows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from states import STATES, State

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


@pytest.mark.parametrize("name", [*PAGES.values(), "quiz, answered", "workbook, full", "exercise, filled"])
def test_paper_is_ink_on_white_from_dark_colours_too(page: Page, address: str, name: str) -> None:
    shown_in_the_dark(page, address, STATES[name])
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(FAINT) == []


def test_the_choice_of_dark_colours_does_not_reach_the_paper(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(address)
    page.locator(".head-scheme").click()
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    page.emulate_media(media="print")
    assert page.evaluate(FAINT) == []
