"""Take the steps after the builder on a site that another builder has built."""

from __future__ import annotations

import sys
from pathlib import Path

from ..read.course import words_of
from ..read.load import load_cached
from ..site.bundle import BundleError, NoBundlerError
from ..site.steps import finish
from .folder import site_in


def run(root: Path, folder: Path) -> int:
    """Finish the site in `folder`, built from the project in `root`. A site that is finished already stays as it is.

    Returns the exit status: 2 where there is no site of this project, 1 where its scripts cannot be joined.
    """
    site = site_in(folder)
    if site is None:
        return 2
    t, curriculum = words_of(root), load_cached(root)
    missing = next((path for path in curriculum.pages if site.page(path) is None), None)
    if missing:
        print(t("cli.not_this_site", path=folder, page=f"docs/{missing}"), file=sys.stderr)
        return 2
    try:
        finish(site, curriculum)
    except NoBundlerError as error:
        print(t("cli.no_bundler", error=error), file=sys.stderr)
        return 1
    except BundleError as error:
        print(error, file=sys.stderr)
        return 1
    return 0
