"""Joining two states never loses a text. Hypothesis makes the states, the browser runs the real merge.js."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

Entry = dict[str, Any]
State = dict[str, Entry]

# Few values, so that texts, times and names meet often.
TEXTS = st.sampled_from(["", "a", "b", "c", "ć\n", '"'])
TIMES = st.integers(0, 4)
VERSIONS = st.fixed_dictionaries({"v": TEXTS, "t": TIMES})
ENTRIES = st.fixed_dictionaries(
    {"v": TEXTS, "t": TIMES},
    optional={
        "h": st.sampled_from(["h1", "h2"]),
        "label": st.sampled_from(["Hope", "Fear", ""]),
        "other": st.lists(VERSIONS, max_size=3),
    },
)
NAMES = st.sampled_from(["field/x/a", "field/x/b.1", "answer/x/q", "done/exercise/x", "last/lesson"])
STATES = st.dictionaries(NAMES, ENTRIES, max_size=4)
MANY = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def script(browser: Browser, address: str) -> Iterator[Page]:
    """A page of the site that has loaded its own merge.js."""
    page = browser.new_page()
    page.goto(f"{address}404.html")
    page.evaluate("() => { window.merging = psi['core/merge.js'] }")
    yield page
    page.close()


def merge(script: Page, *states: State) -> State:
    """Join states from left to right."""
    joined: State = script.evaluate("states => states.reduce((a, b) => window.merging.merge(a, b))", list(states))
    return joined


def texts(entry: Entry) -> set[str]:
    return {each["v"] for each in (entry, *entry.get("other", [])) if each["v"]}


@MANY
@given(a=STATES, b=STATES)
def test_nothing_that_was_typed_is_ever_lost(script: Page, a: State, b: State) -> None:
    joined = merge(script, a, b)
    for state in (a, b):
        for name, entry in state.items():
            assert texts(entry) <= texts(joined[name])
    for name, entry in joined.items():
        assert texts(entry) <= texts(a.get(name, {"v": ""})) | texts(b.get(name, {"v": ""})), "and nothing is made up"


@MANY
@given(a=STATES, b=STATES)
def test_joining_again_changes_nothing(script: Page, a: State, b: State) -> None:
    joined = merge(script, a, b)
    assert merge(script, joined, b) == joined
    assert merge(script, joined, a) == joined
    assert merge(script, joined, joined) == joined


@MANY
@given(a=STATES, b=STATES)
def test_the_order_does_not_matter(script: Page, a: State, b: State) -> None:
    assert merge(script, a, b) == merge(script, b, a)


@MANY
@given(a=STATES, b=STATES, c=STATES)
def test_three_are_joined_in_any_way(script: Page, a: State, b: State, c: State) -> None:
    assert merge(script, merge(script, a, b), c) == merge(script, a, merge(script, b, c))


@MANY
@given(a=STATES, b=STATES)
def test_the_latest_text_is_shown_and_no_version_stands_twice(script: Page, a: State, b: State) -> None:
    for name, entry in merge(script, a, b).items():
        sides = [state[name] for state in (a, b) if name in state]
        versions = [each for side in sides for each in (side, *side.get("other", []))]
        assert entry["t"] == max(each["t"] for each in versions)
        shown = [entry["v"], *(each["v"] for each in entry.get("other", []))]
        assert len(shown) == len(set(shown))


def test_what_was_asked_goes_with_the_text_that_is_shown(script: Page) -> None:
    old = {"field/x/a": {"v": "old", "t": 1, "h": "h1", "label": "Asked before"}}
    new = {"field/x/a": {"v": "new", "t": 2, "h": "h2", "label": "Asked now"}}
    assert merge(script, new, old) == {"field/x/a": {**new["field/x/a"], "other": [{"v": "old", "t": 1}]}}
