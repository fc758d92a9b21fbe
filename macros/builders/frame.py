"""What the templates of overrides/ need beside the settings of the site."""

from __future__ import annotations

import json
import os
from pathlib import Path

from .. import ROOT
from ..model.curriculum import Curriculum
from ..model.switch import choices
from ..read.load import load_cached
from .menu import groups


def marked(curriculum: Curriculum) -> dict[str, str]:
    """Return the pages that a learner marks as read or done, and under which name, such as `exercise/ID`."""
    pages = curriculum.pages.values()
    return {page.path: f"{page.kind}/{page.id}" for page in pages if page.kind in ("lesson", "lab_step", "exercise")}


def project_of(edit_uri: str) -> str:
    """Return the address of the project below which docs/ can be edited, as a deploy says it; "" where none does."""
    project, edited, _ = edit_uri.partition("/edit/")
    return project if edited else ""


def frame(root: Path, edit_uri: str) -> dict[str, object]:
    """Return what templates find in `config.extra`: words, language, course, project, `marked`, groups, switches.

    What is cut out of a text is cut here: templates of MkDocs have methods of Python, those of Zensical have none.
    """
    curriculum = load_cached(root)
    language = curriculum.words
    return {
        "words": language.part("frame."),
        "language": language.tag,
        "direction": language.direction,
        "course": curriculum.course.model_dump(mode="json"),
        "licence": curriculum.course.licence.partition(". ")[0].removesuffix("."),
        "project": project_of(edit_uri),
        "marked": marked(curriculum),
        "groups": groups(curriculum),
        "choices": choices(curriculum.course),
    }


def settings(root: Path) -> str:
    """Return settings for a builder that takes none from a macro, such as Zensical: those of MkDocs, and the frame."""
    return (
        f"INHERIT: mkdocs.yml\nextra: {json.dumps(frame(root, os.environ.get('EDIT_URI', '')), ensure_ascii=False)}\n"
    )


if __name__ == "__main__":
    print(settings(ROOT), end="")
