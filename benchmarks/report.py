"""Measurements -> RESULTS.md."""

from __future__ import annotations

import os
import platform
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from .builds import BARE
from .measured import Run, spread
from .pages import Visit
from .rivals import VERSIONS

PACKAGES = ("mkdocs", "mkdocs-material", "Markdown", "pydantic", "PyYAML", "selectolax", "deno", "playwright")
ABOUT = """# How fast, how heavy

Made by `make bench`, and never by hand. Figures are for people: no test fails by them. Times of a machine differ;
compare the ratios, which come from runs that took turns. Courses are made by chance (`corpus.py`), where the title of a
table does not say that it is the course of this project. Others get the same text with all macros written out.
"""


@dataclass
class Size:
    """What was measured on a course of a size. Of a site: megabytes of all files, kilobytes of HTML a page."""

    title: str
    pages: int
    records: int
    runs: Mapping[str, Sequence[Run]] = field(default_factory=dict)
    sites: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    edits: Mapping[str, Mapping[str, Sequence[float | None]]] = field(default_factory=dict)
    visits: Mapping[str, tuple[Visit, Visit]] = field(default_factory=dict)
    search: tuple[float, float] | None = None


def machine(commands: Collection[str]) -> list[str]:
    """Return the lines that say on what was measured."""
    model = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), ""
    )
    told = [f"{name} {version(name)}" for name in PACKAGES]
    told += [each.replace("==", " ") for each in VERSIONS if each.partition("==")[0] in commands]
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"
    return [
        f"- {datetime.now(UTC):%d %B %Y}, {platform.system()}, Python {platform.python_version()}",
        f"- {os.cpu_count()} cores, {model or platform.processor()}; load at the end: {load}",
        f"- {', '.join(told)}",
    ]


def _lines(path: str) -> list[str]:
    file = Path(path)
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a Markdown table; columns beyond the first hold figures."""
    line = ["---", *("---:" for _ in heads[1:])]
    return [f"| {' | '.join(row)} |" for row in (heads, line, *rows)]


def builds(size: Size) -> list[str]:
    """Return the table of the check and of whole builds."""
    rows = []
    bare = size.runs.get(BARE, ())
    for name, runs in size.runs.items():
        ratios = [mine.wall / theirs.wall for mine, theirs in zip(runs, bare, strict=False)]
        rows.append(
            [
                name,
                spread([run.wall for run in runs]).shown(),
                spread([run.processor for run in runs]).shown(),
                f"{1000 * spread([run.processor for run in runs]).median / size.pages:.0f}",
                spread(ratios).shown(2) if ratios else "",
                f"{max(run.memory for run in runs):.0f}",
            ]
        )
    heads = ("", "wall, s", "processor, s", "processor a page, ms", f"wall, as part of the {BARE}", "most memory, MB")
    return table(heads, rows)


def edits(size: Size) -> list[str]:
    """Return the table of the seconds from an edit until the browser has it."""
    rows = []
    for server, kinds in size.edits.items():
        for kind, seconds in kinds.items():
            shown = [each for each in seconds if each is not None]
            rows.append([f"{server}: {kind}", spread(shown).shown() if shown else "never"])
    return table(("edit until the browser has it", "s"), rows)


def visits(size: Size) -> list[str]:
    """Return the table of first visits."""
    heads = ("first visit", "kB", "requests", "longest task, ms", "bare: kB", "requests", "longest task, ms")
    rows = [
        [name, *(f"{figure:.0f}" for each in both for figure in (each.weight, each.requests, each.longest))]
        for name, both in size.visits.items()
    ]
    return table(heads, rows)


def section(size: Size) -> list[str]:
    """Return what was measured on a course of one size."""
    lines = [f"## {size.title}: {size.pages} pages, {size.records} records", "", *builds(size), ""]
    for name, (all_files, page) in size.sites.items():
        lines.append(f"- Site, {name}: {all_files:.1f} MB, {page:.0f} kB of HTML a page.")
    if size.edits:
        lines += ["", *edits(size)]
    if size.visits:
        lines += ["", *visits(size)]
    if size.search:
        lines += ["", f"Search, slowed four times: {size.search[0]:.0f} ms with loading, then {size.search[1]:.0f} ms."]
    return [*lines, ""]


def write(file: Path, sizes: Sequence[Size], commands: Collection[str], rounds: int) -> None:
    """Write the report."""
    spoken = f"- rounds: {rounds}; a figure is the median of its rounds, with the least and the greatest in brackets"
    lines = [ABOUT, *machine(commands), spoken, "", *(line for size in sizes for line in section(size))]
    file.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
