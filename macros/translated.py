"""Jinja's bytecode cache on disk: templates that were compiled once, beside the compiled modules of Python."""

from __future__ import annotations

import functools
import os
from pathlib import Path

import jinja2

from .cache import SWITCH

# Beside what Python keeps of this package: who deletes the one deletes the other, and neither is part of the project.
FOLDER = Path(__file__).resolve().parent / "__pycache__" / "templates"


@functools.cache
def translated() -> jinja2.BytecodeCache | None:
    """Return Jinja's bytecode cache, or None where caching is off or the folder cannot be written."""
    if os.environ.get(SWITCH) == "off":
        return None
    try:
        FOLDER.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return jinja2.FileSystemBytecodeCache(str(FOLDER)) if os.access(FOLDER, os.W_OK) else None
