"""What the templates of overrides/ need beside the settings of the site."""

from __future__ import annotations

import json
from pathlib import Path

from .. import ROOT
from ..model.course import DEFAULT
from ..read.course import read_course
from ..words import words


def frame(root: Path) -> dict[str, object]:
    """Return the words of the frame, and the tag and direction of their language, for `config.extra`."""
    course, _ = read_course(root)
    language = words((course or DEFAULT).language)
    return {"words": language.part("frame."), "language": language.tag, "direction": language.direction}


def settings(root: Path) -> str:
    """Return settings for a builder that takes none from a macro, such as Zensical: those of MkDocs, and the frame."""
    return f"INHERIT: mkdocs.yml\nextra: {json.dumps(frame(root), ensure_ascii=False)}\n"


if __name__ == "__main__":
    print(settings(ROOT), end="")
