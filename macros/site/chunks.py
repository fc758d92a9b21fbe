"""Pieces of the site that a page loads only when it needs them: parts of the search index, sheets of the workbook.

A piece is a script that hands its data to docs/assets/js/pieces.js, and not JSON, so that it also loads from a folder,
where browsers refuse to fetch.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from typing import Any

from .site import Site


def dense(data: Any) -> str:
    """Return data as JSON without spaces."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def scripts(folder: str, pieces: Mapping[str, Any]) -> dict[str, str]:
    """Return the scripts of `pieces` (data by name) by the file's path below the site."""
    named = {f"{folder}/{name}": data for name, data in pieces.items()}
    return {f"{name}.js": f"psiPiece({dense(name)},{dense(data)})\n" for name, data in named.items()}


def write(site: Site, folder: str, pieces: Mapping[str, Any]) -> None:
    """Write the scripts of `pieces` into a folder of a built site, in place of those that were there."""
    shutil.rmtree(site.folder / folder, ignore_errors=True)
    for path, text in scripts(folder, pieces).items():
        site.publish(path, text)
