"""A drawn picture, as it stands in its file."""

from __future__ import annotations

import re

from markupsafe import Markup

from ..model import ID
from .view import View


def picture(view: View, name: str) -> Markup:
    """Return a picture by its name. Raises ValueError for what is no name, OSError where there is no such picture."""
    if not re.fullmatch(ID, name):
        raise ValueError(name)
    path = view.curriculum.root / "docs" / "assets" / "pictures" / f"{name}.svg"
    svg = re.sub(r"\n\s*\n+", "\n", path.read_text(encoding="utf-8").strip())
    return Markup(f'<figure class="drawn">{svg}</figure>')
