"""Outside links of built pages, and which of them are dead. lychee asks them: with patience, and slowly at each host.

Other people's sites come and go, and many refuse whoever is not a browser. So an answer that says no is told apart
from one that only says nothing about the page.
"""

from __future__ import annotations

import html
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..words import Words
from . import facts
from .check import home_of
from .site import Site

# Each host gets a question a second, and two at once.
PATIENCE = (
    "--max-retries=3",
    "--retry-wait-time=5",
    "--timeout=30",
    "--host-concurrency=2",
    "--host-request-interval=1s",
    "--max-concurrency=16",
)
# Seconds before those are asked again that may only have been ill for a moment. lychee itself waits at 429 alone.
PAUSE = 60
NOBODY, TIMEOUT = 0, 408
# Answers that say that there is no such page. Others come from a host that is busy, or that lets only people in.
GONE = {NOBODY, 404, 410}


class NoLycheeError(RuntimeError):
    """The program lychee is not there, or it could not work. The text is what it said."""


class OtherLycheeError(NoLycheeError):
    """The program lychee is of a version whose report has another form. The text is what is not in it."""


@dataclass(frozen=True)
class Silent:
    """A link without a good answer: what was said instead, and the status of the answer (NOBODY where none came)."""

    link: str
    says: str
    status: int

    @property
    def is_dead(self) -> bool:
        """Whether the page is surely gone."""
        return self.status in GONE

    @property
    def may_pass(self) -> bool:
        """Whether it may be well a little later."""
        return self.status in (NOBODY, TIMEOUT) or self.status >= 500


def links(site: Site) -> dict[str, list[str]]:
    """Return each outside link of the site's pages, without its fragment, and the pages that have it."""
    own = urlsplit(home_of(site)).netloc
    found: dict[str, list[str]] = {}
    for name, page in site.pages:
        for link in sorted({href.partition("#")[0] for href in facts.links(page)}):
            parts = urlsplit(link)
            if parts.scheme in ("http", "https") and parts.netloc != own:
                found.setdefault(link, []).append(name)
    return dict(sorted(found.items()))


def silent(asked: Iterable[str], patience: Sequence[str] = PATIENCE, pause: float = PAUSE) -> list[Silent]:
    """Ask links, and return those without a good answer, in order. Raises NoLycheeError.

    What may pass is asked once more after `pause` seconds.
    """
    first = _ask(asked, patience)
    again = [each.link for each in first if each.may_pass]
    if again:
        time.sleep(pause)
    found = [*(each for each in first if not each.may_pass), *_ask(again, patience)]
    return sorted(found, key=lambda each: each.link)


def _ask(asked: Iterable[str], patience: Sequence[str]) -> list[Silent]:
    text = "\n".join(f'<a href="{html.escape(link)}">x</a>' for link in asked)
    if not text:
        return []
    program = shutil.which("lychee", path=str(Path(sys.executable).parent)) or shutil.which("lychee")
    if program is None:
        raise NoLycheeError("lychee")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "links.html"
        page.write_text(text, encoding="utf-8", newline="\n")
        command = [program, "--no-progress", "--format=json", *patience, str(page)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=folder, check=False)
    try:
        report = json.loads(done.stdout)
    except json.JSONDecodeError as error:
        raise NoLycheeError(" ".join(done.stderr.split())) from error
    return list(answers_of(report))


def answers_of(report: Any) -> Iterator[Silent]:
    """Yield the links without a good answer of a report by lychee. Raises OtherLycheeError."""
    try:
        for kind, none in (("error_map", NOBODY), ("timeout_map", TIMEOUT)):
            for each in (each for answers in report[kind].values() for each in answers):
                status = each["status"]
                yield Silent(each["url"], status.get("details") or status["text"], status.get("code", none))
    except KeyError as error:
        raise OtherLycheeError(str(error.args[0])) from error
    except (AttributeError, TypeError) as error:  # another kind of value
        raise OtherLycheeError("JSON") from error


def as_markdown(asked: Mapping[str, Sequence[str]], answers: Sequence[Silent], t: Words) -> str:
    """Return what was found as Markdown: the dead links first, then those that a person should look at."""
    lines = [t("outside.asked", count=len(asked))]
    for kind, dead in (("dead", True), ("unsure", False)):
        listed = [each for each in answers if each.is_dead == dead]
        if listed:
            lines += ["", f"## {t(f'outside.{kind}.found', count=len(listed))}", "", t(f"outside.{kind}.advice"), ""]
            lines += [f"- <{each.link}>: {each.says} ({', '.join(asked.get(each.link, ()))})" for each in listed]
    return "\n".join(lines)
