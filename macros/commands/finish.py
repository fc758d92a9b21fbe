"""Take the steps after the builder on a site that another builder has built."""

from __future__ import annotations

import sys
from pathlib import Path

from ..read.load import load
from ..site.bundle import BundleError
from ..site.steps import finish
from .folder import site_in


def run(root: Path, folder: Path) -> int:
    """Finish the site in `folder`, built from the project in `root`. Returns the exit status: 2 where there is none."""
    site = site_in(folder)
    if site is None:
        return 2
    try:
        finish(site, load(root))
    except BundleError as error:
        print(error, file=sys.stderr)
        return 1
    return 0
