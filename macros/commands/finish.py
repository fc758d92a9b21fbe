"""Take the steps after the builder on a site that another builder has built."""

from __future__ import annotations

from pathlib import Path

from ..read.load import load
from ..site.steps import finish
from .folder import site_in


def run(root: Path, folder: Path) -> int:
    """Finish the site in `folder`, built from the project in `root`. Returns the exit status: 2 where there is none."""
    site = site_in(folder)
    if site is None:
        return 2
    finish(site, load(root))
    return 0
