"""Chunks of data that a page loads only when it needs them: parts of the search index, sheets of the workbook.

A chunk is a script that hands its data to frontend/core/load.js, and not JSON, so that it also loads from a folder,
where browsers refuse to fetch.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from typing import Any

from ..model.curriculum import Curriculum
from ..views import View
from .site import Site

# The folders that hold chunks.
SEARCH = "search"
SHEETS = "sheets"
WORKED = "worked"
AGENDA = "agenda"
REVIEW = "review"
SLIDES = "slides"
# What a folder is called that carries the mark of a build.
SEALED = "[0-9a-f]" * 12


def view_of(site: Site, curriculum: Curriculum, path: str | None) -> View | None:
    """Return the view of the page that loads some chunks, or None where the site has no such page."""
    if not path or not site.file(path).is_file():
        return None
    return View(curriculum, curriculum.words, path, site.form)


def dense(data: Any) -> str:
    """Return data as JSON without spaces."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def script(name: str, data: Any) -> str:
    """Return the chunk `name` as a script."""
    return f"siteChunk({dense(name)},{dense(data)})\n"


def scripts(folder: str, held: Mapping[str, Any]) -> dict[str, str]:
    """Return the chunks of a folder (data by name) as scripts, by the file's path below the site."""
    return {f"{folder}/{name}.js": script(f"{folder}/{name}", data) for name, data in held.items()}


def write(site: Site, folder: str, held: Mapping[str, Any]) -> None:
    """Write chunks (data by name) into a folder of a built site, in place of those that were there.

    A page that has the same address as the folder stays.
    """
    for old in (site.folder / folder).glob("*.js"):
        old.unlink()
    for sealed in (site.folder / folder).glob(SEALED):
        shutil.rmtree(sealed)
    for path, text in scripts(folder, held).items():
        site.publish(path, text)


def seal(site: Site, mark: str) -> None:
    """Move the chunks of a built site into folders named by the digest of the build."""
    for folder in (site.folder / name for name in (SEARCH, SHEETS, WORKED, AGENDA, REVIEW, SLIDES)):
        if not folder.is_dir():
            continue
        (folder / mark).mkdir(parents=True, exist_ok=True)
        for path in folder.glob("*.js"):
            path.replace(folder / mark / path.name)
