"""Measure and write RESULTS.md: `python -m benchmarks --sizes 0 100 1000 --rounds 3 --parts builds edits pages`.

As it comes, it takes three quarters of an hour on two quiet cores. 3000 pages more take an hour and a half.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Collection
from pathlib import Path

from playwright.sync_api import sync_playwright

from macros.commands.new_course import files
from macros.read.load import load

from . import builds, corpus, pages, report, rivals, serving

ROOT = Path(__file__).resolve().parent.parent
RESULTS = Path(__file__).with_name("RESULTS.md")
PARTS = ("builds", "edits", "pages")
# What of a course by chance people could ask for.
ASK = "the quiet clerk near the counter"


def arguments() -> argparse.Namespace:
    """Return what was chosen on the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[0, 100, 1000], help="pages; 0: this course")
    parser.add_argument("--rounds", type=int, default=3, help="how often each contender takes its turn")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS, help="what is measured")
    parser.add_argument("--out", type=Path, default=RESULTS, help="the file for the report")
    return parser.parse_args()


def measured(course: Path, folder: Path, rounds: int, parts: Collection[str], commands: dict[str, Path]) -> report.Size:
    """Return what is measured on a course, with sites in `folder`."""
    curriculum = load(course)
    print(f"{len(curriculum.pages)} pages", file=sys.stderr, flush=True)
    ground = builds.prepare(course, curriculum, folder, commands)
    lists = (curriculum.pages, curriculum.exercises, curriculum.terms, curriculum.sources)
    told = report.Size(curriculum.course.name, len(curriculum.pages), sum(map(len, lists)))
    told.runs = builds.measure(ground, rounds if "builds" in parts else 1)
    told.sites = builds.sizes(ground)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("Without Chromium or Chrome, pages and edits are left out.", file=sys.stderr)
        return told
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        if "edits" in parts:
            told.edits = serving.measure(browser, ground, rounds)
        if "pages" in parts:
            ours, bare = ground.sites / "ours", ground.sites / "bare"
            told.visits = pages.measure(browser, curriculum, ours, bare, rounds)
            told.search = pages.search(browser, ours, ASK)
        browser.close()
    return told


def own(target: Path) -> Path:
    """Copy this project, whose course is measured too, into `target`. Returns it."""
    for name in files(ROOT):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target / name)
    return target


def main() -> None:
    """Measure at each size, and write the report anew after each, so that a stopped run leaves what it has."""
    chosen = arguments()
    commands = rivals.installed(ROOT / ".build" / "rivals")
    sizes: list[report.Size] = []
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder) / "course"
            course = corpus.write(ROOT, place, size) if size else own(place)
            parts = (
                set(chosen.parts) if size else {*chosen.parts} - {"edits"}
            )  # which name files of the course by chance
            sizes.append(measured(course, Path(folder), chosen.rounds, parts, commands))
            sizes[-1].title = "A course by chance" if size else sizes[-1].title
        report.write(chosen.out, sizes, commands, chosen.rounds)
    print(chosen.out)


if __name__ == "__main__":
    main()
