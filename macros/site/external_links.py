"""Outside links of built pages, and which of them do not answer.

A report, never a gate: other people's sites come and go.
"""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

from . import check as site_check

SECONDS = 20
AT_ONCE = 8
# Some hosts refuse whoever does not look like a browser.
HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; link check of a training curriculum)"}


def links(folder: Path) -> dict[str, list[str]]:
    """Return each outside link of the built pages in `folder`, without its fragment, and the pages that have it."""
    pages = site_check.read(folder)
    home = next((page.canonical for page in pages if page.file == "index.html"), "")
    found: dict[str, list[str]] = {}
    for page in pages:
        for href, _ in page.links:
            parts = urlsplit(href)
            if parts.scheme in ("http", "https") and parts.netloc != urlsplit(home).netloc:
                on = found.setdefault(href.partition("#")[0], [])
                if page.file not in on:
                    on.append(page.file)
    return dict(sorted(found.items()))


def problem(link: str) -> str:
    """Return what went wrong when `link` was asked, or an empty string."""
    try:
        with urllib.request.urlopen(urllib.request.Request(link, headers=HEADERS), timeout=SECONDS) as answer:
            answer.read(1)
    except urllib.error.HTTPError as error:
        return f"{error.code} {error.reason}"
    except (OSError, ValueError) as error:
        return str(getattr(error, "reason", "") or error)
    return ""


def silent(asked: Iterable[str]) -> dict[str, str]:
    """Return the links that do not answer, each with what went wrong."""
    asked = list(asked)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return {link: wrong for link, wrong in zip(asked, pool.map(problem, asked), strict=True) if wrong}
