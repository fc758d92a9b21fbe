"""The colours of the frame, as its style sheet has them: those on light paper, and those on dark."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path

FILE = Path(__file__).resolve().parents[2] / "frontend" / "styles" / "tokens.css"
COLOUR = re.compile(r"--(?P<name>[\w-]+):\s*(?P<colour>#[0-9a-fA-F]{6});")
DARK = '[data-scheme="dark"]'


@functools.cache
def frame_colours() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the frame's colours by their names: on light paper, and those that are others on dark."""
    text = FILE.read_text(encoding="utf-8") if FILE.is_file() else ""
    light, _, dark = text.partition(DARK)
    return dict(COLOUR.findall(light)), dict(COLOUR.findall(dark.partition("}")[0]))
