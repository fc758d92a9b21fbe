"""The words in selectors of the theme's style that pages of a site may use. PurgeCSS drops the other rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from .bundle import FRONTEND
from .site import Site

WORD = re.compile(r"-{0,2}[A-Za-z_][\w-]*")
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
# In a page that a plugin has made small there may be no quotation marks. A word too many does no harm.
CLASSES = re.compile(r"""class=["']?([^"'>]*)""")
VARIABLE = "--"
SAY_CLASSES = (".css", ".js")


def used_words(style: str, site: Site, docs: Path) -> set[str]:
    """Return the words of a style that a built site may need.

    Of classes and variables it is those that pages have, and those that our styles and scripts or an author's below
    `docs` name. Of elements, attributes and identifiers it is all.
    """
    said = set(WORD.findall(style))
    others = {word for word in WORD.findall(CLASS.sub("", style)) if not word.startswith(VARIABLE)}
    named = _own_words() | set(_words(_files(docs)))
    return others | said & (named | set(_classes(site)))


def _classes(site: Site) -> Iterator[str]:
    """Return the classes that pages have. A page mostly says the same as the one before it."""
    seen: set[str] = set()
    for name in site.names:
        told = set(CLASSES.findall((site.folder / name).read_text(encoding="utf-8")))
        for each in told - seen:
            yield from each.split()
        seen |= told


@cache
def _own_words() -> frozenset[str]:
    return frozenset(_words(_files(FRONTEND)))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.suffix in SAY_CLASSES and path.is_file())


def _words(files: Iterable[Path]) -> Iterator[str]:
    for path in files:
        yield from WORD.findall(path.read_text(encoding="utf-8", errors="replace"))
