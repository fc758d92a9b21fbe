"""What tests of the built site share."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from macros.model import Record

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


def records(value: object) -> Iterator[Record]:
    """Yield a record and all records in it."""
    if isinstance(value, Record):
        yield value
        for name in type(value).model_fields:
            yield from records(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from records(item)
