"""The folder of a built site, as somebody names it at the command line."""

from __future__ import annotations

import sys
from pathlib import Path

from ..site.site import Site
from ..words import words


def site_in(folder: Path) -> Site | None:
    """Return the built site in `folder`, or say in one sentence that there is none and return None."""
    site = Site(folder)
    if site.is_there:
        return site
    print(words()("cli.no_folder", path=folder), file=sys.stderr)
    return None
