"""Weight and speed by page type, beside the bare theme with the same content. `make bench` runs it.

Weights are kilobytes as they travel (gzip), requests are those of a first visit, counted at the server, because the
theme's search worker loads its index apart from the page. The longest task is on a processor slowed four times. Times
of a machine differ; the ratios of one run are what counts.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import shutil
import statistics
import sys
import tempfile
import threading
from pathlib import Path
from typing import ClassVar

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
import bare

PAGES = {
    "home": "",
    "module": "foundation/process-and-tools/",
    "lesson": "foundation/why-and-what/why-innovate/",
    "heaviest lesson": "foundation/process-and-tools/people-first/",
    "toolbox": "toolbox/",
    "tool": "toolbox/journey-map/",
    "case": "case-studies/labx/",
    "exercise": "exercises/barrier-wall/",
    "quiz": "exercises/check-foundation/",
    "glossary": "reference/glossary/",
    "workbook": "workbook/",
}
LONGEST = """() => new Promise(done => { let longest = 0;
  new PerformanceObserver(list => { for (const each of list.getEntries()) longest = Math.max(longest, each.duration) })
    .observe({ type: "longtask", buffered: true }); setTimeout(() => done(longest), 300); })"""
PART = "site['core/load.js'].part('search')"
TIMED = f"""async ask => {{ const part = await {PART}; const t = performance.now(); await part.find(ask);
  return performance.now() - t }}"""


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


def serve(site: Path) -> str:
    """Serve a folder and return its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Counting, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}/"


def visit(browser: Browser, address: str) -> tuple[float, int, float]:
    """Return kilobytes, requests and the longest task (ms, slowed four times) of a first visit."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    Counting.weights.clear()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    longest = page.evaluate(LONGEST)
    context.close()
    return sum(Counting.weights) / 1000, len(Counting.weights), longest


def typical(browser: Browser, address: str) -> tuple[float, int, float]:
    """Return a first visit whose longest task is the median of five: other work on the machine disturbs single ones."""
    return sorted((visit(browser, address) for _ in range(5)), key=lambda measured: measured[2])[2]


def main() -> None:
    """Build both sites and print the tables."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("make bench wants Chromium or Chrome.")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        ours, theirs, final = (Path(folder) / name for name in ("ours", "theirs", "final"))
        seconds = [(bare.ours(ours), bare.build(theirs)) for _ in range(3)]
        bare.processor([sys.executable, "-m", "macros", "build", "--out", str(final)], bare.ROOT)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        here, there = serve(final), serve(theirs)
        print("| first visit | kB | requests | longest task, ms | bare: kB | requests | longest task, ms |")
        print("|---|---:|---:|---:|---:|---:|---:|")
        for name, path in PAGES.items():
            mine, other = typical(browser, here + path), typical(browser, there + path)
            cells = " | ".join(f"{weight:.0f} | {count} | {task:.0f}" for weight, count, task in (mine, other))
            print(f"| {name} | {cells} |")
        page = browser.new_page()
        page.goto(here)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        first = page.evaluate(TIMED, "people drawn by lot")
        again = statistics.median(page.evaluate(TIMED, "people drawn by lot") for _ in range(5))
        print(f"\nSearch, slowed four times: first answer {first:.0f} ms with loading, then {again:.0f} ms.")
        mine, other = (statistics.median(times) for times in zip(*seconds, strict=True))
        pages = len(list(final.rglob("*.html")))
        print(
            f"Build of {pages} pages, processor time: {mine:.1f} s, bare theme {other:.1f} s, ratio {mine / other:.2f}."
        )
        sizes = [
            sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1e6 for site in (final, theirs)
        ]
        print(f"Site on disk: {sizes[0]:.1f} MB, bare theme {sizes[1]:.1f} MB.")
        browser.close()


if __name__ == "__main__":
    main()
