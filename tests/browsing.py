"""A real browser and the built site behind a sub-path. Other hosts cannot be reached; what is asked of them is noted.

What a failed test saw is kept in .build/failed/: a picture of each tab, and with TRACE=1, as in the workflows, what led
there (`playwright show-trace .build/failed/TEST/trace.zip`).
"""

from __future__ import annotations

import contextlib
import functools
import os
import re
import shutil
import time
import weakref
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers import BASE, ROOT
from playwright.sync_api import Browser, BrowserContext, Error, Page, Request, sync_playwright
from server import serve

# The headless shell is the same browser without a window, at a third of the processor time.
CANDIDATES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# No name leads anywhere, so that a page gets nothing from another host. To be asked at each request would cost more.
NOWHERE_ELSE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
# All tabs of a visitor are one process, which has read our scripts once.
ONE_PROCESS = "--renderer-process-limit=1"
# Where nothing is drawn on a screen, a process that draws is in the way.
NO_SCREEN = "--disable-gpu"
FAILED = ROOT / ".build" / "failed"
FAILURE = pytest.StashKey[bool]()
# Whether all scripts of a page answer, or there are none. On the way to another page there is no element yet.
ANSWERS = (
    "() => { const told = document.documentElement?.dataset; return told && (!('scripts' in told) || 'live' in told) }"
)
# Seconds until a test goes on where they do not: it may have stopped the clock, or hold back a file.
PATIENCE = 5


def patient(way: Callable[..., Any]) -> Callable[..., Any]:
    """Return a way to a page that ends when its scripts answer, as for a person, who reads and types later.

    A test of what happens before says `wait_until`.
    """

    @functools.wraps(way)
    def go(page: Page, *places: Any, **options: Any) -> Any:
        answer = way(page, *places, **options)
        late = time.monotonic() + (0 if "wait_until" in options else PATIENCE)
        with contextlib.suppress(Error):  # it leads on to another page
            while time.monotonic() < late and not page.evaluate(ANSWERS):
                page.wait_for_timeout(20)
        return answer

    return go


Page.goto = patient(Page.goto)  # type: ignore[method-assign]
Page.reload = patient(Page.reload)  # type: ignore[method-assign]

# What changes a visitor and cannot be taken back. Nobody else is that visitor then.
FOR_GOOD = ("add_cookies", "add_init_script", "expose_binding", "expose_function", "grant_permissions", "route")
FOR_GOOD += ("set_extra_http_headers", "set_offline")
CHANGED: weakref.WeakSet[BrowserContext] = weakref.WeakSet()


def noted(change: Callable[..., Any]) -> Callable[..., Any]:
    """Return a way to change a visitor that notes the visitor as changed."""

    @functools.wraps(change)
    def do(visitor: BrowserContext, *what: Any, **options: Any) -> Any:
        CHANGED.add(visitor)
        return change(visitor, *what, **options)

    return do


for name in FOR_GOOD:
    setattr(BrowserContext, name, noted(getattr(BrowserContext, name)))
BrowserContext.clock = property(noted(BrowserContext.clock.fget))
Page.clock = property(lambda page: page.context.clock)  # type: ignore[method-assign]


def chromium() -> str | None:
    """Return the path of the system's Chromium, or None."""
    return os.environ.get("CHROMIUM") or next((path for name in CANDIDATES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the site's home page on this machine."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium. Without one the test is skipped, or fails where REQUIRE_BROWSER=1."""
    path = chromium()
    if path is None:
        reason = "no Chromium on this machine (install it, or name it in CHROMIUM)"
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = ["--disable-background-networking", "--disable-component-update", NOWHERE_ELSE]
    arguments += [ONE_PROCESS, NO_SCREEN]
    arguments += ["--no-sandbox"] if root else []
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=arguments)
        yield opened
        opened.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note on a test that it failed, for what is kept of it below."""
    report = yield
    item.stash[FAILURE] = item.stash.get(FAILURE, False) or report.failed
    return report


def keep(context: BrowserContext, test: str, traced: bool) -> None:
    """Write what a failed test saw: a picture of each tab, and the trace where one was made."""
    folder = FAILED / re.sub(r"[^\w.-]+", "-", test.removeprefix("tests/")).strip("-")[:120]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for number, tab in enumerate(context.pages, 1):
        with contextlib.suppress(Error):  # a tab that hangs has no picture; the test says why it failed
            tab.screenshot(path=folder / f"tab-{number}.png", timeout=5_000)
    if traced:
        context.tracing.stop(path=folder / "trace.zip")


@pytest.fixture
def elsewhere() -> list[str]:
    """The addresses on other hosts that a page asked for."""
    return []


@pytest.fixture(scope="session")
def visitors() -> dict[str, BrowserContext]:
    """Visitors who have gone and forgotten all, by their options. Each left a tab open that shows nothing."""
    return {}


@pytest.fixture
def context(
    browser: Browser,
    visitors: dict[str, BrowserContext],
    address: str,
    elsewhere: list[str],
    request: pytest.FixtureRequest,
) -> Iterator[BrowserContext]:
    """A visitor who comes for the first time. Options come from an indirect parameter: {"java_script_enabled": False}.

    To start a process for each would cost more than most tests, so it may be one who was here before and has forgotten.
    """
    options = getattr(request, "param", {})
    kind = repr((address, options))
    traced = os.environ.get("TRACE") == "1"
    made = visitors.pop(kind, None) or new_visitor(browser, address, options)
    here = (address.removesuffix(BASE), "data:", "blob:")

    def note(asked: Request) -> None:
        if not asked.url.startswith(here):
            elsewhere.append(asked.url)

    made.on("request", note)
    if traced:
        made.tracing.start(screenshots=True, snapshots=True)
    yield made
    made.remove_listener("request", note)
    failed = request.node.stash.get(FAILURE, False)
    if failed:
        keep(made, request.node.nodeid, traced)
    if failed or traced or made in CHANGED or not forgets(made, here):
        made.close()
    else:
        visitors[kind] = made


def new_visitor(browser: Browser, address: str, options: dict[str, Any]) -> BrowserContext:
    """Return a visitor with one tab open, which is of the site and shows nothing."""
    made = browser.new_context(**options)
    empty = made.new_page()
    empty.route(address, lambda route: route.fulfill(body=""))
    empty.goto(address)
    return made


def forgets(visitor: BrowserContext, here: tuple[str, ...]) -> bool:
    """Let a visitor close all tabs but the first and forget what was kept. Returns whether nothing can be left."""
    first, *others = visitor.pages
    if any(not tab.url.startswith((*here, "about:")) for tab in others):
        return False  # what another address keeps is not seen from here
    for tab in others:
        tab.close()
    first.evaluate("localStorage.clear()")
    return True


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab of the visitor."""
    return context.new_page()
