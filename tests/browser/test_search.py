"""The search finds what people mean, and loads little. How long it takes is in benchmarks/."""

from __future__ import annotations

import dataclasses
import gzip
import random
import statistics
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, Route, expect

from macros.model.curriculum import Curriculum
from macros.site import chunks as pieces
from macros.site import search
from macros.site.site import Site

pytestmark = pytest.mark.browser

QUERIES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "queries.yml").read_text(encoding="utf-8"))
PART = "site['core/load.js'].part('search')"
FIND = f"async question => (await (await {PART}).find(question)).map(each => each.url)"


def rank(found: list[str], wanted: list[str]) -> float:
    """Return 1 for the first place, 1/2 for the second and so on; 0 where nothing wanted was found.

    A single question of the list of questions stands for that list.
    """
    pages = [url.split("#")[0] if url.startswith("reference/questions/") else url for url in found]
    return next((1 / place for place, url in enumerate(pages, 1) if url in wanted), 0.0)


def test_there_are_enough_questions_and_half_are_in_the_words_of_people_who_do_not_know_the_term() -> None:
    assert len(QUERIES) >= 80
    assert len({each["ask"] for each in QUERIES}) == len(QUERIES)
    assert sum(each["lay"] for each in QUERIES) * 2 >= len(QUERIES)


def test_the_pages_that_are_wanted_are_there(site: Path) -> None:
    gone = [url for each in QUERIES for url in each["want"] if not (site / url.split("#")[0] / "index.html").exists()]
    assert gone == []


@pytest.mark.walk
def test_what_people_mean_comes_first(page: Page, address: str) -> None:
    page.goto(address)
    ranks = {each["ask"]: rank(page.evaluate(FIND, each["ask"]), each["want"]) for each in QUERIES}
    lay = [ranks[each["ask"]] for each in QUERIES if each["lay"]]
    late = sorted((value, ask) for ask, value in ranks.items() if value < 0.5)
    assert statistics.mean(ranks.values()) >= 0.85, late
    assert statistics.mean(lay) >= 0.8, late


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
    page.get_by_label("open the search").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.wait_for_load_state("networkidle")
    for key in ("/", "s", "f"):
        page.keyboard.press(key)
    expect(page.get_by_role("searchbox")).to_have_count(0)
    page.get_by_role("button", name="Search").press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.get_by_label("open the search").check()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_where_nothing_is_found_the_list_is_offered_and_enter_stays(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("qqqqqqqq")
    everything = page.locator(".found a")
    expect(everything).to_have_text("Everything from A to Z")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address)
    everything.click()
    expect(page).to_have_url(f"{address}reference/a-to-z/")


def test_one_search_loads_little(page: Page, address: str) -> None:
    page.goto(address)
    bodies: list[bytes] = []
    page.on("response", lambda answer: bodies.append(answer.body()))
    page.evaluate(FIND, "people drawn by lot")
    page.wait_for_load_state("networkidle")
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
    return pieces.scripts(search.FOLDER, search.pieces_of(curriculum, listed))


def test_one_search_among_a_thousand_pages_loads_at_most_150_kilobytes(
    page: Page, address: str, site: Path, curriculum: Curriculum
) -> None:
    files = many(curriculum, site, 1000)
    loaded: list[int] = []

    def answer(route: Route) -> None:
        body = files["search/" + route.request.url.rpartition("/")[2]]
        loaded.append(len(gzip.compress(body.encode(), 9)))
        route.fulfill(body=body, content_type="text/javascript")

    for question in ("people drawn by lot", "why does the same problem come back", "innovation"):
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


@pytest.mark.parametrize(
    ("ask", "same"),
    [
        ("innovating", "innovation"),
        ("barriers", "barrier"),
        ("PROTOTYPES", "prototype"),
        ("Zintiš", "zintis"),
        ("stakehoder grid", "stakeholder grid"),
    ],
)
def test_forms_marks_and_slips_of_the_pen_find_the_same(page: Page, address: str, ask: str, same: str) -> None:
    page.goto(address)
    assert page.evaluate(FIND, ask)[0] == page.evaluate(FIND, same)[0]
