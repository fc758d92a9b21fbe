"""What the templates of overrides/ need beside the settings of the site."""

from __future__ import annotations

import json
from pathlib import Path

from .. import ROOT
from ..model.course import DEFAULT
from ..read.course import read_course
from ..words import words


def frame(root: Path) -> dict[str, object]:
    """Return for `config.extra` the words of the frame, the tag and direction of their language, and the course."""
    read, _ = read_course(root)
    course = read or DEFAULT
    language = words(course.language)
    return {
        "words": language.part("frame."),
        "language": language.tag,
        "direction": language.direction,
        "course": course.model_dump(mode="json"),
    }


def settings(root: Path) -> str:
    """Return settings for a builder that takes none from a macro, such as Zensical: those of MkDocs, and the frame."""
    return f"INHERIT: mkdocs.yml\nextra: {json.dumps(frame(root), ensure_ascii=False)}\n"


if __name__ == "__main__":
    print(settings(ROOT), end="")
