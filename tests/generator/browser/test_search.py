"""The search finds what people mean, and loads little. How long it takes is in benchmarks/."""

from __future__ import annotations

import dataclasses
import gzip
import random
from pathlib import Path

import pytest
from helpers import say
from playwright.sync_api import Page, Route, expect
from states import settled

from macros.model.curriculum import Curriculum
from macros.site import chunks, search
from macros.site.site import Site

pytestmark = pytest.mark.browser

PART = "site['core/load.js'].part('search')"
FIND = f"async question => (await (await {PART}).find(question)).map(each => each.url)"


# What people type, and the page that must come first: by name, with a slip of the pen, without its marks, or in the
# everyday words of a record and of the list of synonyms.
QUERIES = {
    "karta za poziv": "alati/karta-poziva/",
    "oživljavanje": "prva-pomoc/prve-minute/ozivljavanje/",
    "ozivljavanje": "prva-pomoc/prve-minute/ozivljavanje/",
    "OŽIVLJAVANJE": "prva-pomoc/prve-minute/ozivljavanje/",
    "ožvljavanje": "prva-pomoc/prve-minute/ozivljavanje/",
    "masaža srca": "prva-pomoc/prve-minute/ozivljavanje/",
    "posjekao sam se": "prva-pomoc/povrede/rane-i-opekotine/",
    "bojim se da ću pogriješiti": "vjezbe/prvi-korak/",
    "defibrilator na poslu": "slucajevi/kazina/",
    "gdje su moji odgovori": "moja-sveska/",
}


@pytest.mark.parametrize(("ask", "first"), QUERIES.items())
def test_what_people_mean_comes_first(page: Page, address: str, ask: str, first: str) -> None:
    page.goto(address)
    assert page.evaluate(FIND, ask)[0] == first


def test_the_full_title_of_a_page_finds_it(page: Page, address: str, curriculum: Curriculum, site: Path) -> None:
    page.goto(address)
    asked = {each.url: each.title for each in search.documents(curriculum, Site(site))}
    found = page.evaluate(
        f"async titles => {{ const part = await {PART}; const found = {{}};"
        """
        for (const title of titles) found[title] = (await part.find(title)).slice(0, 5).map(each => each.url);
        return found; }""",
        sorted(set(asked.values())),
    )
    assert [title for url, title in asked.items() if url not in found[title]] == []


def test_single_keys_can_be_switched_off(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.get_by_label(say("learner.search.keys")).uncheck()
    page.keyboard.press("Escape")
    page.reload()
    settled(page)
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_have_count(0)
    page.get_by_role("button", name=say("frame.search")).press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.get_by_label(say("learner.search.keys")).check()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_where_nothing_is_found_the_list_is_offered_and_enter_stays(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("qqqqqqqq")
    everything = page.locator(".found a")
    expect(everything).to_have_text(say("learner.search.all"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(address)
    everything.click()
    expect(page).to_have_url(f"{address}podsjetnik/abeceda/")


def test_one_search_loads_little(page: Page, address: str) -> None:
    page.goto(address)
    bodies: list[bytes] = []
    page.on("response", lambda answer: bodies.append(answer.body()))
    page.evaluate(FIND, "jako krvarenje na poslu")
    assert sum(len(gzip.compress(body, 9)) for body in bodies) <= 150_000


def many(curriculum: Curriculum, site: Path, pages: int) -> dict[str, str]:
    """Return an index of so many pages: those of the site again and again, with their sections mixed anew."""
    chance = random.Random(1)
    real = search.documents(curriculum, Site(site))
    sections = [section for each in real for section in each.sections]
    listed = list(real)
    while len(listed) < pages:
        model = chance.choice(real)
        mixed = [chance.choice(sections) for _ in model.sections]
        listed.append(dataclasses.replace(model, url=f"made/{len(listed)}/", sections=mixed))
    return chunks.scripts(chunks.SEARCH, search.chunks_of(curriculum, listed))


def test_one_search_among_a_thousand_pages_loads_at_most_150_kilobytes(
    page: Page, address: str, site: Path, curriculum: Curriculum
) -> None:
    files = many(curriculum, site, 1000)
    loaded: list[int] = []

    def answer(route: Route) -> None:
        body = files["search/" + route.request.url.rpartition("/")[2]]
        loaded.append(len(gzip.compress(body.encode(), 9)))
        route.fulfill(body=body, content_type="text/javascript")

    for question in ("jako krvarenje na poslu", "šta prvo uraditi", "voda"):
        page.goto(address)
        page.unroute("**/search/*/*.js")
        page.route("**/search/*/*.js", answer)
        loaded.clear()
        assert page.evaluate(FIND, question)
        assert sum(loaded) <= 150_000, (question, loaded)


def test_what_the_line_lost_is_asked_for_again(page: Page, address: str) -> None:
    page.goto(address)
    page.route("**/assets/*/search.js", lambda route: route.abort(), times=1)
    assert page.evaluate(f"{PART}.then(() => 'there', () => 'lost')") == "lost"
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_the_page_about_access_has_the_same_box(page: Page, address: str) -> None:
    page.goto(f"{address}podsjetnik/pristupacnost/")
    settled(page)
    box = page.locator(".single-keys").get_by_role("checkbox", name=say("learner.search.keys"))
    expect(box).to_be_checked()
    box.uncheck()
    page.keyboard.press("Tab")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_have_count(0)
    page.get_by_role("button", name=say("frame.search")).press("Enter")
    expect(page.locator("dialog.search").get_by_role("checkbox")).not_to_be_checked()
    page.locator("dialog.search").get_by_role("checkbox").check()
    page.keyboard.press("Escape")
    expect(box).to_be_checked()
