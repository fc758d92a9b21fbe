"""Build the site: check the content, build strictly, check the built pages, and only then put the site in its place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from ..read.load import load
from ..rules import check
from ..rules.report import report
from ..site import archive as offline
from ..site import check as site_check
from ..site.bundle import NoBundlerError, prepare
from ..site.site import Site
from ..words import words


def build(root: Path, out: Path | None) -> int:
    """Build the site of the project in `root` into `out`, or without `out` the offline copy. Returns the exit status.

    MkDocs runs without -q and -v: both let a broken link pass. `out` changes only when everything is right.
    """
    t = words()
    if out is not None and not may_replace(root, out):
        print(t("cli.not_a_site", path=out), file=sys.stderr)
        return 2
    try:
        prepare()
    except NoBundlerError as error:
        print(t("cli.no_bundler", error=error), file=sys.stderr)
        return 1
    curriculum = load(root)
    findings = check(curriculum)
    if report(findings, curriculum.words):
        return 1
    if not findings:
        print(t("cli.clean", exercises=len(curriculum.exercises), pages=len(curriculum.pages)), flush=True)
    (root / ".build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root / ".build") as folder:
        return _build(root, Path(folder) / "site", out)


def run(root: Path, out: Path) -> int:
    """Build the site of the project in `root` into `out`. Returns the exit status."""
    return build(root, out)


def run_offline(root: Path) -> int:
    """Make the offline copy of the project in `root`. Returns the exit status."""
    return build(root, None)


def may_replace(root: Path, out: Path) -> bool:
    """Return whether `out` can be replaced by a site: it does not exist, is empty, or holds one and not the project."""
    if root.resolve().is_relative_to(out.resolve()) or (out / "mkdocs.yml").exists():
        return False
    return not out.exists() or (out.is_dir() and ((out / "index.html").exists() or not any(out.iterdir())))


def replace(out: Path, staging: Path) -> None:
    """Put the folder `staging` in the place of `out`. Raises OSError where a file of it is held open."""
    out.parent.mkdir(parents=True, exist_ok=True)
    if out.exists():
        out.rename(staging.with_name("before"))
    shutil.move(staging, out)


def _build(root: Path, staging: Path, out: Path | None) -> int:
    """Build into `staging`, and put the result in its place when everything is right. Returns the exit status."""
    t = words()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(staging)]
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    if out is None:
        settings |= {"DIRECTORY_URLS": "false", "SITE_URL": ""}
    done = subprocess.run(command, cwd=root, env=settings, check=False)
    if done.returncode:
        return done.returncode
    if out is not None and (copy := offline.made(root)):
        shutil.copy(copy.file, staging)
    if report(site_check.check(Site(staging)), t):
        return 1
    print(t("cli.site_clean", pages=len(list(staging.rglob("*.html")))))
    if out is None:
        copy = offline.pack(staging, root)
        print(t("cli.packed", path=copy.file, size=t.number(round(copy.size / 1e6, 1))))
        return 0
    replace(out, staging)
    print(t("cli.built", path=out))
    return 0
