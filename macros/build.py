"""Build the site: check the content, build strictly, check the built pages, and only then put the site in its place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from . import site_check
from .load import load
from .report import report
from .rules import check
from .slim import slim
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
    (root / ".build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root / ".build") as folder:
        return _build(root, Path(folder) / "site", out)


def _build(root: Path, staging: Path, out: Path) -> int:
    """Build into `staging`, and move the site to `out` when everything is right. Returns the exit status."""
    t = words()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(staging)]
    done = subprocess.run(command, cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=False)
    if done.returncode:
        return done.returncode
    slim(staging)
    if report(site_check.check(staging)):
        return 1
    print(t("cli.site_clean", pages=len(list(staging.rglob("*.html")))))
    shutil.rmtree(out, ignore_errors=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(staging, out)
    print(t("cli.built", path=out))
    return 0
