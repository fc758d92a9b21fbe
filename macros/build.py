"""Build the site: check the content, build strictly, check the built pages, and only then put the site in its place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from . import site_check
from .load import load
from .report import report
from .rules import check
from .words import words


def build(root: Path, out: Path) -> int:
    """Build the site of the project in `root` into `out`. Returns the exit status.

    MkDocs runs without -q and -v: both let a broken link pass. `out` changes only when everything is right.
    """
    t = words()
    curriculum = load(root)
    if report(check(curriculum)):
        return 1
    print(t("cli.clean", exercises=len(curriculum.exercises), pages=len(curriculum.pages)), flush=True)
    staging = root / ".build" / "site"
    shutil.rmtree(staging, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(staging)]
    done = subprocess.run(command, cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=False)
    if done.returncode:
        return done.returncode
    if report(site_check.check(staging)):
        return 1
    print(t("cli.site_clean", pages=len(list(staging.rglob("*.html")))))
    shutil.rmtree(out, ignore_errors=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(staging, out)
    print(t("cli.built", path=out))
    return 0
