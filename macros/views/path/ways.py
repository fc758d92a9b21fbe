"""The learning paths that somebody can take, as scripts read them."""

from __future__ import annotations

import json

from ...model.curriculum import Curriculum


def ways(curriculum: Curriculum) -> str:
    """Return title and lessons of each path that has lessons, by its id."""
    paths = curriculum.paths.items()
    return json.dumps({id: {"title": path.title, "lessons": path.lessons} for id, path in paths if path.lessons})
