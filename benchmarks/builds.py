"""The check and whole builds: ours cold and after one edit, the bare theme, Zensical and Hugo, in turn."""

from __future__ import annotations

import shutil
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.model.curriculum import Curriculum

from . import rivals
from .measured import Run, run

OURS, MACROS, BARE = "ours, cold", "theme and macros", "bare theme"
PYTHON = sys.executable


@dataclass(frozen=True)
class Ground:
    """A course, the file of one of its lessons, the text written out for others, the sites, and others' commands."""

    course: Path
    lesson: Path
    plain: Path
    sites: Path
    commands: Mapping[str, Path]


def prepare(course: Path, curriculum: Curriculum, folder: Path, commands: Mapping[str, Path]) -> Ground:
    """Return the ground for measurements on a course, made in `folder`."""
    plain = rivals.written_out(course, curriculum, folder / "plain")
    rivals.theme(course, plain)
    rivals.theme_with_macros(course)
    if "hugo" in commands:
        rivals.hugo(plain)
    lesson = next(page.file for page in curriculum.pages.values() if page.kind == "lesson")
    return Ground(course, course / lesson, plain, folder / "sites", commands)


def contenders(ground: Ground) -> dict[str, Callable[[], Run]]:
    """Return what is measured, by its name, in the order in which it takes its turn."""
    course, plain = ground.course, ground.plain
    out = ground.sites / "ours"
    edits = iter(range(10**6))

    def cold(*line: str | Path) -> Run:
        for made in (course / ".build", out):
            shutil.rmtree(made, ignore_errors=True)
        return run([PYTHON, "-m", "macros", *line], course)

    def warm(*line: str | Path) -> Run:
        with ground.lesson.open("a", encoding="utf-8") as file:
            file.write(f"\nOne more sentence, number {next(edits)} of them.\n")
        return run([PYTHON, "-m", "macros", *line], course)

    def theme(folder: Path, settings: str, name: str) -> Callable[[], Run]:
        line = [
            PYTHON,
            "-m",
            "mkdocs",
            "build",
            "--quiet",
            "--clean",
            "-f",
            settings,
            "--site-dir",
            ground.sites / name,
        ]
        return lambda: run(line, folder)

    named = {
        "make check": lambda: cold("check"),
        "make check, one page edited": lambda: warm("check"),
        OURS: lambda: cold("build", "--out", out),
        "ours, one page edited": lambda: warm("build", "--out", out),
        MACROS: theme(course, "bare.yml", "macros"),
        BARE: theme(plain, "mkdocs.yml", "bare"),
    }
    if "zensical" in ground.commands:
        named["Zensical"] = lambda: run([ground.commands["zensical"], "build", "--clean", "-f", "mkdocs.yml"], plain)
    if "hugo" in ground.commands:
        line = [ground.commands["hugo"], "--quiet", "--destination", ground.sites / "hugo"]
        named["Hugo"] = lambda: run(line, plain / "hugo")
    return named


def measure(ground: Ground, rounds: int) -> dict[str, list[Run]]:
    """Return the runs of each contender, which take turns. One that fails in the first round is left out, and told."""
    runs: dict[str, list[Run]] = defaultdict(list)
    named = contenders(ground)
    for _ in range(rounds):
        for name in list(named):
            try:
                took = named[name]()
            except RuntimeError as error:
                print(f"{name} is left out: {error}", file=sys.stderr)
                del named[name]
            else:
                runs[name].append(took)
                print(f"  {name}: {took.wall:.1f} s", file=sys.stderr, flush=True)
    return dict(runs)


def sizes(ground: Ground) -> dict[str, tuple[float, float]]:
    """Return for our site and the bare theme's the megabytes of all files, and the kilobytes of HTML a page."""
    return {name: _size(ground.sites / folder) for name, folder in ((OURS, "ours"), (BARE, "bare"))}


def _size(site: Path) -> tuple[float, float]:
    weights = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    pages = [weight for path, weight in weights.items() if path.suffix == ".html"]
    return sum(weights.values()) / 1e6, sum(pages) / max(1, len(pages)) / 1e3
