"""What tests of the built site share."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BASE = "/curriculum/"
# What joins the scripts is fetched once, for the copies of the project that tests build, too.
KEPT = {"DENO_DIR": os.environ.get("DENO_DIR", str(ROOT / ".build" / "deno"))}
EDIT = "https://code.example/edit/main/docs/"


def build(root: Path, out: Path) -> subprocess.CompletedProcess[str]:
    """Run the build command of the project in `root`, to be served below BASE."""
    published = {"SITE_URL": f"https://example.org{BASE}", "EDIT_URI": EDIT}
    environment = {**os.environ, **KEPT, **published, "PYTHONPATH": ""}
    command = [sys.executable, "-m", "macros", "build", "--out", str(out)]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def offline(root: Path) -> tuple[subprocess.CompletedProcess[str], Path]:
    """Make the offline copy of the project in `root`. Returns the finished command and where the ZIP is."""
    command = [sys.executable, "-m", "macros", "offline"]
    environment = {**os.environ, **KEPT, "PYTHONPATH": ""}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    return done, root / ".build" / "offline" / "public-sector-innovation-offline.zip"
