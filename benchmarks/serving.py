"""From a saved edit until the browser has it, while a server runs: ours, the bare theme's, Zensical's and Hugo's."""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Error, Page

from .builds import PYTHON, Ground
from .measured import environment

# An edit that the browser has not after so many seconds counts as not shown.
PATIENCE = 240
# What is left to a server after it has shown an edit, to have done with its other work.
PAUSE = 2
LESSON, EXERCISE = "course/first-module/first-lesson", "exercises/one-outcome"
IN_TEXT = "mark => document.body?.textContent.includes(mark)"  # while a page comes there is none
IN_STYLE = "mark => getComputedStyle(document.documentElement).getPropertyValue('--mark').includes(mark)"
IN_SCRIPT = "mark => document.documentElement.dataset.mark === mark"


@dataclass(frozen=True)
class Edit:
    """An edit: the page that is open, the file, what makes its new text of the old, and what tells that it shows."""

    page: str
    file: str
    change: Callable[[str, str], str]
    shows: str = IN_TEXT


def _behind(words: str) -> Callable[[str, str], str]:
    """Return a change that writes a mark behind some words, in place of the mark that stands there."""
    return lambda text, mark: re.sub(rf"({re.escape(words)})(?: mark\d+)?", rf"\1 {mark}", text, count=1)


def _below(line: str) -> Callable[[str, str], str]:
    """Return a change that writes a line with a mark at the end of a file."""
    return lambda text, mark: f"{text}\n{line.replace('MARK', mark)}\n"


PAGE = Edit(f"{LESSON}/", f"docs/{LESSON}.md", _behind("Begin at the other end."))
EDITS = {
    "a page": PAGE,
    "an exercise": Edit(f"{EXERCISE}/", f"{EXERCISE}.yml", _behind("Write one sentence:")),
    "a template": Edit(f"{EXERCISE}/", "macros/views/exercise/steps.html", _below("<p>MARK</p>")),
    "a string": Edit(f"{EXERCISE}/", "macros/strings/en.yml", _behind("What good looks like")),
    "a style": Edit(f"{LESSON}/", "frontend/styles/site.css", _below(':root { --mark: "MARK"; }'), IN_STYLE),
    "a script": Edit(
        f"{LESSON}/", "frontend/learn.js", _below('document.documentElement.dataset.mark = "MARK";'), IN_SCRIPT
    ),
    "the navigation": Edit(f"{LESSON}/", "mkdocs.yml", _behind("- My workbook")),
}


def _port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextlib.contextmanager
def served(command: Sequence[str | Path], folder: Path, address: str) -> Iterator[None]:
    """Run a server until the end of the block. Raises TimeoutError where it does not answer at its address."""
    line = [str(each) for each in command]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        line, cwd=folder, env=environment(folder), stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        late = time.monotonic() + PATIENCE
        while not _answers(address):
            if process.poll() is not None or time.monotonic() > late:
                raise TimeoutError(f"{' '.join(line)} does not answer")
            time.sleep(0.2)
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return int(answer.status) == 200
    except OSError:
        return False


def seconds(page: Page, address: str, folder: Path, edit: Edit, mark: str) -> float | None:
    """Return the seconds from saving an edit until the open page shows it, or None where it never does."""
    page.goto(address + edit.page)
    file = folder / edit.file
    text = file.read_text(encoding="utf-8")
    changed = edit.change(text, mark)
    if changed == text:
        return None
    time.sleep(PAUSE)
    began = time.monotonic()
    file.write_text(changed, encoding="utf-8")
    try:
        page.wait_for_function(edit.shows, arg=mark, timeout=PATIENCE * 1000, polling=50)
    except Error as error:
        print(f"  {edit.file} after {time.monotonic() - began:.1f} s: {error}", file=sys.stderr, flush=True)
        return None
    return time.monotonic() - began


def _servers(ground: Ground, port: int) -> dict[str, tuple[list[str | Path], Path, dict[str, Edit]]]:
    """Return the servers by their names: the command, its folder, and the edits that are made."""
    at, lesson = f"127.0.0.1:{port}", {"a page": PAGE}
    in_hugo = Edit(PAGE.page, PAGE.file.replace("docs/", "content/"), PAGE.change)
    servers: dict[str, tuple[list[str | Path], Path, dict[str, Edit]]] = {
        "ours": ([PYTHON, "-m", "mkdocs", "serve", "--dev-addr", at], ground.course, EDITS),
        "bare theme": ([PYTHON, "-m", "mkdocs", "serve", "--dev-addr", at], ground.plain, lesson),
    }
    if "zensical" in ground.commands:
        zensical = ground.commands["zensical"]
        servers["Zensical"] = ([zensical, "serve", "-f", "mkdocs.yml", "--dev-addr", at], ground.plain, lesson)
    if "hugo" in ground.commands:
        hugo: list[str | Path] = [ground.commands["hugo"], "server", "--port", str(port), "--bind", "127.0.0.1"]
        servers["Hugo"] = (hugo, ground.plain / "hugo", {"a page": in_hugo})
    return servers


def measure(browser: Browser, ground: Ground, rounds: int) -> dict[str, dict[str, list[float | None]]]:
    """Return the seconds of each edit by server and kind, as many as there are rounds. None: it was never shown."""
    marks = (f"mark{number}" for number in itertools.count(1))
    told: dict[str, dict[str, list[float | None]]] = {}
    for name, (command, folder, edits) in _servers(ground, port := _port()).items():
        address = f"http://127.0.0.1:{port}/"
        try:
            with served(command, folder, address):
                page = browser.new_page()
                told[name] = {}
                for kind, edit in edits.items():
                    took = [seconds(page, address, folder, edit, next(marks)) for _ in range(rounds)]
                    print(f"  {name}, {kind}: {took}", file=sys.stderr, flush=True)
                    told[name][kind] = took
                page.close()
        except TimeoutError as error:
            print(f"{name} is left out: {error}", file=sys.stderr)
    return told
