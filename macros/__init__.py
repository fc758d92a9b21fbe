"""What mkdocs-macros asks of a package: `define_env` and `on_post_build`. Both hand over to `builders`.

`mkdocs serve` keeps this package imported. Before each build its modules are therefore imported anew where a file of it
has changed, so that a changed view, rule or template shows without a restart.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).resolve().parent
# The project whose site a builder makes that names none: the folder in which one stands where it holds a course, else
# the one above this. A command looks for its course by itself: see commands/root.py.
ROOT = Path.cwd() if Path("course.yml").is_file() else HERE.parent
# What a module keeps in memory once it has read it: code, settings and rules of this package, and the frame's colours.
KEPT = (".py", ".yml")
COLOURS = HERE.parent / "frontend" / "styles" / "tokens.css"

_read: dict[str, int] = {}


def _builder() -> ModuleType:
    """Return `builders.mkdocs`, with all modules of this package read anew where one of their files has changed."""
    files = [*(path for path in HERE.rglob("*") if path.suffix in KEPT), COLOURS]
    now = {str(path): path.stat().st_mtime_ns for path in files if path.is_file()}
    if _read and now != _read:
        for name in [each for each in sys.modules if each.startswith(f"{__name__}.")]:
            del sys.modules[name]
    _read.clear()
    _read.update(now)
    return importlib.import_module(f"{__name__}.builders.mkdocs")


def define_env(env: Any) -> None:
    """Register every macro with mkdocs-macros or with Zensical."""
    _builder().define_env(env)


def on_post_build(env: Any) -> None:
    """Take the steps after the builder on the site that was just built."""
    _builder().on_post_build(env)
