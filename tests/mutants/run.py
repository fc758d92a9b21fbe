"""Damage the files of two courses one slip at a time, and see what the check says: python tests/mutants/run.py

Prints its figures. Fails where the check falls over, hangs, or lets a slip pass that changes what a reader sees.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT)]

import file_families  # noqa: E402
import page_families  # noqa: E402, F401
import yaml_families  # noqa: E402, F401
from damage import FAMILIES, Family  # noqa: E402
from judge import FAILED, RIGHT, TOLD, Result, differing, figures, in_text, records, told, unseen  # noqa: E402

from macros.model.finding import Finding  # noqa: E402
from macros.read import load as loading  # noqa: E402
from macros.read.known_files import KnownFiles  # noqa: E402
from macros.rules import check, message  # noqa: E402
from macros.rules.findings_cache import FindingsCache  # noqa: E402

SEED = 20261127
SECONDS = 20  # of work that one check may take before it counts as hanging; it may wait for ten times as long
# How many damages are made in the large course, and how many of those that reading has told go through the rules too.
# What stands in the body of a page is told by rules, which take long on a large course.
LARGE = {"body": 0.03}
LARGE_ELSE = 0.07
THROUGH_THE_RULES = 0.1
LEAST_RIGHT = 0.98
COURSES = {"course": ROOT, "sample": ROOT / "tests" / "sample"}


CLOCKS = ((signal.ITIMER_PROF, signal.SIGPROF, 1), (signal.ITIMER_REAL, signal.SIGALRM, 10))


class Hang(Exception):
    """A check that takes too long."""


class Project:
    """A copy of a course that can be damaged, what it holds, and what was read of the files that are not damaged."""

    def __init__(self, name: str, source: Path, root: Path) -> None:
        self.name, self.root = name, root
        for top in ("docs", "exercises", "overrides"):
            if (source / top).is_dir():
                shutil.copytree(source / top, root / top)
        for file in ("course.yml", "mkdocs.yml", "addresses.txt", "saved-names.txt"):
            if (source / file).exists():
                shutil.copy(source / file, root / file)
        settings = root / "mkdocs.yml"
        text = settings.read_text(encoding="utf-8").replace("../..", ROOT.as_posix())
        settings.write_text(text.replace("INHERIT: macros", f"INHERIT: {ROOT.as_posix()}/macros"), encoding="utf-8")
        self.there = {path for top in ("docs", "exercises") for path in (root / top).rglob("*")}
        texts = [path for path in sorted(self.there) if path.suffix in (".md", ".yml")]
        self.pages = [path for path in texts if path.suffix == ".md"]
        self.yaml = [path for path in texts if path.suffix == ".yml"]
        self.known_files = KnownFiles()
        self.found = FindingsCache(root)
        self.before = loading.load(root, self.known_files)
        assert check(self.before, self.found) == [], f"{name} has something to mend before it is damaged"
        self.known = records(self.before)

    def files(self, where: str) -> list[Path]:
        """Return the files that a family of that kind can damage."""
        of_kind = {
            "yaml": self.yaml,
            "nav": [self.root / "mkdocs.yml"],
            "course": [self.root / "course.yml"],
            "bytes": [*self.pages, *self.yaml, self.root / "mkdocs.yml", self.root / "course.yml"],
            "file": [*self.pages, *self.yaml],
        }
        return of_kind.get(where, self.pages)

    def load(self) -> Any:
        """Return the curriculum as it is now. What is read of undamaged files is kept from one time to the next."""
        return loading.load(self.root, self.known_files)


def split(text: str, where: str) -> tuple[str, str, str]:
    """Return what stands before the part that a family damages, that part, and what stands behind it."""
    if where in ("front", "body") and text.startswith("---\n"):
        front, line, body = text[4:].partition("\n---\n")
        if line:
            return ("---\n", front, line + body) if where == "front" else (f"---\n{front}{line}", body, "")
    return ("", "", text) if where == "front" else ("", text, "")


def damaged(project: Project, each: Family, chance: random.Random) -> Iterator[tuple[Path, str, bytes | None]]:
    """Damage one file after another in this way until one can be damaged. Yields the file, its text, the new bytes."""
    files = project.files(each.where)
    for path in chance.sample(files, min(len(files), 25)):
        text = path.read_text(encoding="utf-8")
        if each.act is not None:
            if each.act(project.root, path, chance):
                yield path, text, None
                return
            continue
        before, part, after = split(text, each.where)
        assert each.change is not None
        new = each.change(part, chance) if part else None
        if new is not None and new != part:
            yield path, text, new if isinstance(new, bytes) else f"{before}{new}{after}".encode()
            return


def on_alarm(*_: object) -> None:
    """Give up."""
    raise Hang


def run_one(number: int, project: Project, each: Family, chance: random.Random) -> Result | None:
    """Make one damage, see what is said, and undo it. None where the course has nothing to damage in this way."""
    for path, old, data in damaged(project, each, chance):
        file = path.relative_to(project.root).as_posix()
        keep = {path: old.encode()}
        if data is not None:
            path.write_bytes(data)
        text = None if data is None or each.where == "bytes" else data.decode("utf-8", errors="replace")
        lines = differing(old, text) if text is not None else (1, 1)
        result = Result(number, project.name, f"{each.where}: {each.name}", file, lines, "")
        result.was, result.now = (old.split("\n")[lines[0] - 1 :] or [""])[0][:160], ""
        if text is not None:
            result.now = "\n".join(text.split("\n")[lines[0] - 1 : lines[1]])[:200]
        for clock, alarm, times in CLOCKS:
            signal.signal(alarm, on_alarm)
            signal.setitimer(clock, SECONDS * times)
        try:
            curriculum = project.load()
            read = sorted(curriculum.findings, key=lambda one: one.place)
            at_once = text is not None and told(read, curriculum, file, lines, text) == "line"
            by_reading = at_once and chance.random() > THROUGH_THE_RULES
            findings = read if by_reading else check(curriculum, project.found)
            judge(result, project, each, curriculum, findings, text)
        except Hang:
            result.outcome = "hang"
        except Exception:
            result.outcome = "traceback"
            result.said = traceback.format_exc().splitlines()[-6:]
        finally:
            for clock, _, _ in CLOCKS:
                signal.setitimer(clock, 0)
            file_families.put_back(project.root, keep, project.there)
        return result
    return None


def judge(
    result: Result, project: Project, each: Family, curriculum: Any, findings: list[Finding], text: str | None
) -> None:
    """Write into a result what became of the damage."""
    words = curriculum.words
    made = {path.relative_to(project.root).as_posix() for path in project.root.rglob("*")} if each.act else set()
    result.said = [f"{one.place} {one.code} {message(one, words)}" for one in findings[:4]]
    if findings:
        result.outcome = told(findings, curriculum, result.file, result.lines, text)
        new = made - {path.relative_to(project.root).as_posix() for path in project.there}
        if any(one.place.file in new for one in findings):
            result.outcome = "line"  # what the damage put there is named itself
        result.first_elsewhere = findings[0].place.file != result.file
    elif not unseen(project.before, curriculum, project.known):
        result.outcome = "harmless"
    else:
        is_prose = text is not None and each.where in ("yaml", "front") and in_text(text.split("\n"), result.lines[0])
        # What an invented team answered may be a number, which is shown as it is written.
        is_answer = each.name == "a text becomes a number" and result.file.endswith("/worked.yml")
        # The right number of a question may be a half.
        is_number = each.name == "number as something else" and result.was.lstrip(" -").startswith("right:")
        valid = each.valid or is_prose or is_answer or is_number
        result.outcome = "another valid text" if valid else "unseen slip"


def work(numbers: list[int], seed: int, only: str, courses: list[str], queue: Any) -> None:
    """Make the damages of these numbers. Puts each result, and before it the number, into the queue."""
    with tempfile.TemporaryDirectory() as folder:
        projects = [Project(name, COURSES[name], Path(folder) / name) for name in courses]
        names = [name for name in FAMILIES if only in name]
        for number in numbers:
            chance = random.Random(f"{seed} {number}")
            each = FAMILIES[names[number % len(names)]]
            order = projects if chance.random() < LARGE.get(each.where, LARGE_ELSE) else projects[::-1]
            queue.put(number)
            result = next(filter(None, (run_one(number, project, each, chance) for project in order)), None)
            queue.put(result)
    queue.put("done")


def results(total: int, seed: int, only: str, courses: list[str], processes: int) -> Iterator[Result]:
    """Yield the results of a run in several processes. One that dies is a result too."""
    context = multiprocessing.get_context("fork")
    workers = []
    for first in range(processes):
        queue = context.Queue()
        numbers = [*range(first, total, processes)]
        process = context.Process(target=work, args=(numbers, seed, only, courses, queue), daemon=True)
        process.start()
        workers.append((process, queue))
    at: dict[int, int] = {}
    while workers:
        for process, queue in list(workers):
            try:
                got = queue.get(timeout=0.05)
            except Exception:
                if not process.is_alive() and queue.empty():
                    if process.exitcode != 0:
                        yield Result(
                            at.get(process.pid or 0, -1), "", "", "", (0, 0), "crash", [f"exit {process.exitcode}"]
                        )
                    workers.remove((process, queue))
                continue
            if isinstance(got, int):
                at[process.pid or 0] = got
            elif got == "done":
                process.join()
                workers.remove((process, queue))
            elif got is not None:
                yield got


def main() -> int:
    """Run, print the figures and what failed. Returns the exit status."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--number", type=int, default=2100)
    options.add_argument("--seed", type=int, default=SEED)
    options.add_argument("--only", default="", help="families whose names hold this")
    options.add_argument("--courses", nargs="+", choices=COURSES, default=[*COURSES])
    options.add_argument("--processes", type=int, default=multiprocessing.cpu_count())
    options.add_argument("--write", type=Path, help="write all results into this file, as JSON")
    chosen = options.parse_args()
    begun = time.monotonic()
    made = []
    for each in results(chosen.number, chosen.seed, chosen.only, chosen.courses, chosen.processes):
        made.append(each)
        if len(made) % 200 == 0:
            print(f"{len(made)} after {time.monotonic() - begun:.0f} seconds", flush=True)
        if each.outcome in (*FAILED, "file", "elsewhere"):
            print(f"{each.outcome}: {each.course} {each.file}:{each.lines[0]} ({each.family})")
            print(*(f"    {line}" for line in [f"was {each.was}", f"now {each.now}", *each.said]), sep="\n", flush=True)
    if chosen.write:
        chosen.write.write_text(
            json.dumps([vars(each) for each in made], ensure_ascii=False, indent=1), encoding="utf-8"
        )
    wrong = [each for each in made if each.outcome in FAILED]
    print(*figures(made), f"{time.monotonic() - begun:.0f} seconds", sep="\n")
    caught = [each for each in made if each.outcome in TOLD]
    right = sum(each.outcome in RIGHT for each in caught) / max(len(caught), 1)
    return 1 if wrong or right < LEAST_RIGHT else 0


if __name__ == "__main__":
    sys.exit(main())
