"""A story in which the reader decides: scene by scene with scripts, as a game book without them and on paper."""

from __future__ import annotations

import pytest
from helpers import say
from playwright.sync_api import Page, expect

from macros.model import Gamebook
from macros.model.curriculum import Curriculum

pytestmark = pytest.mark.browser
ADDRESS = "prva-pomoc/pad-u-hodniku/"
PREFIX = "/curriculum/|psi|1|"


def word(key: str, **values: object) -> str:
    return say(f"learner.gamebook.{key}", **values)


@pytest.fixture
def book(curriculum: Curriculum) -> Gamebook:
    return curriculum.gamebooks["pad-u-hodniku"]


def opened(page: Page, address: str) -> None:
    page.goto(f"{address}{ADDRESS}")
    expect(page.locator(".gamebook-live")).to_be_visible()


def decide(page: Page, turn: str) -> None:
    page.locator(f".scene:visible [data-turn={turn}]").press("Enter")


def shown(page: Page) -> str:
    """Return the one scene that is shown."""
    [scene] = page.locator(".scene:visible").all()
    return scene.get_attribute("data-scene") or ""


def test_one_scene_is_shown_and_a_decision_says_what_it_teaches(page: Page, address: str, book: Gamebook) -> None:
    opened(page, address)
    first, second, *_ = book.scenes
    assert shown(page) == first.id
    decide(page, "pogledaj")
    assert shown(page) == second.id
    expect(page.locator(".scene:visible h4")).to_be_focused()
    turn = next(each for each in first.choices if each.id == "pogledaj")
    expect(page.locator(".gamebook-before")).to_contain_text(turn.teaches)
    expect(page.locator(".gamebook-count")).to_have_text(word("at", n=2, weeks=1))


def test_at_an_end_the_whole_way_is_told_and_the_end_is_kept(page: Page, address: str, book: Gamebook) -> None:
    opened(page, address)
    for turn in ("cekaj", "pogledaj", "trazi"):
        decide(page, turn)
    assert shown(page) == "kraj-ormaric"
    expect(page.locator(".gamebook-way li")).to_have_count(3)
    expect(page.locator(".gamebook-count")).to_have_text(word("ended", n=3, weeks=3))
    page.reload()
    expect(page.locator(".gamebook-way li")).to_have_count(3)
    page.get_by_role("button", name=word("otherwise")).click()
    assert shown(page) == book.scenes[0].id
    expect(page.locator(".gamebook-found li")).to_have_text("Ormarić je bio zaključan")
    for turn in ("pridji", "pozovi"):
        decide(page, turn)
    expect(page.locator(".gamebook-found .label")).to_have_text(word("found", n=2, of=2))


def test_what_would_give_it_away_waits_for_an_ending(page: Page, address: str) -> None:
    opened(page, address)
    after = page.locator("[data-after=ending]")
    expect(after).to_be_hidden()
    page.emulate_media(media="print")
    expect(after).to_be_visible()
    page.emulate_media(media="screen")
    decide(page, "pridji")
    decide(page, "pozovi")
    expect(after).to_be_visible()
    page.get_by_role("button", name=word("otherwise")).click()
    expect(after).to_be_visible()


def test_what_waits_for_an_ending_is_shown_where_somebody_wrote_in_it(page: Page, address: str) -> None:
    page.goto(address)
    name = "field/note_poslije-price/drukcije"
    page.evaluate(
        "([name, entry]) => localStorage.setItem(name, entry)", [PREFIX + name, '{"v": "Pitao bih.", "t": 1}']
    )
    opened(page, address)
    expect(page.locator("[data-after=ending]")).to_be_visible()


def test_one_goes_back_a_step_and_stands_there_again_later(page: Page, address: str) -> None:
    opened(page, address)
    back = page.get_by_role("button", name=say("gamebook.back"))
    expect(back).not_to_be_visible()
    decide(page, "pridji")
    decide(page, "pozovi")
    back.click()
    assert shown(page) == "kod-kolege"
    page.goto(f"{address}")
    opened(page, address)
    assert shown(page) == "kod-kolege"


def test_two_tabs_stand_at_the_same_scene(page: Page, address: str) -> None:
    opened(page, address)
    other = page.context.new_page()
    opened(other, address)
    decide(page, "pridji")
    expect(other.locator("[data-scene=kod-kolege]")).to_be_visible()


def test_on_paper_all_scenes_stand_with_their_numbers(page: Page, address: str, book: Gamebook) -> None:
    opened(page, address)
    page.emulate_media(media="print")
    expect(page.locator(".scene:visible")).to_have_count(len(book.scenes))
    expect(page.locator(".turn-goes").first).to_be_visible()
    expect(page.locator(".gamebook-live")).to_be_hidden()


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_it_is_a_game_book(page: Page, address: str, book: Gamebook) -> None:
    page.goto(f"{address}{ADDRESS}")
    expect(page.locator(".scene:visible")).to_have_count(len(book.scenes))
    goes = page.locator("[data-turn=pogledaj] .turn-goes")
    expect(page.locator("[data-after=ending]")).to_be_visible()
    expect(goes).to_contain_text(say("gamebook.go", n=2))
    expect(goes).to_contain_text(say("gamebook.weeks", n=1))
    page.locator("[data-turn=pogledaj]").click()
    assert page.url.endswith(f"#{book.id}-kod-kolege")
