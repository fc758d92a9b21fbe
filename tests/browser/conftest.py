"""A real browser and the built site behind a sub-path. Every request to another host is refused and noted."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers import BASE
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

CANDIDATES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """Return the path of the system's Chromium, or None."""
    return os.environ.get("CHROMIUM") or next((path for name in CANDIDATES if (path := shutil.which(name))), None)


class BelowBase(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below BASE only, as GitHub Pages does for a project, with its 404 page."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(BASE):
            return super().translate_path("/no-such-file")
        return super().translate_path("/" + path[len(BASE) :])

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the site's home page on this machine."""
    handler = functools.partial(BelowBase, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}{BASE}"
        server.shutdown()


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
    arguments = ["--disable-background-networking", "--disable-component-update", *(["--no-sandbox"] if root else [])]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=arguments)
        yield opened
        opened.close()


@pytest.fixture
def elsewhere() -> list[str]:
    """The addresses on other hosts that a page asked for."""
    return []


@pytest.fixture
def context(
    browser: Browser, address: str, elsewhere: list[str], request: pytest.FixtureRequest
) -> Iterator[BrowserContext]:
    """A new visitor. Options of the visitor come from an indirect parameter, such as {"java_script_enabled": False}."""
    made = browser.new_context(**getattr(request, "param", {}))

    def only_here(route: Any) -> None:
        if route.request.url.startswith((address.removesuffix(BASE), "data:", "blob:")):
            route.continue_()
        else:
            elsewhere.append(route.request.url)
            route.abort()

    made.route("**/*", only_here)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab of the visitor."""
    return context.new_page()
