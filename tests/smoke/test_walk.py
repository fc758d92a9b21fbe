"""The course in a browser: a learner walks through it, and the search finds what people mean."""

from __future__ import annotations

import re
import statistics
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from macros.model.curriculum import Curriculum
from macros.site.site import Site
from macros.words import words

pytestmark = pytest.mark.browser

QUERIES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "queries.yml").read_text(encoding="utf-8"))
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
FIND = "async question => (await (await site['core/load.js'].part('search')).find(question)).map(each => each.url)"


@pytest.mark.walk
def test_a_learner_finds_a_lesson_answers_writes_and_finds_it_all_in_the_workbook(
    page: Page, address: str, curriculum: Curriculum, site: Path
) -> None:
    say, built = words(curriculum.course.language), Site(site)
    first = {lesson: curriculum.exercises[each.first] for lesson, each in curriculum.lessons.items() if each.first}
    lesson, exercise = next(each for each in first.items() if each[1].worksheet and each[1].questions)
    at = built.address(curriculum.page_of[f"lesson:{lesson}"].path)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))

    page.goto(address)
    page.locator(".hero a:visible:not(.term)").first.click()
    expect(page.locator(".orientation")).to_be_visible()

    page.goto(address + at)
    part = page.locator(f'form.worksheet[data-exercise="{exercise.id}"]')
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    field = part.locator("textarea, input[type=text]").first
    field.fill("Written on the walk")
    field.blur()
    expect(page.get_by_text(say("learner.saved")).first).to_be_visible()
    question = page.locator(".question-single, .question-multiple, .question-true-false").first
    question.locator("input").first.check()
    question.get_by_role("button", name=re.compile(f"^{re.escape(say('learner.check'))}: ")).click()
    expect(question.locator(".result")).to_be_visible()

    page.keyboard.press("Escape")
    page.locator(".head-search").click()
    page.get_by_role("searchbox").fill(exercise.title)
    page.locator(f'.found a[href$="/{exercise.id}/"]').first.click()
    expect(page.locator("h1")).to_contain_text(exercise.title)

    page.goto(address + built.address(curriculum.course.pages.workbook or ""))
    own = page.locator(f"#my-{exercise.id}").locator("textarea, input[type=text]").first
    expect(own).to_have_value("Written on the walk")
    assert wrong == []


@pytest.mark.walk
@pytest.mark.parametrize("context", [PHONE], indirect=True)
@pytest.mark.parametrize("hand", ["tap", "keys"])
def test_the_core_way_is_walked_from_the_home_page_to_the_record_on_a_phone(
    page: Page, address: str, curriculum: Curriculum, hand: str
) -> None:
    id, way = next((id, way) for id, way in curriculum.paths.items() if way.core)
    say, all_lessons = words(curriculum.course.language), len(way.lessons)

    def press(what: Locator) -> None:
        """Press what somebody sees, and lose no focus where it is pressed by keys."""
        expect(what).to_be_visible()
        what.tap() if hand == "tap" else what.press("Enter")
        # On the way to another page there is no element yet.
        page.wait_for_function("() => document.documentElement?.dataset.live !== undefined")

    page.goto(address)
    press(page.locator(f'a[href$="#path-{id}"]').first)
    path = page.locator(f'.path[data-path="{id}"]')
    press(path.get_by_role("button", name=say("learner.way.take")))
    press(path.locator(".path-ahead"))
    for n, lesson in enumerate(way.lessons, 1):
        expect(page.locator(f'.orientation[data-lesson="{lesson}"]')).to_be_visible()
        at = say("learner.way.at", title=way.title, n=n, of=all_lessons)
        expect(page.locator(".on-way")).to_contain_text(at)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 390, f"{lesson} is {wide} pixels wide"
        left_out = page.locator(".stretch-map li").evaluate_all("all => all.map(each => 'beyond' in each.dataset)")
        for tick, is_left_out in zip(page.locator(".stretch-end button").all(), left_out, strict=True):
            if not is_left_out and tick.is_visible():  # the last part ends with its lesson
                press(tick)
                expect(tick).to_have_attribute("aria-pressed", "true")
        on = page.locator(".next-lesson a")
        expect(on).to_contain_text(say("learner.finished") if n == all_lessons else re.compile("."))
        press(on)
    page.locator("#record-name").fill("Amra Example")
    numbers = page.locator(".record-numbers")
    expect(numbers).to_contain_text(say("learner.record.way", title=way.title, n=all_lessons, of=all_lessons))
    expect(numbers).to_contain_text("Amra Example")
    assert len(page.pdf(format="A4", prefer_css_page_size=True)) > 10_000
    page.goto(address)
    expect(page.get_by_text(say("path.finished_way"))).to_be_visible()
    shown = page.locator(".go-on .finished a").all_inner_texts()
    assert [text for text in shown if text in curriculum.exercises] == [], "a link shows an id, and no title"


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


def held_out(query: dict[str, Any]) -> bool:
    """Return whether nobody looks at this question when the search is tuned: a third of them, always the same."""
    return zlib.crc32(query["ask"].encode()) % 3 == 0


def is_first(query: dict[str, Any]) -> bool:
    """Return whether a question is of the first set, with which the search was tuned; two sets came later."""
    return not (query.get("last") or query.get("fresh"))


@pytest.mark.walk
def test_what_people_mean_comes_first(page: Page, address: str) -> None:
    page.goto(address)
    ranks = {each["ask"]: rank(page.evaluate(FIND, each["ask"]), each["want"]) for each in QUERIES}
    kinds: dict[str, Callable[[dict[str, Any]], Any]] = {
        "all": bool,
        "the first": is_first,
        "the first, in everyday words": lambda each: each["lay"] and is_first(each),
        "held out": held_out,
        "the last": lambda each: each.get("last"),
        "the freshest": lambda each: each.get("fresh"),
        "the freshest, held out": lambda each: each.get("fresh") and held_out(each),
    }
    means = {kind: statistics.mean(ranks[each["ask"]] for each in QUERIES if of(each)) for kind, of in kinds.items()}
    first = {kind: sum(ranks[each["ask"]] == 1 for each in QUERIES if of(each)) for kind, of in kinds.items()}
    print(*(f"{kind}: mean reciprocal rank {means[kind]:.3f}, {first[kind]} first" for kind in kinds), sep="\n")
    late = sorted((value, ask) for ask, value in ranks.items() if value < 0.5)
    least = {
        "the first": 0.89,
        "the first, in everyday words": 0.85,
        "held out": 0.86,
        "the last": 0.72,
        "the freshest": 0.82,
    }
    assert {kind: means[kind] for kind in least if means[kind] < least[kind]} == {}, late
    assert page.evaluate(FIND, "xylophone") == []


@pytest.mark.walk
def test_a_page_to_hand_over_prints_on_one_sheet(page: Page, address: str, curriculum: Curriculum, site: Path) -> None:
    handed = [path for path, each in curriculum.pages.items() if "html | div.one-page" in each.body]
    assert handed
    for path in handed:
        page.goto(address + Site(site).address(path))
        assert len(re.findall(rb"/Type /Page\b(?!s)", page.pdf(format="A4", prefer_css_page_size=True))) == 1, path
