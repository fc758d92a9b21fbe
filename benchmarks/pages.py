"""Weight and speed by kind of page, beside the bare theme with the same content.

Weights are kilobytes as they travel (gzip), requests are those of a first visit, counted at the server, because the
theme's search worker loads its index apart from the page. The longest task is on a processor slowed four times.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import statistics
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from playwright.sync_api import Browser

from macros.model.address import url_of
from macros.model.curriculum import Curriculum
from macros.model.page import PAGE_KINDS

SLOWER = {"rate": 4}
LONGEST = """() => new Promise(done => { let longest = 0;
  new PerformanceObserver(list => { for (const each of list.getEntries()) longest = Math.max(longest, each.duration) })
    .observe({ type: "longtask", buffered: true }); setTimeout(() => done(longest), 300); })"""
PART = "site['core/load.js'].part('search')"
TIMED = f"""async ask => {{ const part = await {PART}; const t = performance.now(); await part.find(ask);
  return performance.now() - t }}"""


@dataclass(frozen=True)
class Visit:
    """A first visit: kilobytes, requests, and the longest task in milliseconds."""

    weight: float
    requests: int
    longest: float


class Counting(http.server.SimpleHTTPRequestHandler):
    """Serves, and notes the weight of each file that was asked for."""

    weights: ClassVar[list[int]] = []

    def do_GET(self) -> None:
        """Serve a file and note its weight."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if file.is_file():
            self.weights.append(len(gzip.compress(file.read_bytes(), 9)))
        super().do_GET()

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder, and give its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Counting, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def one_of_each(curriculum: Curriculum, site: Path) -> dict[str, str]:
    """Return one page of each kind by its name: the first one, and the heaviest lesson; each as its address."""
    named = {"home": "index.md"}
    for page in curriculum.pages.values():
        exercise = curriculum.exercises.get(page.id) if page.kind == "exercise" else None
        if page.kind in (*PAGE_KINDS, "exercise"):
            named.setdefault("quiz" if exercise and exercise.kind == "quiz" else page.kind, page.path)
    lessons = [page.path for page in curriculum.pages.values() if page.kind == "lesson"]
    named["heaviest lesson"] = max(lessons, key=lambda path: (site / url_of(path) / "index.html").stat().st_size)
    roles = curriculum.course.pages.model_dump()
    named |= {f"page of {role}": path for role, path in roles.items() if path in curriculum.pages}
    return {name: url_of(path) for name, path in named.items()}


def visit(browser: Browser, address: str) -> Visit:
    """Return a first visit on a phone whose processor is slowed four times."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", SLOWER)
    Counting.weights.clear()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    longest = page.evaluate(LONGEST)
    context.close()
    return Visit(sum(Counting.weights) / 1000, len(Counting.weights), longest)


def typical(browser: Browser, address: str, visits: int) -> Visit:
    """Return the visit whose longest task is the median of some: other work on the machine disturbs single ones."""
    return sorted((visit(browser, address) for _ in range(visits)), key=lambda each: each.longest)[visits // 2]


def measure(
    browser: Browser, curriculum: Curriculum, ours: Path, theirs: Path, visits: int
) -> dict[str, tuple[Visit, Visit]]:
    """Return by kind of page a first visit of our site and one of the bare theme's."""
    with served(ours) as here, served(theirs) as there:
        return {
            name: (typical(browser, here + path, visits), typical(browser, there + path, visits))
            for name, path in one_of_each(curriculum, ours).items()
        }


def search(browser: Browser, site: Path, ask: str) -> tuple[float, float]:
    """Return the milliseconds of a first answer of the search, with loading, and of a later one."""
    with served(site) as here:
        page = browser.new_page()
        page.goto(here)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", SLOWER)
        first = page.evaluate(TIMED, ask)
        later = statistics.median(page.evaluate(TIMED, ask) for _ in range(5))
        page.close()
        return first, later
