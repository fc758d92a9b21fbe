"""Check the built pages in a folder."""

from __future__ import annotations

from pathlib import Path

from ..rules.report import report
from ..site.check import check
from ..words import words
from .folder import site_in


def run(folder: Path, base: str = "", as_json: bool = False) -> int:
    """Check the built pages in `folder`. Returns the exit status: 1 for an error, 2 where there is no site."""
    site = site_in(folder)
    if site is None:
        return 2
    t = words()
    wrong = report(check(site, base), t, as_json)
    if not wrong and not as_json:
        print(t("cli.site_clean", count=len(site.names)))
    return 1 if wrong else 0
