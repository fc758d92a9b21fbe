"""What the templates of overrides/ need beside the settings of the site."""

from __future__ import annotations

import json
from pathlib import Path

from .. import ROOT
from ..model.curriculum import Curriculum
from ..model.switch import choices
from ..read.load import load_cached


def marked(curriculum: Curriculum) -> dict[str, str]:
    """Return the pages that a learner marks as read or done, and under which name, such as `exercise/ID`."""
    pages = curriculum.pages.values()
    return {page.path: f"{page.kind}/{page.id}" for page in pages if page.kind in ("lesson", "lab_step", "exercise")}


def frame(root: Path) -> dict[str, object]:
    """Return for `config.extra` the words of the frame, their tag and direction, the course, `marked`, and switches."""
    curriculum = load_cached(root)
    language = curriculum.words
    return {
        "words": language.part("frame."),
        "language": language.tag,
        "direction": language.direction,
        "course": curriculum.course.model_dump(mode="json"),
        "marked": marked(curriculum),
        "choices": choices(curriculum.course),
    }


def settings(root: Path) -> str:
    """Return settings for a builder that takes none from a macro, such as Zensical: those of MkDocs, and the frame."""
    return f"INHERIT: mkdocs.yml\nextra: {json.dumps(frame(root), ensure_ascii=False)}\n"


if __name__ == "__main__":
    print(settings(ROOT), end="")
