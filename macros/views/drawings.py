"""Drawings: the SVG files of docs/assets/pictures, as they stand in a page."""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import Markup

from ..model import ID


def drawing(root: Path, name: str) -> Markup:
    """Return the drawing of that name as HTML without blank lines.

    Raises ValueError for what is no name, OSError where there is no such drawing.
    """
    if not re.fullmatch(ID, name):
        raise ValueError(name)
    text = (root / "docs" / "assets" / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
    return Markup(re.sub(r"\n\s*\n+", "\n", text.strip()))
