"""Templates as Jinja has translated them into Python, kept from one run to the next like the modules of Python."""

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
    """Return what keeps translated templates by place and content, or None where nothing is to be kept or can be."""
    if os.environ.get(SWITCH) == "off":
        return None
    try:
        FOLDER.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return jinja2.FileSystemBytecodeCache(str(FOLDER)) if os.access(FOLDER, os.W_OK) else None
