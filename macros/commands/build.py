"""Build the site: check the content, build strictly, check the built pages, and only then put the site in its place."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

from ..builders import run as builder
from ..cache import open_cache
from ..model.address import Form
from ..model.curriculum import Curriculum
from ..read.course import words_of
from ..read.load import load_cached
from ..rules import check_changed
from ..rules.report import report
from ..site import archive
from ..site import check as site_check
from ..site.bundle import NoBundlerError, prepare
from ..site.site import Site
from ..site.sources import at_source
from .check import clean
from .folder import prepare_folder
from .staging import bring_back, may_replace, replace, staging


def run(root: Path, out: Path) -> int:
    """Build the site of the project in `root` into `out`, which changes only when everything is right.

    Returns the exit status: 2 where `out` is something else than a site.
    """
    t = words_of(root)
    if not prepare_folder(out):
        print(t("cli.no_place", path=out), file=sys.stderr)
        return 2
    if not may_replace(root, out):
        print(t("cli.not_a_site", path=out), file=sys.stderr)
        return 2
    with staging(root, lambda: print(t("cli.building"), file=sys.stderr)) as folder:
        bring_back(out)
        curriculum = load_cached(root)
        status = make(curriculum, folder, "folder")
        if status:
            return status
        if archive.made(root) and not archive.current(root):
            print(t("cli.stale_copy"))
        replace(out, folder)
    print(t("cli.built", path=out))
    return 0


def run_offline(root: Path) -> int:
    """Make the offline copy of the project in `root`. Returns the exit status."""
    t = words_of(root)
    with staging(root, lambda: print(t("cli.building"), file=sys.stderr)) as folder:
        curriculum, made_from = load_cached(root), archive.contents(root)
        status = make(curriculum, folder, "file")
        if status:
            return status
        copy = archive.pack(Site(folder, "file"), curriculum, made_from)
    size = t.number(round(copy.size / 1e6, 1))
    print(t("cli.packed", path=archive.folder(root) / copy.name, size=size))
    return 0


def make(curriculum: Curriculum, folder: Path, form: Form) -> int:
    """Check the content, build it into `folder` and check the pages. Returns the exit status: 0 where all is right."""
    t, findings = curriculum.words, check_changed(curriculum)
    try:
        prepare()
    except NoBundlerError as error:
        print(t("cli.no_bundler", error=error), file=sys.stderr)
        return 1
    if report(findings, t):
        return 1
    if not findings:
        print(clean(curriculum), flush=True)
    status = builder.build(curriculum.root, folder, form)
    if status:
        return status
    with closing(open_cache(curriculum.root)) as cache:
        site = Site(folder, form, cache=cache)
        found = site_check.check(site)
    if report(at_source(found, site, curriculum), t):
        return 1
    print(t("cli.site_clean", count=len(site.names)), flush=True)
    return 0
