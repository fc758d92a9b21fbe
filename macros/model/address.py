"""Addresses of pages: how a page's path below docs/ becomes an address below the site's base."""

from __future__ import annotations

import posixpath
from typing import Literal

# How addresses of pages are written: a/b.md as the folder a/b/, as the file a/b.html (for use without a server), or as
# the source a/b.md, which one builder turns into an address itself.
Form = Literal["folder", "file", "source"]


def url_of(path: str, form: Form = "folder") -> str:
    """Return the address of a page below the site's base."""
    stem = path.removesuffix(".md")
    if form == "source":
        return path
    if form == "file":
        return f"{stem}.html"
    folder, _, name = stem.rpartition("/")
    if name == "index":
        return f"{folder}/" if folder else ""
    return f"{stem}/"


def relative(target: str, start: str) -> str:
    """Return the way from the address `start` to the address `target`, both below the site's base."""
    here = start if start.endswith("/") or not start else posixpath.dirname(start) + "/"
    way = posixpath.relpath("/" + target, "/" + here)
    return f"{way}/" if target.endswith("/") or not target else way
